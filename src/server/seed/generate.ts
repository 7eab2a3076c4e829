// Desks of any size with the demo desk's shapes: the same seed, size and moment give the same tickets everywhere.
// Pure, and lazy: a hundred thousand tickets need not be in memory at once.
import type { Person } from '@shared/domain/person';
import { priorityOf } from '@shared/domain/priority';
import type { Calendar, DeskSettings, World } from '@shared/domain/settings';
import { calendarOf } from '@shared/domain/sla';
import { type Cast, type Life, lifeOf } from './life';
import { type Random, randomFrom } from './random';
import { type Step, type Told, tell, worldOf } from './stories/tell';
import { templates } from './templates/all';
import type { Template } from './templates/template';
import { workingAfter, workingBefore } from './working-time';

export interface DeskSize {
  /** In all. */
  readonly tickets: number;
  /** Of these, so many are still somebody's work. */
  readonly open: number;
  readonly seed: number;
  /** The moment (ms) at which the desk stands. */
  readonly now: number;
  /** How far back (days) the closed ones go. */
  readonly days: number;
  /** The number of the oldest: 500001 is INC0500001. */
  readonly firstNumber: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface Draft {
  readonly seed: number;
  readonly template: Template;
  readonly weight: readonly [impact: number, urgency: number];
  readonly openedAt: number;
  /** Working time (ms) from opening to resolving. */
  readonly work: number;
}

const weightOf = (template: Template, random: Random): Draft['weight'] => {
  const [impact, urgency] = template.weight;
  if (random.chance(0.004)) return [1, 1];
  if (random.chance(0.03)) return [2, 1];
  if (random.chance(0.2)) return [Math.max(2, impact - 1), urgency];
  if (random.chance(0.15)) return [3, 3];
  return [impact, urgency];
};

const targetOf = (weight: Draft['weight'], settings: DeskSettings): { calendar: Calendar; resolve: number } => {
  const priority = priorityOf(settings.matrix, weight[0], weight[1]);
  const target = settings.targets.find((candidate) => candidate.priority === priority);
  const calendar = calendarOf(settings, target?.calendarId ?? null);
  if (!target || !calendar) throw new Error(`priority ${priority} has no target`);
  return { calendar, resolve: target.resolve * MINUTE };
};

/** Most are solved well within their time, a few late: a share of the target. */
const shareTaken = (random: Random): number =>
  random.chance(0.06) ? 1 + random.next() * 0.8 : 0.05 + random.next() ** 1.6 * 0.9;

const draft = (n: number, size: DeskSize, settings: DeskSettings): Draft => {
  const seed = (size.seed * 1_000_003 + n) | 0;
  const random = randomFrom(seed);
  const template = random.pick(templates);
  const weight = weightOf(template, random);
  const { calendar, resolve } = targetOf(weight, settings);
  if (n < size.open) {
    // Somewhere between just opened and a little over its time: the work that is done by now is less than the whole.
    const used = random.chance(0.05) ? 1 + random.next() * 0.3 : random.next() ** 1.3 * 0.98;
    const openedAt = workingBefore(calendar, size.now, used * resolve);
    return { seed, template, weight, openedAt, work: Math.max(used * 1.15 + 0.1, 0.5) * resolve * 1.2 };
  }
  const office = settings.calendars[0] ?? calendar;
  const anywhere = size.now - (0.002 + random.next() * 0.998) * size.days * DAY;
  const inHours = workingAfter(office, anywhere, random.next() * 4 * HOUR);
  const openedAt = random.chance(0.85) && inHours < size.now ? inHours : anywhere;
  const work = shareTaken(random) * resolve;
  const over = workingAfter(calendar, openedAt, work) < size.now;
  // Too young to be over: it began earlier.
  return {
    seed,
    template,
    weight,
    openedAt: over ? openedAt : workingBefore(calendar, size.now, work * (1.02 + random.next() * 0.3)),
    work,
  };
};

const castFor = (settings: DeskSettings, people: readonly Person[]): Cast => {
  const firstGroups = new Map(settings.services.map((service) => [service.id, service.groupId]));
  return {
    callers: people.filter((person) => person.role === 'requester' && person.active),
    members: new Map(settings.groups.map((group) => [group.id, group.memberIds])),
    firstGroup: (serviceId) => firstGroups.get(serviceId) ?? settings.defaultGroupId,
  };
};

const stepsOf = (life: Life, { openedAt, work }: Draft, calendar: Calendar, now: number): Step[] => {
  const steps: Step[] = [{ ...life.opening, at: Math.round(openedAt) }];
  let last = openedAt;
  const add = (at: number, beat: Life['opening']): void => {
    last = Math.max(Math.round(at), last + 20_000);
    steps.push({ ...beat, at: last });
  };
  for (const [share, beat] of life.work) add(workingAfter(calendar, openedAt, share * work), beat);
  const resolvedAt = last;
  for (const [hours, beat] of life.afterwards) add(resolvedAt + hours * HOUR, beat);
  const end = steps.findIndex((step) => step.at > now);
  return end < 0 ? steps : steps.slice(0, end);
};

/** Oldest first, numbered in that order. @throws when there is nobody to call or to help. */
export function* generateTickets(
  size: DeskSize,
  settings: DeskSettings,
  people: readonly Person[],
): Generator<Told, void, undefined> {
  const world: World = worldOf(settings, people);
  const cast = castFor(settings, people);
  const drafts = Array.from({ length: size.tickets }, (_, n) => draft(n, size, settings))
    .map((item) => ({ ...item, openedAt: Math.round(item.openedAt) }))
    .sort((a, b) => a.openedAt - b.openedAt);
  for (const [n, item] of drafts.entries()) {
    const random = randomFrom(item.seed ^ 0x5bd1e995);
    const { calendar } = targetOf(item.weight, settings);
    const life = lifeOf(item.template, item.weight, cast, random);
    const number = `INC${String(size.firstNumber + n).padStart(7, '0')}`;
    // Ids of commands differ where numbers do, so that the same seed may be used twice on one desk.
    const ids = randomFrom(item.seed ^ Math.imul(size.firstNumber, 0x85ebca6b));
    yield tell(number, stepsOf(life, item, calendar, size.now), world, ids);
  }
}
