import { presenceOf } from '@shared/domain/presence';
import { shiftsOf } from '@shared/domain/shift';
import { beforeEach, expect, it, vi } from 'vitest';
import { logged } from '../../../test/builders/commands';
import { demoLikeSettings, people, personNamed } from '../../../test/builders/settings';
import { fixtureDesk } from './fixtures';
import { selectShiftPlans, standingNow, standingsNow } from './on-shift';
import { runCommand } from './run-command';
import { runRecord } from './run-record';
import type { DeskStore } from './store';
import { memoryStorage } from './testing/memory-storage';

let store: DeskStore;
const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 23, 12, 0, 30);

beforeEach(() => {
  vi.stubGlobal('localStorage', memoryStorage());
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  const tickets = [1, 2].map((n) => ({ ...logged(), number: `INC000000${n}` }));
  ({ store } = fixtureDesk({ me: personNamed('lea'), settings: demoLikeSettings(), people, tickets }));
  return () => vi.useRealTimers();
});

const say = (personId: string, state: 'away' | 'offShift') =>
  runRecord('presence.set.v1', presenceOf(personId), { personId, state, until: null, why: null });
const day = { id: 'day', name: 'Day', days: [0], from: 480, to: 960, personIds: ['ann', 'bob'], limit: 5 };
const plan = (limits: { personId: string; limit: number }[] = []) =>
  runRecord('shifts.save.v1', shiftsOf('l1'), {
    seen: selectShiftPlans(store.getState()).length,
    groupId: 'l1',
    calendarId: 'office',
    shifts: [day],
    limits,
  });

it('what is said counts in the minute in which it is said, though the clock of lists is behind', async () => {
  const minute = NOW - (NOW % MINUTE);
  expect(standingsNow(minute)?.('lea').onShift.kind).toBe('unknown');
  await say('lea', 'away');
  expect(standingsNow(minute)?.('lea').onShift.kind).toBe('away');
});

it('the plan counts until somebody says otherwise, and so does its limit', async () => {
  await plan();
  expect(standingsNow()?.('ann')).toMatchObject({
    onShift: { kind: 'onShift', until: NOW - 30_000 + 240 * MINUTE },
    limit: 5,
  });
  await say('ann', 'offShift');
  expect(standingsNow()?.('ann').onShift.kind).toBe('offShift');
  expect(standingsNow()?.('lea')).toMatchObject({ onShift: { kind: 'unknown' }, limit: 8 });
  await plan([{ personId: 'ann', limit: 2 }]);
  expect(standingsNow()?.('ann').limit).toBe(2);
});

it('whoever was given something has it counted at once', async () => {
  expect(standingNow('ann')).toMatchObject({ open: 0, limit: 8 });
  const seen = { groupId: 'l1', assigneeId: null };
  await runCommand('ticket.assign.v1', 'INC0000001', { groupId: 'l1', assigneeId: 'ann', seen });
  expect(standingNow('ann')).toMatchObject({ open: 1 });
});

it('plans are the same value until one of them changes', async () => {
  await plan();
  const before = selectShiftPlans(store.getState());
  await say('lea', 'away');
  const after = selectShiftPlans(store.getState());
  expect([before.length, after]).toEqual([1, before]);
});
