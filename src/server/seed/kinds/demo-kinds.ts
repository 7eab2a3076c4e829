// Problems, changes and requests of the demo desk, made by the same commands that people use.
import type { World } from '@shared/domain/settings';
import { randomFrom } from '../random';
import { type Told, tell } from '../stories/tell';
import { changes } from './changes';
import { problems } from './problems';
import { requests } from './requests';
import { type Life, type Teller, tellerAt } from './steps';

/** @param now ms */
export const demoKinds = (now: number, world: World): readonly Told[] => {
  const teller = tellerAt(now);
  const lives: Readonly<Record<string, (teller: Teller) => Life>> = {
    ...problems,
    ...Object.fromEntries(Object.entries(changes).map(([number, life]) => [number, life(now)])),
    ...requests,
  };
  return Object.entries(lives).map(([number, life], n) => tell(number, life(teller), world, randomFrom(7_000 + n)));
};
