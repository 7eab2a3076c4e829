import { beforeEach, expect, test, vi } from 'vitest';
import { demoLikeSettings, people } from '../../../test/builders/settings';
import { listDrafts, readDraft, writeDraft } from './drafts';
import { fixtureDesk } from './fixtures';
import { memoryStorage } from './testing/memory-storage';

const [ann, bob] = people;
if (!ann || !bob) throw new Error('the test desk has nobody');
const signIn = (me: typeof ann) => fixtureDesk({ me, settings: demoLikeSettings(), people });

beforeEach(() => {
  vi.stubGlobal('localStorage', memoryStorage());
  signIn(ann);
});

test('what was typed is there again, for its author alone, until it is cleared', () => {
  writeDraft('note:INC0000001', 'half a sentence');
  expect(readDraft('note:INC0000001')).toBe('half a sentence');
  expect(readDraft('reply:INC0000001')).toBeNull();
  signIn(bob);
  expect(readDraft('note:INC0000001')).toBeNull();
  signIn(ann);
  writeDraft('note:INC0000001', null);
  expect(readDraft('note:INC0000001')).toBeNull();
});

test('the same draft read twice is the same value, so that a form does not start anew', () => {
  writeDraft('intake:1', { shortDescription: 'VPN' });
  expect(readDraft('intake:1')).toBe(readDraft('intake:1'));
});

test('drafts are listed newest first', () => {
  vi.useFakeTimers({ now: 1_000 });
  writeDraft('intake:1', {});
  vi.setSystemTime(2_000);
  writeDraft('intake:2', {});
  expect(listDrafts('intake')).toEqual([
    { key: 'intake:2', at: 2_000 },
    { key: 'intake:1', at: 1_000 },
  ]);
  vi.useRealTimers();
});

test('without room it says so, and keeps what was kept', () => {
  vi.stubGlobal('localStorage', memoryStorage(60));
  writeDraft('note:INC0000001', 'short');
  expect(writeDraft('note:INC0000001', 'x'.repeat(100))).toBe(false);
  expect(readDraft('note:INC0000001')).toBe('short');
});
