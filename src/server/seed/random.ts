// Chance that can be repeated: the same seed gives the same desk on every machine.

export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [from, to]. */
  between(from: number, to: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  chance(probability: number): boolean;
  /** One of a list, the first ones rather than the last: some people call more often than others. */
  pickSkewed<T>(list: readonly T[]): T;
  /** A version 7 UUID for an instant (ms): as sortable as those that devices make. */
  commandId(at: number): string;
}

const hex = (value: number, digits: number): string => Math.floor(value).toString(16).padStart(digits, '0');

/** sfc32 (Chris Doty-Humphrey's small fast counter), fed from one number. */
export const randomFrom = (seed: number): Random => {
  let a = seed | 0;
  let b = Math.imul(seed, 0x9e3779b1) | 0;
  let c = 0x2545f491;
  let counter = 1;
  const bits = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round++) bits();

  const next = (): number => bits() / 2 ** 32;
  const at = <T>(list: readonly T[], index: number): T => {
    if (list.length === 0) throw new RangeError('nothing to pick from');
    return list[Math.min(index, list.length - 1)] as T;
  };
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (list) => at(list, Math.floor(next() * list.length)),
    pickSkewed: (list) => at(list, Math.floor(next() ** 1.35 * list.length)),
    chance: (probability) => next() < probability,
    commandId: (instant) => {
      const time = hex(instant, 12);
      const random = hex(bits(), 8) + hex(bits(), 8);
      const variant = hex(8 + (bits() & 3), 1);
      return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(3, 6)}-${random.slice(6, 16)}${hex(bits() & 0xff, 2)}`;
    },
  };
};
