import { rowOf } from '@shared/domain/row';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fixtureDesk } from '@/data/fixtures';
import { selectRow } from '@/data/selectors';
import type { DeskStore } from '@/data/store';
import { memoryStorage } from '@/data/testing/memory-storage';
import { logged } from '../../../../test/builders/commands';
import { demoLikeSettings, people, personNamed } from '../../../../test/builders/settings';
import { isStillFree, proposeNext, takeNext } from './propose';

const settings = demoLikeSettings();
const ticket = (n: number, impact: number) => ({ ...logged({ impact, urgency: impact }), number: `INC000000${n}` });
let store: DeskStore;

beforeEach(() => {
  vi.stubGlobal('localStorage', memoryStorage());
  const tickets = [ticket(1, 3), ticket(2, 1), ticket(3, 2)];
  ({ store } = fixtureDesk({ me: personNamed('ann'), settings, people, tickets }));
});

const nextNumber = (...passed: string[]) => proposeNext(new Set(passed))?.next?.row.number ?? null;
const row = (number: string) => {
  const found = selectRow(store.getState(), number);
  if (!found) throw new Error(number);
  return found;
};

describe('what comes next on this device', () => {
  it('is the most urgent that nobody has, then another', () => {
    expect([nextNumber(), nextNumber('INC0000002')]).toEqual(['INC0000002', 'INC0000003']);
  });

  it('is taken, and then one’s own', async () => {
    expect(await takeNext(row('INC0000002'))).toBeNull();
    expect(row('INC0000002')).toMatchObject({ assigneeId: 'ann', state: 'inProgress', unsent: 1 });
    expect(isStillFree(row('INC0000002'), 'ann')).toBe(true);
    expect(isStillFree(row('INC0000002'), 'bob')).toBe(false);
  });

  it('is refused with its reason to the one who comes second', async () => {
    const seen = row('INC0000002');
    await takeNext(seen);
    expect((await takeNext(seen))?.code).toBe('take.alreadyYours');
  });

  it.each([
    ['open and nobody’s', {}, true],
    ['somebody else’s', { assigneeId: 'bob' }, false],
    ['on hold', { state: 'onHold' as const }, false],
    ['resolved', { state: 'resolved' as const }, false],
  ])('%s: free %s', (_name, over, free) => {
    expect(isStillFree({ ...rowOf(ticket(1, 3), settings), ...over }, 'ann')).toBe(free);
    expect(isStillFree(undefined, 'ann')).toBe(false);
  });
});
