import { describe, expect, it } from 'vitest';
import type { LinkState, SessionState } from '@/data/model';
import type { OutboxCounts } from '@/data/selectors';
import { type SyncWords, syncWords } from './sync-words';

const NOW = Date.UTC(2026, 2, 12, 10, 40);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const online: LinkState = {
  kind: 'online',
  since: NOW - DAY,
  lastSyncAt: NOW - 12_000,
  firstSync: null,
  history: null,
  trouble: null,
};
const offline: LinkState = { ...online, kind: 'offline', since: NOW - 19 * MINUTE };
const none: OutboxCounts = { unsent: 0, sending: 0, needsYou: 0 };
const person = { person: { id: 'maya' }, deviceId: 'd', deskName: 'Desk' };
const signedIn = { kind: 'signedIn', ...person } as SessionState;
const signedOut = { kind: 'signedOut', ...person } as SessionState;

const cases: readonly [string, LinkState, OutboxCounts, SessionState, Partial<SyncWords>][] = [
  ['all is here', online, none, signedIn, { tone: 'calm', key: 'synced', seconds: 12 }],
  ['just now', { ...online, lastSyncAt: NOW - 900 }, none, signedIn, { tone: 'calm', key: 'syncedNow' }],
  ['the first sync runs', { ...online, firstSync: { done: 1, total: 2 } }, none, signedIn, { key: 'firstSync' }],
  ['before the first answer', { ...online, kind: 'connecting', lastSyncAt: null }, none, signedIn, { key: 'starting' }],
  ['sending', online, { unsent: 6, sending: 2, needsYou: 0 }, signedIn, { tone: 'sending', done: 2, count: 6 }],
  [
    'a rejection comes first',
    online,
    { unsent: 6, sending: 2, needsYou: 1 },
    signedIn,
    { tone: 'attention', key: 'needsYou', count: 1 },
  ],
  ['offline', offline, none, signedIn, { tone: 'offline', key: 'offline', since: offline.since }],
  ['offline with work', offline, { ...none, unsent: 6 }, signedIn, { tone: 'offline', key: 'offlineWith', count: 6 }],
  [
    'offline for days',
    { ...offline, since: NOW - 3 * DAY },
    { ...none, unsent: 6 },
    signedIn,
    { tone: 'attention', key: 'offlineDays', count: 3 },
  ],
  ['signed out', online, none, signedOut, { tone: 'attention', key: 'signedOut' }],
  ['signed out with work, offline too', offline, { ...none, unsent: 6 }, signedOut, { key: 'signedOutWith', count: 6 }],
  [
    'no room: above all else',
    { ...offline, trouble: 'storage' },
    none,
    signedOut,
    { tone: 'attention', key: 'storage' },
  ],
  ['too old a page', { ...online, trouble: 'clientTooOld' }, none, signedIn, { tone: 'attention', key: 'tooOld' }],
  [
    'too old a server',
    { ...offline, trouble: 'serverTooOld' },
    none,
    signedIn,
    { tone: 'attention', key: 'serverTooOld' },
  ],
];

describe('the sync chip', () => {
  it.each(cases)('%s', (_name, link, outbox, session, words) => {
    expect(syncWords(link, outbox, session, NOW)).toMatchObject(words);
  });

  it('asks for an update of the app where loading again would bring the same', () => {
    const tooOld = { ...online, trouble: 'clientTooOld' } as const;
    expect(syncWords(tooOld, none, signedIn, NOW, 0, true)).toEqual({ tone: 'attention', key: 'tooOldApp' });
  });

  it('is not calm while files are on their way', () => {
    expect(syncWords(online, none, signedIn, NOW, 2)).toEqual({ tone: 'sending', key: 'sendingFiles', count: 2 });
    expect(syncWords(offline, none, signedIn, NOW, 2)).toMatchObject({ key: 'offline' });
  });
});
