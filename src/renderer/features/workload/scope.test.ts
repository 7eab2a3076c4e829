import { beforeEach, describe, expect, it } from 'vitest';
import { demoLikeSettings, personNamed } from '../../../../test/builders/settings';
import { daysOf, groupsOf, keepChosen, readChosen } from './scope';

const settings = demoLikeSettings();
beforeEach(() => localStorage.clear());

describe('what the panel is about', () => {
  it.each([
    ['nothing kept', null, { groupIds: null, days: 14 }],
    ['what was chosen', '{"groupIds":["l1"],"days":30}', { groupIds: ['l1'], days: 30 }],
    ['a period that is none', '{"groupIds":["l1"],"days":9}', { groupIds: ['l1'], days: 14 }],
    ['something else', '[1', { groupIds: null, days: 14 }],
  ])('%s', (_what, kept, expected) => {
    if (kept !== null) localStorage.setItem('firstline.workload', kept);
    expect(readChosen()).toEqual(expected);
    keepChosen({ groupIds: ['hr'], days: 7 });
    expect(readChosen()).toEqual({ groupIds: ['hr'], days: 7 });
  });

  it.each<[string, string[] | null, string, string[]]>([
    ['the own groups, without a choice', null, 'lea', ['l1', 'l2']],
    ['what was chosen, in the order of the desk', ['l2', 'l1'], 'ann', ['l1', 'l2']],
    ['all, where the own are none', null, 'ada', ['l1', 'l2', 'hr', 'printco']],
    ['all, where the chosen are gone', ['gone'], 'lea', ['l1', 'l2', 'hr', 'printco']],
  ])('%s', (_what, groupIds, who, expected) => {
    expect(groupsOf({ groupIds, days: 7 }, settings, personNamed(who))).toEqual(expected);
  });

  it('compares with as many days before, each as long as it was', () => {
    const now = Date.parse('2026-10-27T10:00Z');
    const { from, to, days, before } = daysOf(now, 7, 'Europe/Berlin');
    expect(days).toHaveLength(7);
    expect([from, to, before.to].map((at) => new Date(at).toISOString())).toEqual([
      '2026-10-20T22:00:00.000Z',
      '2026-10-27T23:00:00.000Z',
      '2026-10-20T22:00:00.000Z',
    ]);
    expect(before.to - before.from).toBe(7 * 86_400_000);
  });
});
