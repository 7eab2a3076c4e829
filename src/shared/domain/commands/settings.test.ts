import { describe, expect, it } from 'vitest';
import { stampOf } from '../../../../test/builders/commands';
import { world as testWorld } from '../../../../test/builders/settings';
import { bounded, DESK_HISTORY_ID, type DeskHistory, latestOf, type SettingsEdition } from '../desk-history';
import { decideRecord } from '../record-command';
import type { DeskSettings, World } from '../settings';
import {
  inForce,
  isRefusal,
  movedMembers,
  type PartValue,
  partOf,
  type SettingsPart,
  withPart,
} from '../settings-parts';
import { recordCommandNamed } from './records';

const world = testWorld();
const { settings } = world;
const [first] = settings.calendars;

const publish = (
  history: DeskHistory | null,
  part: SettingsPart,
  value: PartValue,
  who = 'ada',
  seen?: string,
  n = 1,
) => {
  const args = { part, value, note: null, seen: seen ?? latestOf(history, part)?.id ?? null };
  const envelope = { name: 'settings.publish.v1', ticket: DESK_HISTORY_ID, args };
  return decideRecord(recordCommandNamed(envelope.name), history, envelope, stampOf(who, n), world);
};
const code = (...args: Parameters<typeof publish>): string => {
  const decision = publish(...args);
  return decision.kind === 'refused' ? decision.refusal.code : decision.kind;
};
const historyOf = (...args: Parameters<typeof publish>): DeskHistory => {
  const decision = publish(...args);
  if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
  return decision.record as DeskHistory;
};
const matrix = (...table: number[][]) => ({ matrix: { table } });
const calendars = (change: object) => ({ calendars: [{ ...first, ...change }, ...settings.calendars.slice(1)] });
const groups = (change: (group: DeskSettings['groups'][number]) => object | null) => ({
  groups: settings.groups.flatMap((group) => {
    const changed = change(group);
    return changed ? [{ ...group, ...changed }] : [];
  }),
});
const hours = (...day: [number, number][]) => ({ week: [day, [], [], [], [], [], []] });
const changedMatrix = matrix([1, 2, 2], [2, 3, 4], [3, 4, 5]);

describe('what is refused', () => {
  it.each<[string, SettingsPart, PartValue, string]>([
    ['nothing is different', 'matrix', partOf(settings, 'matrix'), 'nothingToChange'],
    ['no such shape', 'matrix', { matrix: { table: 'high' } }, 'args.invalid'],
    ['a field is missing', 'closing', { name: 'Desk' }, 'args.invalid'],
    ['rows differ in length', 'matrix', matrix([1, 2], [2]), 'settings.matrix'],
    ['a higher impact gets less', 'matrix', matrix([2, 3], [1, 2]), 'settings.matrix'],
    ['no such time zone', 'calendars', calendars({ timeZone: 'Middle/Earth' }), 'settings.timeZone'],
    ['hours overlap', 'calendars', calendars(hours([480, 720], [700, 900])), 'settings.hoursOverlap'],
    ['hours end before they begin', 'calendars', calendars(hours([720, 480])), 'settings.hoursOverlap'],
    ['a calendar that is counted by goes', 'calendars', { calendars: [] }, 'settings.calendarInUse'],
    ['two of one id', 'calendars', { calendars: [...settings.calendars, first] }, 'settings.double'],
    ['two of one name', 'groups', groups(() => ({ name: 'Desk' })), 'settings.double'],
    [
      'two targets for one priority',
      'targets',
      { targets: [settings.targets[0], settings.targets[0]] },
      'settings.double',
    ],
    ['a group goes', 'groups', groups(({ id }) => (id === 'l2' ? null : {})), 'settings.inUse'],
    [
      'the first group is retired',
      'groups',
      groups(({ id }) => (id === 'l1' ? { retired: true } : {})),
      'settings.defaultGroup',
    ],
    ['a member whom nobody knows', 'groups', groups(() => ({ memberIds: ['nobody'] })), 'person.unknown'],
    ['a service goes', 'services', { services: [] }, 'settings.inUse'],
    ['it is right', 'matrix', changedMatrix, 'accepted'],
  ])('%s: %s', (_what, part, value, expected) => {
    expect(code(null, part, value)).toBe(expected);
  });

  it.each([
    ['ann', 'permission.denied'],
    ['lea', 'permission.denied'],
    ['rosa', 'permission.denied'],
    ['ada', 'accepted'],
  ])('by %s: %s', (who, expected) => {
    expect(code(null, 'matrix', changedMatrix, who)).toBe(expected);
  });

  it('over an edition that the author has not seen', () => {
    const history = historyOf(null, 'matrix', changedMatrix);
    expect(code(history, 'matrix', matrix([1, 1], [1, 2]), 'ada', 'matrix.first', 2)).toBe('settings.changed');
    expect(code(history, 'matrix', matrix([1, 1], [1, 2]), 'ada', undefined, 2)).toBe('accepted');
    expect(code(history, 'warnings', { warnings: [] }, 'ada', undefined, 2)).toBe('accepted');
  });
});

describe('the history', () => {
  it('begins with what was there, and keeps nothing but the part', () => {
    const { editions } = historyOf(null, 'matrix', { ...changedMatrix, groups: [], anything: 'else' });
    expect(editions.map(({ part, by, value }) => [part, by, value])).toEqual([
      ['matrix', null, partOf(settings, 'matrix')],
      ['matrix', 'ada', changedMatrix],
    ]);
  });

  it('lets the oldest go when it grows too large, and of each part never the newest', () => {
    const edition = (n: number, part: SettingsPart): SettingsEdition => ({
      id: `e${n}`,
      part,
      by: 'pia',
      at: n,
      note: null,
      value: { text: 'x'.repeat(150_000) },
    });
    const kept = bounded([edition(1, 'groups'), edition(2, 'groups'), edition(3, 'matrix'), edition(4, 'matrix')]);
    expect(kept.map(({ id }) => id)).toEqual(['e2', 'e3', 'e4']);
  });
});

describe('what is in force afterwards', () => {
  it('time that was counted stays counted, by what it was counted by', () => {
    const after = withPart(world, 'targets', { targets: [] });
    if (isRefusal(after)) throw new Error(after.code);
    const next = inForce(settings, after, 'targets', 77);
    const { calendars: known, targets, policies } = settings;
    expect(next.past).toEqual([{ until: 77, calendars: known, targets, policies }]);
    expect(inForce(settings, after, 'groups', 77).past).toBeUndefined();
  });

  it('members move with the group, and groups that it does not know stay', () => {
    const people = new Map([['bob', { ...world.person('bob'), groupIds: ['l1', 'elsewhere'] }]]);
    const here = { settings, person: (id: string) => people.get(id) ?? world.person(id) } as World;
    const after = withPart(
      here,
      'groups',
      groups(({ id }) => (id === 'l2' ? { memberIds: ['bob', 'cem', 'lea'] } : {})),
    );
    if (isRefusal(after)) throw new Error(after.code);
    expect(movedMembers(after, here).map(({ id, groupIds }) => [id, groupIds])).toEqual([
      ['bob', ['elsewhere', 'l1', 'l2']],
    ]);
  });
});
