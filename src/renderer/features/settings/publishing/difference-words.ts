// A difference between two editions as words: what it is about, and what becomes of it. Pure.
import type { DeskSettings } from '@shared/domain/settings';
import type { Difference, Subject } from '@shared/domain/settings-differences';
import type { PartValue } from '@shared/domain/settings-parts';
import type { Say } from '@/ui/refusal-text';

export interface WordsContext {
  readonly say: Say;
  readonly language: string;
  /** In which names are looked up, the newer one first. */
  readonly known: readonly PartValue[];
  readonly personName: (id: string) => string;
  /** Minutes of working time; in hours, because how long a day is depends on the calendar. */
  readonly duration: (minutes: number) => string;
}

interface DifferenceWords {
  /** Empty: the part as a whole. */
  readonly subject: string;
  readonly what: string;
}

const namesIn: Readonly<Record<string, keyof DeskSettings>> = {
  calendarId: 'calendars',
  groupId: 'groups',
  defaultGroupId: 'groups',
  categoryId: 'categories',
  serviceIds: 'services',
};
const people = new Set(['leadId', 'memberIds']);
const durations = new Set(['respond', 'resolve', 'accept', 'minutes']);
const words: Readonly<Record<string, string>> = {
  pausedBy: 'domain:holdReason',
  asks: 'handoff:part',
  to: 'publishing:warningTo',
  tier: 'settings:desk.tierName',
};

const nameIn = (list: keyof DeskSettings, id: string, { known }: WordsContext): string => {
  for (const value of known) {
    const found = (value[list] as readonly { id: string; name: string }[] | undefined)?.find((each) => each.id === id);
    if (found) return found.name;
  }
  return id;
};

const weekday = (day: number, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + day));

const date = (day: string, language: string): string => {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at)
    ? day
    : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
};

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const hours = (value: unknown, { say }: WordsContext): string => {
  const spans = value as readonly (readonly [number, number])[];
  return spans.length === 0
    ? say('publishing:closedDay')
    : spans.map(([from, to]) => `${clock(from)}–${clock(to)}`).join(', ');
};

const leaf = (field: string, value: unknown, context: WordsContext): string => {
  const { say } = context;
  if (value === undefined || value === null || value === '') return say('publishing:nothing');
  if (typeof value === 'boolean') return say(value ? 'publishing:yes' : 'publishing:no');
  if (field === 'hours') return hours(value, context);
  const text = String(value);
  if (field === 'language') return say(`settings:you.languageName.${text}`);
  if (durations.has(field)) return context.duration(Number(value));
  if (people.has(field)) return context.personName(text);
  if (field === 'holidays') return date(text, context.language);
  const list = namesIn[field];
  if (list) return nameIn(list, text, context);
  const catalogue = words[field];
  return catalogue ? say(`${catalogue}.${text}`) : text;
};

const subject = (of: Subject, { say, language }: WordsContext): string => {
  switch (of.kind) {
    case 'named':
      return of.name;
    case 'priority':
      return say('publishing:priority', { priority: of.priority });
    case 'percent':
      return say('publishing:percent', { percent: of.percent });
    case 'cell':
      return say('publishing:cell', { impact: of.impact, urgency: of.urgency });
    case 'date':
      return date(of.date, language);
    case 'day':
      return weekday(of.day, language);
  }
};

const ends = (item: unknown, context: WordsContext): string => {
  const { respond, resolve, minutes } = item as { respond?: number; resolve?: number; minutes?: number };
  const parts = Object.entries({ respond, resolve, minutes }).filter(([, value]) => value !== undefined);
  const texts = parts.map(
    ([field, value]) => `${context.say(`publishing:field.${field}`)} ${leaf(field, value, context)}`,
  );
  return texts.length === 0 ? '' : ` (${texts.join(', ')})`;
};

const changedList = (field: string, before: readonly unknown[], after: readonly unknown[], context: WordsContext) => {
  const name = (value: unknown) => leaf(field, value, context);
  const came = after.filter((each) => !before.includes(each)).map(name);
  const went = before.filter((each) => !after.includes(each)).map(name);
  const parts = [
    ...(came.length > 0 ? [context.say('publishing:listAdded', { names: came.join(', ') })] : []),
    ...(went.length > 0 ? [context.say('publishing:listRemoved', { names: went.join(', ') })] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : after.map(name).join(', ');
};

const what = ({ field, before, after }: Difference, context: WordsContext): string => {
  const { say } = context;
  if (field === null) {
    return before === undefined ? say('publishing:added') + ends(after, context) : say('publishing:removed');
  }
  const label = say(`publishing:field.${field}`);
  const both =
    Array.isArray(before ?? []) && Array.isArray(after ?? []) && (Array.isArray(before) || Array.isArray(after));
  if (field === 'order') return `${label}: ${(after as string[]).join(', ')}`;
  if (field !== 'hours' && both) {
    return `${label}: ${changedList(field, (before ?? []) as unknown[], (after ?? []) as unknown[], context)}`;
  }
  return say('publishing:changed', {
    field: label,
    before: leaf(field, before, context),
    after: leaf(field, after, context),
  });
};

export const differenceWords = (difference: Difference, context: WordsContext): DifferenceWords => ({
  subject: difference.of.map((each) => subject(each, context)).join(', '),
  what: what(difference, context),
});
