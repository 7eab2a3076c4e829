// What people type into a search box: words, "exact phrases", -not, and service:email. The device's search and the
// server's read it by this one function.

export const queryFields = [
  'service',
  'state',
  'caller',
  'assignee',
  'group',
  'category',
  'priority',
  'tag',
  'type',
  'location',
] as const;
export type QueryField = (typeof queryFields)[number];

export type QueryPart =
  | { readonly kind: 'word'; readonly text: string; readonly not: boolean }
  | { readonly kind: 'phrase'; readonly text: string; readonly not: boolean }
  | { readonly kind: 'filter'; readonly field: QueryField; readonly value: string; readonly not: boolean };

export interface ParsedQuery {
  readonly parts: readonly QueryPart[];
  /** The last part is a word that may still be growing. */
  readonly typing: boolean;
}

/** As people call the fields in the languages of the interface. */
const names: Readonly<Record<string, QueryField>> = {
  ...Object.fromEntries(queryFields.map((field) => [field, field])),
  dienst: 'service',
  status: 'state',
  anrufer: 'caller',
  melder: 'caller',
  assigned: 'assignee',
  bearbeiter: 'assignee',
  team: 'group',
  gruppe: 'group',
  kategorie: 'category',
  prio: 'priority',
  priorität: 'priority',
  tags: 'tag',
  typ: 'type',
  ort: 'location',
};

/** Not; field; quoted (perhaps not closed yet) or bare. */
const part = /(-(?=\S))?(?:(\p{L}+):(?=\S))?(?:"([^"]*)(?:"|$)|(\S+))/gu;

const partOf = ([, minus, name, quoted, bare]: RegExpExecArray): QueryPart | null => {
  const not = minus !== undefined;
  const text = (quoted ?? bare ?? '').trim();
  const field = name === undefined ? undefined : names[name.toLowerCase()];
  if (field) return text === '' ? null : { kind: 'filter', field, value: text, not };
  // No field of ours: "error:5" and addresses are plain words.
  const whole = name === undefined ? text : `${name}:${text}`;
  if (whole === '') return null;
  return { kind: quoted === undefined ? 'word' : 'phrase', text: whole, not };
};

export const parseQuery = (text: string): ParsedQuery => {
  const parts = [...text.matchAll(part)].map(partOf).filter((each) => each !== null);
  return { parts, typing: parts.at(-1)?.kind === 'word' && !/\s$/.test(text) };
};

const quoteIfNeeded = (value: string): string => (/\s/.test(value) ? `"${value}"` : value);

/** The text that parses to this. */
export const formatQuery = ({ parts, typing }: ParsedQuery): string => {
  const texts = parts.map((each) => {
    const minus = each.not ? '-' : '';
    if (each.kind === 'word') return minus + each.text;
    if (each.kind === 'phrase') return `${minus}"${each.text}"`;
    return `${minus}${each.field}:${quoteIfNeeded(each.value)}`;
  });
  return texts.join(' ') + (parts.at(-1)?.kind === 'word' && !typing ? ' ' : '');
};
