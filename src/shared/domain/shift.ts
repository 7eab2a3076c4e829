// Who works when: the week of a group, written by its leads, read in the time zone of a calendar.
//
// A shift belongs to the day on which it begins. One that ends at or before its beginning ends on the day after. On the
// calendar's holidays no shift begins. In the night in which an hour is repeated a shift begins with the first and ends
// with the second, so that between two that touch nobody is missing.
import { type Static, Type } from 'typebox';
import { recordHead } from './record';
import type { Calendar, DeskSettings } from './settings';
import { calendarOf } from './sla';
import { offsetAt } from './time-zone';
import { Id } from './values';
import { firstAtWall, lastAtWall } from './wall-clock';

export const Limit = Type.Integer({ minimum: 1, maximum: 200 });

export const Shift = Type.Object({
  id: Id,
  name: Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' }),
  /** Days of the week on which it begins; 0 is Monday. */
  days: Type.Array(Type.Integer({ minimum: 0, maximum: 6 }), { minItems: 1, maxItems: 7 }),
  /** Minutes after local midnight; `to` at or before `from`: on the next day. */
  from: Type.Integer({ minimum: 0, maximum: 1439 }),
  to: Type.Integer({ minimum: 1, maximum: 1440 }),
  personIds: Type.Array(Id, { maxItems: 200 }),
  /** How many open tickets are enough for one person on it; left out: the desk's. */
  limit: Type.Optional(Limit),
});
export type Shift = Static<typeof Shift>;

export const shiftPlanContent = {
  /** Whose time zone and holidays it is read by. */
  calendarId: Id,
  shifts: Type.Array(Shift, { maxItems: 40 }),
  /** Of single people, whatever shift they are on. */
  limits: Type.Array(Type.Object({ personId: Id, limit: Limit }), { maxItems: 200 }),
} as const;

export const ShiftPlan = Type.Object({
  id: Type.String({ pattern: '^shifts:[A-Za-z0-9_.-]{1,56}$', maxLength: 64 }),
  kind: Type.Literal('shifts'),
  ...recordHead,
  groupId: Id,
  ...shiftPlanContent,
});
export type ShiftPlan = Static<typeof ShiftPlan>;

export const shiftsOf = (groupId: string): string => `shifts:${groupId.replaceAll(/[^A-Za-z0-9_.-]/g, '_')}`;

/** The group's own calendar, or else that of the desk's targets: what a new plan starts with. */
export const calendarForGroup = (settings: DeskSettings, groupId: string): string => {
  const own = settings.groups.find(({ id }) => id === groupId)?.targets?.calendarId;
  return own ?? settings.targets.at(-1)?.calendarId ?? settings.calendars[0]?.id ?? '';
};

type Plan = Pick<ShiftPlan, 'calendarId' | 'shifts'>;

/** One working of a shift. `to` is exclusive. */
export interface Turn {
  readonly shift: Shift;
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
const MINUTE = 60_000;
/** 1970-01-01 was a Thursday; the week starts on Monday. */
const weekdayOf = (localDay: number): number => (((localDay + 3) % 7) + 7) % 7;
const dateOf = (localDay: number): string => new Date(localDay * DAY).toISOString().slice(0, 10);

const turnOn = (shift: Shift, { timeZone }: Calendar, localDay: number): Turn => {
  const ends = shift.to > shift.from ? localDay : localDay + 1;
  return {
    shift,
    from: firstAtWall(timeZone, localDay * DAY + shift.from * MINUTE),
    to: lastAtWall(timeZone, ends * DAY + shift.to * MINUTE),
  };
};

/** All turns of a plan that touch [from, to), by their beginnings. A plan whose calendar is gone is read by the first. */
export const turnsWithin = (plan: Plan, settings: DeskSettings, from: number, to: number): Turn[] => {
  const calendar = calendarOf(settings, plan.calendarId) ?? settings.calendars[0];
  if (!calendar) return [];
  const holidays = new Set(calendar.holidays);
  const dayAt = (at: number) => Math.floor((at + offsetAt(calendar.timeZone, at)) / DAY);
  const turns: Turn[] = [];
  for (let day = dayAt(from) - 1; day <= dayAt(to); day += 1) {
    if (holidays.has(dateOf(day))) continue;
    for (const shift of plan.shifts) {
      if (!shift.days.includes(weekdayOf(day))) continue;
      const turn = turnOn(shift, calendar, day);
      if (turn.to > from && turn.from < to && turn.to > turn.from) turns.push(turn);
    }
  }
  return turns.sort((a, b) => a.from - b.from || a.to - b.to);
};

/** When somebody works without a break between turns; `shift` is the one with which it begins. */
export type Duty = Turn;

/** What the plans say of one person. */
export interface PersonPlan {
  /** They stand in some plan: where that says nothing, they are off. */
  readonly planned: boolean;
  /** Their time on duty that touches [from, to): ascending, neither touching nor overlapping. */
  within(from: number, to: number): readonly Duty[];
}

/** Turns that touch or overlap are one time on duty. */
const joined = (turns: readonly Turn[]): Duty[] => {
  const duties: Duty[] = [];
  for (const turn of turns) {
    const last = duties.at(-1);
    if (last && turn.from <= last.to) duties[duties.length - 1] = { ...last, to: Math.max(last.to, turn.to) };
    else duties.push(turn);
  }
  return duties;
};

export const personPlan = (plans: readonly Plan[], settings: DeskSettings, personId: string): PersonPlan => {
  const own = plans.flatMap((plan) => {
    const shifts = plan.shifts.filter(({ personIds }) => personIds.includes(personId));
    return shifts.length > 0 ? [{ calendarId: plan.calendarId, shifts }] : [];
  });
  return {
    planned: own.length > 0,
    // A day more on both sides: what touches across an end of the window is still one.
    within: (from, to) =>
      joined(
        own.flatMap((plan) => turnsWithin(plan, settings, from - DAY, to + DAY)).sort((a, b) => a.from - b.from),
      ).filter((duty) => duty.to > from && duty.from < to),
  };
};
