import { DeskSettings } from '@shared/domain/settings';
import { differencesOf } from '@shared/domain/settings-differences';
import { partOf, type SettingsPart, settingsParts } from '@shared/domain/settings-parts';
import { publishing as words } from '@shared/messages/en/publishing';
import { describe, expect, test } from 'vitest';
import { demoLikeSettings } from '../../../../../test/builders/settings';
import { differenceWords, type WordsContext } from './difference-words';

const settings = demoLikeSettings();
const [first, ...rest] = settings.groups;
const [always, office] = settings.calendars;
if (!first || !always || !office) throw new Error('the builder has changed');

const context: WordsContext = {
  say: (key, params) => `${key.split(':').at(-1)}${params ? `(${Object.values(params).join('|')})` : ''}`,
  language: 'en',
  known: [settings as unknown as Record<string, unknown>],
  personName: (id) => id.toUpperCase(),
  duration: (minutes) => `${minutes} min`,
};

describe('a difference in words', () => {
  test.each<[string, SettingsPart, Partial<DeskSettings>, string, string]>([
    [
      'a duration',
      'targets',
      { targets: settings.targets.map((each) => (each.priority === 2 ? { ...each, respond: 45 } : each)) },
      'priority(2)',
      'changed(field.respond|30 min|45 min)',
    ],
    [
      'a calendar by its name',
      'targets',
      { targets: settings.targets.map((each) => (each.priority === 2 ? { ...each, calendarId: 'always' } : each)) },
      'priority(2)',
      'changed(field.calendarId|office|always)',
    ],
    [
      'people who come and go',
      'groups',
      { groups: [{ ...first, memberIds: ['ann', 'cem'] }, ...rest] },
      'Group l1',
      'field.memberIds: listAdded(CEM); listRemoved(BOB, LEA)',
    ],
    [
      'hours of a day',
      'calendars',
      {
        calendars: [
          always,
          {
            ...office,
            week: [
              [
                [480, 720],
                [780, 1_020],
              ],
              ...office.week.slice(1),
            ],
          },
        ],
      },
      'office, Monday',
      'changed(field.hours|08:00–16:00|08:00–12:00, 13:00–17:00)',
    ],
    [
      'a day off',
      'calendars',
      { calendars: [always, { ...office, holidays: ['2026-12-25'] }] },
      'office',
      'field.holidays: listAdded(Dec 25, 2026)',
    ],
    ['what went', 'targets', { targets: settings.targets.slice(1) }, 'priority(1)', 'removed'],
    [
      'a language',
      'closing',
      { language: 'de' as const },
      '',
      'changed(field.language|you.languageName.en|you.languageName.de)',
    ],
    ['yes and no', 'closing', { majorNeedsReview: false }, '', 'changed(field.majorNeedsReview|yes|no)'],
  ])('%s', (_name, part, change, subject, what) => {
    const [difference] = differencesOf(partOf(settings, part), partOf({ ...settings, ...change }, part));
    if (!difference) throw new Error('no difference');
    expect(differenceWords(difference, context)).toEqual({ subject, what });
  });
});

const keysOf = (schema: unknown): string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, items, anyOf = [] } = schema as { properties?: object; items?: unknown; anyOf?: unknown[] };
  const own = Object.entries(properties).flatMap(([key, value]) => [key, ...keysOf(value)]);
  return [...own, ...(Array.isArray(items) ? items : [items]).flatMap(keysOf), ...anyOf.flatMap(keysOf)];
};

test('every field of the settings has a name for readers', () => {
  const lists = new Set(['id', 'past', 'until', 'percent', 'table', 'week', 'subcategories', ...settingsParts]);
  const fields = new Set(keysOf(DeskSettings).filter((key) => !lists.has(key)));
  expect([...fields].filter((field) => !(field in words.field))).toEqual([]);
});
