// The demo desk as values: who works and calls there, what is open now, what the last two
// months brought, and what the desk knows.
import type { Person } from '@shared/domain/person';
import type { DeskSettings } from '@shared/domain/settings';
import { generateTickets } from './generate';
import { demoKinds } from './kinds/demo-kinds';
import { demoKnowledge } from './knowledge/knowledge';
import type { ToldRecord } from './knowledge/tell-records';
import { demoSettings } from './organisation/desk';
import { demoPeople } from './organisation/people';
import { demoPractice } from './practice/practice';
import { randomFrom } from './random';
import { demoRules } from './rules';
import { stories } from './stories/all';
import { stage } from './stories/staged';
import { type Told, worldOf } from './stories/tell';

export interface DemoDesk {
  readonly settings: DeskSettings;
  readonly people: readonly Person[];
  readonly tickets: readonly Told[];
  readonly records: readonly ToldRecord[];
}

/** The past of the demo desk ends below the first story's number, and above those of real exports. */
const FIRST_NUMBER = 120_036;
const PAST = 250;
const DAYS = 60;

/** The same for the same seed and moment (ms). */
export const demoDesk = (now: number, seed = 1): DemoDesk => {
  const random = randomFrom(seed);
  const settings = demoSettings(now);
  const people = demoPeople(random);
  const world = worldOf(settings, people);
  const past = generateTickets(
    { tickets: PAST, open: 0, seed, now, days: DAYS, firstNumber: FIRST_NUMBER },
    settings,
    people,
  );
  const open = stories.map((story) => stage(story, now, world, random));
  const records = [...demoKnowledge(now, world, randomFrom(seed + 1)), ...demoRules(now, world, randomFrom(seed + 2))];
  const practice = demoPractice(now, world);
  return {
    settings,
    people,
    tickets: [...past, ...practice.tickets, ...open, ...demoKinds(now, world)],
    records: [...records, ...practice.records],
  };
};
