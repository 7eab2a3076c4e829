import fc from 'fast-check';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { commandId, stampOf } from '../../../../test/builders/commands';
import { decided } from '../../../../test/builders/records';
import { world } from '../../../../test/builders/settings';
import { Presence, type PresenceState, presenceOf, presenceStates } from '../presence';
import { decideRecord } from '../record-command';
import { ShiftPlan } from '../shift';
import { recordCommandNamed } from './records';

const say = (who: string, personId: string, state: PresenceState, n = 1, id = presenceOf(personId)) =>
  decided(null, who, n, 'presence.set.v1', { personId, state, until: null, why: null }, id);

describe('presence', () => {
  const cases: [string, string, string, PresenceState, string][] = [
    ['one’s own', 'ann', 'ann', 'away', 'accepted'],
    ['a colleague’s', 'ann', 'bob', 'offShift', 'permission.denied'],
    ['a lead takes somebody of their groups off shift', 'lea', 'bob', 'offShift', 'accepted'],
    ['and says nothing else of them', 'lea', 'bob', 'onShift', 'permission.denied'],
    ['an administrator, of anybody', 'ada', 'cem', 'offShift', 'accepted'],
    ['a caller', 'rosa', 'rosa', 'onShift', 'permission.denied'],
    ['a vendor', 'val', 'val', 'onShift', 'permission.denied'],
    ['of a stranger', 'ada', 'nobody', 'offShift', 'permission.denied'],
  ];
  it.each(cases)('%s', (_name, who, personId, state, expected) => {
    const found = say(who, personId, state);
    expect(typeof found === 'string' ? found : 'accepted').toBe(expected);
    if (typeof found !== 'string') expect(Value.Errors(Presence, found)).toEqual([]);
  });

  it('of one person is not kept under the name of another', () => {
    expect(say('ann', 'ann', 'away', 1, presenceOf('bob'))).toBe('person.unknown');
  });

  it('what was said last stands, in whatever order it arrives', () => {
    const order = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 1 });
    fc.assert(
      fc.property(order, (numbers) => {
        let presence: Presence | null = null;
        for (const n of numbers) {
          const state = presenceStates[n % presenceStates.length] as PresenceState;
          const args = { personId: 'ann', state, until: null, why: null };
          const next = decided(presence, 'ann', n, 'presence.set.v1', args, presenceOf('ann'));
          if (typeof next === 'string') throw new Error(next);
          expect(Value.Errors(Presence, next)).toEqual([]);
          const before: number = presence?.version ?? 0;
          presence = next as Presence;
          expect(presence.version).toBe(before + 1);
        }
        const last = Math.max(...numbers);
        expect(presence).toMatchObject({
          saidAt: stampOf('ann', last).at,
          state: presenceStates[last % presenceStates.length],
        });
      }),
    );
  });

  it('counts once', () => {
    const presence = say('ann', 'ann', 'away', 7);
    if (typeof presence === 'string') throw new Error(presence);
    const envelope = {
      name: 'presence.set.v1',
      ticket: presence.id,
      args: { personId: 'ann', state: 'away', until: null, why: null },
    };
    const again = decideRecord(recordCommandNamed(envelope.name), presence, envelope, stampOf('ann', 7), world());
    expect([again.kind, presence.recent]).toEqual(['repeated', [commandId(7)]]);
  });
});

const shifts = [{ id: 'early', name: 'Early', days: [0, 1], from: 360, to: 840, personIds: ['ann'], limit: 5 }];
const save = (
  plan: ShiftPlan | null,
  who: string,
  seen: number,
  over: { groupId?: string; calendarId?: string } = {},
) => {
  const args = { seen, groupId: 'l1', calendarId: 'office', shifts, limits: [{ personId: 'ann', limit: 9 }], ...over };
  return decided(plan, who, plan ? 2 : 1, 'shifts.save.v1', args, 'shifts:l1');
};

describe('the shifts of a group', () => {
  it.each([
    ['lea', 'accepted'],
    ['ada', 'accepted'],
    ['ann', 'permission.denied'],
    ['val', 'permission.denied'],
    ['rosa', 'permission.denied'],
  ])('%s', (who, expected) => {
    const found = save(null, who, 0);
    expect(typeof found === 'string' ? found : 'accepted').toBe(expected);
    if (typeof found !== 'string') expect(Value.Errors(ShiftPlan, found)).toEqual([]);
  });

  it('are not those of a group that a lead has nothing to do with', () => {
    expect(
      decided(
        null,
        'lea',
        1,
        'shifts.save.v1',
        { seen: 0, groupId: 'hr', calendarId: 'office', shifts, limits: [] },
        'shifts:hr',
      ),
    ).toBe('permission.denied');
  });

  it('refuse another group’s name, a calendar that is gone, and a saving over one that was not seen', () => {
    const first = save(null, 'lea', 0) as ShiftPlan;
    expect([
      save(first, 'lea', 0),
      save(first, 'lea', 1, { groupId: 'l2' }),
      save(first, 'lea', 1, { calendarId: 'gone' }),
      (save(first, 'lea', 1) as ShiftPlan).version,
    ]).toEqual(['draft.changed', 'group.unknown', 'calendar.unknown', 2]);
  });
});
