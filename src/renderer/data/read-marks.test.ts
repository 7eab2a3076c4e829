import { rowOf } from '@shared/domain/row';
import { beforeEach, expect, test, vi } from 'vitest';
import { logged } from '../../../test/builders/commands';
import { demoLikeSettings, people } from '../../../test/builders/settings';
import { fixtureDesk } from './fixtures';
import { isUnread, markRead } from './read-marks';
import { memoryStorage } from './testing/memory-storage';

const base = rowOf(logged(), demoLikeSettings());
const later = Date.now() + 60_000;
let n = 0;

beforeEach(() => {
  vi.stubGlobal('localStorage', memoryStorage());
  n += 1;
  // A person of their own for each test: marks are held for whoever sits here.
  const [ann] = people;
  if (!ann) throw new Error('the test desk has nobody');
  fixtureDesk({ me: { ...ann, id: `reader${n}` }, settings: demoLikeSettings(), people });
});

test.each([
  ['older than this person’s first day here', { updatedAt: 1 }, false],
  ['changed since, by somebody else', { updatedAt: later, updatedBy: 'bob' }, true],
])('%s', (_name, over, expected) => {
  expect(isUnread({ ...base, ...over })).toBe(expected);
});

test('changed by themselves', () => {
  expect(isUnread({ ...base, updatedAt: later, updatedBy: `reader${n}` })).toBe(false);
});

test('seen up to a version: unread again when it goes on', () => {
  const row = { ...base, version: 3, updatedAt: later, updatedBy: 'bob' };
  expect(isUnread(row)).toBe(true);
  markRead(row.number, 3);
  expect(isUnread(row)).toBe(false);
  markRead(row.number, 2);
  expect(isUnread(row)).toBe(false);
  expect(isUnread({ ...row, version: 4 })).toBe(true);
});
