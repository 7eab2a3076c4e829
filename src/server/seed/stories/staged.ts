// Puts a story into time: its clock says how much is left now, and from that follows when the ticket was opened.
import { elapsedWithin } from '@shared/domain/calendar';
import { priorityOf } from '@shared/domain/priority';
import type { Calendar, World } from '@shared/domain/settings';
import { calendarOf, readClock, slaOf } from '@shared/domain/sla';
import { type Random, randomFrom } from '../random';
import { workingAfter, workingBefore } from '../working-time';
import { log } from './beats';
import type { Story, When } from './story';
import { type Step, type Told, tell } from './tell';

const MINUTE = 60_000;
/** What is promised is a round time. */
const ROUND = 5 * MINUTE;
/** No story begins earlier (ms before now). */
const LONGEST = 45 * 86_400_000;

const numberOf = (story: Story): string => `INC${String(story.number).padStart(7, '0')}`;

const calendarFor = (story: Story, world: World): Calendar => {
  const { settings } = world;
  const priority = priorityOf(settings.matrix, story.impact, story.urgency);
  const target = settings.targets.find((candidate) => candidate.priority === priority);
  const calendar = calendarOf(settings, target?.calendarId ?? null);
  if (!calendar) throw new Error(`${numberOf(story)}: priority ${priority} has no calendar`);
  return calendar;
};

const openingOf = (story: Story, openedAt: number): Step => {
  const [categoryId = null] = story.category.split('.');
  return {
    at: openedAt,
    ...log(story.openedBy, {
      shortDescription: story.short,
      description: story.description,
      callerId: story.caller,
      channel: story.channel,
      contact: story.contact ?? null,
      serviceId: story.service,
      categoryId,
      subcategoryId: story.category,
      configurationItem: story.device ?? null,
      location: story.location ?? null,
      affects: story.affects ?? null,
      noticedAt: story.noticed === undefined ? null : openedAt - story.noticed * MINUTE,
      impact: story.impact,
      urgency: story.urgency,
      groupId: story.group,
      assigneeId: story.assignee ?? null,
      tags: [...(story.tags ?? [])],
    }),
  };
};

/** Shares are of working time, so that nobody writes notes at three in the morning about a headset. */
const instantOf = (when: When, openedAt: number, now: number, calendar: Calendar): number =>
  Math.round(
    when < 0 ? now + when * MINUTE : workingAfter(calendar, openedAt, when * elapsedWithin(calendar, openedAt, now)),
  );

const stepsOf = (story: Story, openedAt: number, now: number, calendar: Calendar): Step[] => {
  let last = openedAt;
  const steps = story.beats.map(([when, beat]): Step => {
    // In order, and never later than now, whatever the calendar does to a share.
    last = Math.min(now, Math.max(last + 20_000, instantOf(when, openedAt, now, calendar)));
    const { due, ...step } = beat;
    if (due === undefined) return { ...step, at: last };
    const promisedFor = Math.ceil((now + due * MINUTE) / ROUND) * ROUND;
    return { ...step, at: last, args: (ticket, world) => ({ ...step.args(ticket, world), at: promisedFor }) };
  });
  return [openingOf(story, openedAt), ...steps];
};

/** How far the story's clock is at `now`, as a share of its target, minus where it shall be: rising with age. */
const excess = (story: Story, told: Told, now: number, world: World): number => {
  const clocks = slaOf(told.ticket, world.settings);
  const { clock } = story;
  if ('age' in clock) return 0;
  if ('respondLeft' in clock) {
    const { target } = clocks.respond;
    return readClock(clocks.respond, now, world.settings).fraction - 1 + (clock.respondLeft * MINUTE) / target;
  }
  const { target } = clocks.resolve;
  const { fraction } = readClock(clocks.resolve, now, world.settings);
  return fraction - ('resolveUsed' in clock ? clock.resolveUsed : 1 - (clock.resolveLeft * MINUTE) / target);
};

/** @throws when the story asks for what the rules refuse. */
export const stage = (story: Story, now: number, world: World, random: Random): Told => {
  const calendar = calendarFor(story, world);
  const number = numberOf(story);
  if ('age' in story.clock) {
    const { age } = story.clock;
    return tell(number, stepsOf(story, workingBefore(calendar, now, age * MINUTE), now, calendar), world, random);
  }
  const at = (openedAt: number, chance: Random): Told =>
    tell(number, stepsOf(story, openedAt, now, calendar), world, chance);
  const draft = randomFrom(story.number);
  let [earliest, latest] = [now - LONGEST, now - MINUTE];
  for (let round = 0; round < 24; round++) {
    const middle = Math.floor((earliest + latest) / 2);
    if (excess(story, at(middle, draft), now, world) > 0) earliest = middle;
    else latest = middle;
  }
  return at(latest, random);
};
