// The week of a group as a form holds it, and what is sent of it.
import { Limit, Shift, type ShiftPlan, shiftPlanContent } from '@shared/domain/shift';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { newId } from '@/data/ids';
import { runRecord } from '@/data/run-record';
import type { Written } from '@/data/whole-record/use-writing';

const ShiftContent = Type.Object(shiftPlanContent);
export type ShiftContent = Static<typeof ShiftContent>;

/** Names may be blank, and days and people missing, while somebody writes. */
const FormContent = Type.Object({
  calendarId: Type.String(),
  shifts: Type.Array(Type.Object({ ...Shift.properties, name: Type.String(), days: Type.Array(Type.Integer()) })),
  limits: Type.Array(Type.Object({ personId: Type.String(), limit: Limit })),
});

const contentOf = ({ calendarId, shifts, limits }: ShiftPlan): ShiftContent => ({ calendarId, shifts, limits });

export const tidy = ({ calendarId, shifts, limits }: ShiftContent): ShiftContent => ({
  calendarId,
  shifts: shifts.map((shift) => ({ ...shift, name: shift.name.trim(), days: shift.days.toSorted((a, b) => a - b) })),
  limits: limits.filter(({ personId }) => personId !== ''),
});

/** @param calendarId of a plan that nobody has written yet */
export const writtenShifts = (groupId: string, calendarId: string): Written<ShiftContent> => ({
  key: (id) => id as `shifts:${string}`,
  contentOf: (record) => (record?.kind === 'shifts' ? contentOf(record) : { calendarId, shifts: [], limits: [] }),
  tidy,
  complete: (content) => Value.Check(ShiftContent, content),
  fits: (value) => Value.Check(FormContent, value),
  save: (id, content, seen) => runRecord('shifts.save.v1', id, { seen, groupId, ...content }),
  command: 'shifts.save.v1',
});

const WORKING_DAYS = [0, 1, 2, 3, 4];

/** After the last one, as long as that; the first one is the usual day. */
export const nextShift = (shifts: readonly Shift[], name: string): Shift => {
  const last = shifts.at(-1);
  if (!last) return { id: newId(), name, days: WORKING_DAYS, from: 8 * 60, to: 16 * 60, personIds: [] };
  const length = (last.to - last.from + 1440) % 1440 || 1440;
  const from = last.to % 1440;
  return { id: newId(), name, days: last.days, from, to: (from + length) % 1440 || 1440, personIds: [] };
};

/** "8", "830", "8:30", "08.30": minutes after midnight, which is the end of the day for an end; null: no time of day. */
export const minutesOf = (field: string, isEnd: boolean): number | null => {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(field.trim());
  const [hours, minutes] = [Number(found?.[1] ?? 99), Number(found?.[2] ?? 0)];
  const all = hours * 60 + minutes;
  if (minutes > 59 || all > 1440 || (all === 1440 && !isEnd)) return null;
  return isEnd && all === 0 ? 1440 : all;
};

const two = (n: number): string => String(n).padStart(2, '0');
export const fieldOf = (minutes: number): string => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;

/** Runs of days: 0–4 and 6. */
export const daySpans = (days: readonly number[]): (readonly [number, number])[] => {
  const spans: (readonly [number, number])[] = [];
  for (const day of days.toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && day === last[1] + 1) spans[spans.length - 1] = [last[0], day];
    else spans.push([day, day]);
  }
  return spans;
};
