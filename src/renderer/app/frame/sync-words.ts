// The sentence of the sync chip: DESIGN, "Copy", word for word. Pure, so that every state has a line in a test.
import type { LinkState, SessionState } from '@/data/model';
import type { OutboxCounts } from '@/data/selectors';

export type SyncTone = 'calm' | 'sending' | 'offline' | 'attention';

export interface SyncWords {
  readonly tone: SyncTone;
  /** A key of `app:sync`. */
  readonly key:
    | 'starting'
    | 'synced'
    | 'syncedNow'
    | 'firstSync'
    | 'sending'
    | 'sendingFiles'
    | 'needsYou'
    | 'offline'
    | 'offlineWith'
    | 'offlineDays'
    | 'signedOut'
    | 'signedOutWith'
    | 'storage'
    | 'tooOld'
    | 'tooOldApp'
    | 'serverTooOld';
  readonly seconds?: number;
  readonly since?: number;
  readonly count?: number;
  readonly done?: number;
}

const DAY = 86_400_000;
/** After that the list is not a picture of the desk any more. */
const OLD_DAYS = 3;

/**
 * @param files of which the server does not have the content yet
 * @param isApp loading again does not bring a newer version
 */
export const syncWords = (
  link: LinkState,
  outbox: OutboxCounts,
  session: SessionState,
  now: number,
  files = 0,
  isApp = false,
): SyncWords => {
  const waiting = outbox.unsent;
  if (link.trouble === 'storage') return { tone: 'attention', key: 'storage' };
  if (link.trouble === 'clientTooOld') return { tone: 'attention', key: isApp ? 'tooOldApp' : 'tooOld' };
  if (link.trouble === 'serverTooOld') return { tone: 'attention', key: 'serverTooOld' };
  if (session.kind === 'signedOut') {
    return waiting > 0
      ? { tone: 'attention', key: 'signedOutWith', count: waiting }
      : { tone: 'attention', key: 'signedOut' };
  }
  if (link.kind === 'offline') {
    const days = Math.floor((now - link.since) / DAY);
    if (days >= OLD_DAYS) return { tone: 'attention', key: 'offlineDays', count: days };
    return waiting > 0
      ? { tone: 'offline', key: 'offlineWith', since: link.since, count: waiting }
      : { tone: 'offline', key: 'offline', since: link.since };
  }
  if (outbox.needsYou > 0) return { tone: 'attention', key: 'needsYou', count: outbox.needsYou };
  if (link.firstSync) return { tone: 'sending', key: 'firstSync' };
  if (link.kind === 'connecting' || link.lastSyncAt === null) return { tone: 'calm', key: 'starting' };
  if (waiting > 0) return { tone: 'sending', key: 'sending', done: Math.min(outbox.sending, waiting), count: waiting };
  if (files > 0) return { tone: 'sending', key: 'sendingFiles', count: files };
  const seconds = Math.max(0, Math.floor((now - link.lastSyncAt) / 1000));
  return seconds < 2 ? { tone: 'calm', key: 'syncedNow' } : { tone: 'calm', key: 'synced', seconds };
};
