// What the demo desk has for when it burns, what it learned the last time, and who works when.
import { PLAN_ID } from '@shared/domain/plan';
import type { World } from '@shared/domain/settings';
import { type ToldRecord, tellRecord } from '../knowledge/tell-records';
import { randomFrom } from '../random';
import type { Told } from '../stories/tell';
import { pastMajor } from './past-major';
import { demoPlan } from './response-plan';
import { demoShifts } from './shifts';

const MONTH = 30 * 86_400_000;

export const demoPractice = (
  now: number,
  world: World,
): { readonly tickets: readonly Told[]; readonly records: readonly ToldRecord[] } => {
  const { ticket, review } = pastMajor(now, world);
  const steps = [{ at: now - MONTH, by: 'ines', name: 'plan.save.v1', args: () => demoPlan }];
  const plan = tellRecord(PLAN_ID, steps, world, randomFrom(33));
  return { tickets: [ticket], records: [plan, review, ...demoShifts(now - MONTH, world, randomFrom(34))] };
};
