// What is learned from: one row of hashes for each resolved ticket, with what people had chosen. The order in which rows
// came has no influence on anything.
import { featuresOf } from './features';

export type Labels = Readonly<Record<string, string | null>>;

export interface Example {
  readonly id: string;
  readonly at: number;
  readonly labels: Labels;
  readonly hashes: Uint32Array;
  /** How often each occurs; 255 stands for more. */
  readonly counts: Uint8Array;
}

export const exampleOf = (
  id: string,
  at: number,
  text: { readonly title: string; readonly description: string },
  labels: Labels,
): Example => {
  const entries = [...featuresOf(text.title, text.description).counts].sort(([a], [b]) => a - b);
  return {
    id,
    at,
    labels,
    hashes: Uint32Array.from(entries, ([hash]) => hash),
    counts: Uint8Array.from(entries, ([, count]) => Math.min(count, 255)),
  };
};

const newestFirst = (a: Example, b: Example): number => b.at - a.at || (a.id < b.id ? -1 : 1);

export interface Examples {
  readonly size: number;
  put(example: Example): void;
  /** False: it was not there. */
  remove(id: string): boolean;
  has(id: string): boolean;
  clear(): void;
  /** The newest ones, sorted by id; whatever is older than them is forgotten. */
  list(): readonly Example[];
}

/**
 * @param most how many are kept
 * @param forgot told of each that had to go because there were newer ones
 */
export const newExamples = (most: number, forgot: (id: string) => void = () => undefined): Examples => {
  const byId = new Map<string, Example>();
  const trim = (): void => {
    if (byId.size <= most) return;
    const over = [...byId.values()].sort(newestFirst).slice(most);
    for (const { id } of over) {
      byId.delete(id);
      forgot(id);
    }
  };
  return {
    get size() {
      return Math.min(byId.size, most);
    },
    put: (example) => {
      byId.set(example.id, example);
      // Now and then, so that a first filling with a long history needs no more memory than it keeps.
      if (byId.size > most * 1.25 + 1_000) trim();
    },
    remove: (id) => byId.delete(id),
    has: (id) => byId.has(id),
    clear: () => byId.clear(),
    list: () => {
      trim();
      return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
};
