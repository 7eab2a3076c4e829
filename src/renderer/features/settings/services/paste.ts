// Services out of a table that was copied from somewhere: a name, and if there is a second column its category.
import type { Category, Service } from '@shared/domain/settings';

export interface PastedService {
  readonly name: string;
  /** Null: none was named, or none is called so. */
  readonly categoryId: string | null;
  /** What was written, when no category is called so. */
  readonly unknownCategory: string | null;
}

export interface PastedServices {
  readonly fresh: readonly PastedService[];
  /** Names that are there already, or twice in the table. */
  readonly known: readonly string[];
}

const MOST_LINES = 500;
const NAME_MAX = 80;
const plain = (name: string): string => name.trim().toLowerCase();

/** Tab, semicolon or comma: whichever comes first in the line, outside of quotes. */
const cellsOf = (line: string): string[] => {
  const cells: string[] = [''];
  let quoted = false;
  let delimiter: string | null = null;
  for (const each of line) {
    if (each === '"') quoted = !quoted;
    else if (!quoted && (delimiter ? each === delimiter : /[\t;,]/u.test(each))) {
      delimiter = each;
      cells.push('');
    } else cells[cells.length - 1] += each;
  }
  return cells.map((cell) => cell.trim());
};

export const readServices = (
  text: string,
  services: readonly Service[],
  categories: readonly Category[],
): PastedServices => {
  const taken = new Set(services.map(({ name }) => plain(name)));
  const fresh: PastedService[] = [];
  const known: string[] = [];
  const lines = text
    .slice(0, 100_000)
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '');
  for (const line of lines.slice(0, MOST_LINES)) {
    const [name = '', category = ''] = cellsOf(line).map((cell) => cell.slice(0, NAME_MAX));
    if (name === '') continue;
    if (taken.has(plain(name))) {
      known.push(name);
      continue;
    }
    taken.add(plain(name));
    const found = categories.find((each) => plain(each.name) === plain(category) && !each.retired);
    fresh.push({ name, categoryId: found?.id ?? null, unknownCategory: found || category === '' ? null : category });
  }
  return { fresh, known };
};
