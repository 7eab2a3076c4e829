// What went wrong in histories, counted where it is done: a simulator in which nothing goes wrong finds nothing.

export const harms = [
  'dropped',
  'answerLost',
  'delayed',
  'twice',
  'reordered',
  'halfAnswer',
  'halfEvent',
  'silent',
  'clientDiedMidway',
  'serverDiedMidway',
  'clockSkewed',
  'deviceFull',
  'quotaExceeded',
  'serverFull',
  'storeLost',
  'sessionRevoked',
  'epochChanged',
] as const;
export type Harm = (typeof harms)[number];
export type Harms = Readonly<Partial<Record<Harm, number>>>;

export class HarmBook {
  readonly counts: Partial<Record<Harm, number>> = {};

  add(harm: Harm): void {
    this.counts[harm] = (this.counts[harm] ?? 0) + 1;
  }
}

export const harmsOfBoth = (a: Harms, b: Harms): Harms =>
  Object.fromEntries(harms.map((harm) => [harm, (a[harm] ?? 0) + (b[harm] ?? 0)]));

/** So many histories have had each of them. */
const MANY = 200;

/** @param played histories */
export const harmsMissing = (counts: Harms, played: number): readonly Harm[] =>
  played < MANY ? [] : harms.filter((harm) => !counts[harm]);
