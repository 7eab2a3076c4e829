// What usually goes together: tickets of this service were put into these categories and groups. Moves the likely values
// of the other fields once one is chosen.
import type { Example } from './examples';

/** `${given field} ${its value} ${field} ${label}` → how much likelier (above 1) or unlikelier the label is. */
export type Together = ReadonlyMap<string, number>;

const pairs: readonly (readonly [given: string, field: string])[] = [
  ['serviceId', 'categoryId'],
  ['serviceId', 'subcategoryId'],
  ['serviceId', 'groupId'],
  ['categoryId', 'subcategoryId'],
  ['categoryId', 'serviceId'],
];

const keyOf = (given: string, value: string, field: string, label: string): string =>
  `${given} ${value} ${field} ${label}`;

const SMOOTHING = 0.5;
const MOST = 25;

/** Examples, between two moments to give way. */
const SLICE = 500;

function* counted(
  examples: readonly Example[],
  keysOf: (example: Example) => readonly string[],
): Generator<void, ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const [n, example] of examples.entries()) {
    for (const key of keysOf(example)) counts.set(key, (counts.get(key) ?? 0) + 1);
    if (n % SLICE === 0) yield;
  }
  return counts;
}

/** Gives way every few milliseconds. */
export function* togetherOf(examples: readonly Example[]): Generator<void, Together> {
  const alone = yield* counted(examples, ({ labels }) =>
    Object.entries(labels).flatMap(([field, label]) => (label ? [`${field} ${label}`] : [])),
  );
  const both = yield* counted(examples, ({ labels }) =>
    pairs.flatMap(([given, field]) => {
      const [value, label] = [labels[given], labels[field]];
      return value && label ? [keyOf(given, value, field, label)] : [];
    }),
  );
  return new Map(
    [...both].map(([key, count]) => {
      const [given, value, field, label] = key.split(' ');
      const expected =
        ((alone.get(`${given} ${value}`) ?? 0) * (alone.get(`${field} ${label}`) ?? 0)) / Math.max(1, examples.length);
      return [key, Math.min(MOST, (count + SMOOTHING) / (expected + SMOOTHING))];
    }),
  );
}

/** Of a pair that never occurred; with few tickets of the given value that says little. */
const NEVER = 0.08;

export const oddsBy = (
  together: Together,
  given: readonly (readonly [field: string, value: string | null])[],
  isKnown: (field: string, value: string) => boolean,
): ((field: string, label: string) => number) => {
  const chosen = given.flatMap(([field, value]) =>
    value !== null && isKnown(field, value) ? [[field, value] as const] : [],
  );
  return (field, label) =>
    chosen.reduce((odds, [givenField, value]) => {
      if (!pairs.some(([from, to]) => from === givenField && to === field)) return odds;
      return odds * (together.get(keyOf(givenField, value, field, label)) ?? NEVER);
    }, 1);
};
