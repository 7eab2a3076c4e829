// A history: who sits where, and what happens one after another. It is data, so that it can be printed, shrunk, and played
// again; each step brings its own chance, so that leaving one out does not change the others.
import { type Chance, chanceOf } from '../builders/chance';
import { fair, type Weather } from './link';

export type Happening =
  | { readonly kind: 'act' | 'log' | 'bulk' | 'undo' | 'record' | 'choose' | 'look' }
  | { readonly kind: 'weather'; readonly weather: Weather }
  | { readonly kind: 'restart' | 'loseStore'; readonly after: number }
  | { readonly kind: 'clock'; readonly by: number }
  | { readonly kind: 'disk'; readonly full: boolean; readonly quota: number }
  | { readonly kind: 'revoke' | 'signIn' | 'signOut' }
  | { readonly kind: 'server'; readonly after: number }
  | { readonly kind: 'serverDisk'; readonly full: boolean }
  | { readonly kind: 'grants' | 'settings' | 'epoch' };

/** One after another: `wait` (ms) is since the step before. */
export type Step = Happening & { readonly seat: number; readonly wait: number; readonly seed: number };

export interface History {
  readonly seed: number;
  /** Of whom there are devices; the same person may have two. */
  readonly seats: readonly string[];
  /** Whether their browsers keep a journal beside the database. */
  readonly journals: boolean;
  readonly steps: readonly Step[];
}

const crews = [
  ['ann', 'bob'],
  ['ann', 'cem'],
  ['ann', 'bob', 'cem'],
  ['ann', 'lea', 'cem'],
  ['bob', 'cem', 'val'],
  ['ann', 'ann', 'bob'],
  ['ann', 'rosa', 'cem'],
  ['lea', 'bob'],
];

const waits = (chance: Chance): number => Math.round(chance.pick([0, 1, 5, 30, 200, 1_000, 5_000]) * chance.next());

const badWeather = (chance: Chance): Weather => ({
  up: !chance.of(0.25),
  drop: chance.pick([0, 0, 0.1, 0.4]),
  lose: chance.pick([0, 0, 0.2, 0.5]),
  twice: chance.pick([0, 0.2, 0.5]),
  half: chance.pick([0, 0, 0.1, 0.3]),
  slow: chance.pick([5, 50, 500, 4_000]),
  silent: chance.of(0.2),
});

const HOUR = 3_600_000;

const happening = (chance: Chance): Happening => {
  const n = chance.below(100);
  if (n < 36) return { kind: 'act' };
  if (n < 44) return { kind: 'log' };
  if (n < 47) return { kind: 'bulk' };
  if (n < 51) return { kind: 'undo' };
  if (n < 56) return { kind: 'record' };
  if (n < 58) return { kind: 'choose' };
  if (n < 60) return { kind: 'look' };
  if (n < 70) return { kind: 'weather', weather: chance.of(0.3) ? fair : badWeather(chance) };
  if (n < 78) return { kind: 'restart', after: chance.pick([0, 10, 500, 20_000]) };
  if (n < 80) return { kind: 'loseStore', after: chance.pick([0, 10, 500, 20_000]) };
  if (n < 84) return { kind: 'clock', by: chance.pick([-HOUR, -60_000, -1_000, 1_000, 60_000, 3 * HOUR]) };
  if (n < 87) return { kind: 'disk', full: chance.of(0.3), quota: chance.pick([0, 0.1, 0.3]) };
  if (n < 89) return { kind: 'revoke' };
  if (n < 91) return { kind: 'signIn' };
  if (n < 92) return { kind: 'signOut' };
  if (n < 95) return { kind: 'server', after: chance.pick([1, 200, 3_000]) };
  if (n < 96) return { kind: 'serverDisk', full: chance.of(0.6) };
  if (n < 98) return { kind: 'grants' };
  if (n < 99) return { kind: 'settings' };
  return { kind: 'epoch' };
};

export const historyOf = (seed: number): History => {
  const chance = chanceOf(Math.imul(seed, 0x9e3779b1));
  const seats = chance.pick(crews);
  const length = 12 + chance.below(28);
  const next = (happens: Happening, wait: number, seat = chance.below(seats.length)): Step => ({
    ...happens,
    seat,
    wait,
    seed: chance.below(2 ** 31),
  });
  const steps = [next({ kind: 'log' }, 1_500, 0), next({ kind: 'log' }, 200)];
  while (steps.length < length) steps.push(next(happening(chance), waits(chance)));
  return { seed, seats, journals: seed % 4 !== 0, steps };
};
