// What may happen to the commands of the outbox: pure, so that any order of answers, feeds and repeats can be tried.
import type { Outcome } from '@shared/contract/sync';
import type { OutboxItem } from './model';

const changed = (item: OutboxItem, change: Partial<OutboxItem>): OutboxItem => ({ ...item, ...change });

const answered = (item: OutboxItem): boolean =>
  item.status === 'accepted' || item.status === 'settled' || item.status === 'rejected';

/** It is on its way; nothing that has an answer goes out again. */
export const sent = (item: OutboxItem): OutboxItem => (answered(item) ? item : changed(item, { status: 'sending' }));

/**
 * The server's word, which never changes: the same command again gets the same outcome.
 * `pulled` is the version of the ticket that this device holds already, 0 for none.
 */
export const outcomeArrived = (item: OutboxItem, outcome: Outcome, pulled: number): OutboxItem => {
  if (answered(item)) return item;
  if (outcome.kind === 'rejected') {
    const rejected = changed(item, { status: 'rejected', refusal: outcome.refusal, answeredAt: outcome.at });
    // What becomes of another's command is for its author to say.
    return item.from ? changed(rejected, { choice: 'discarded' }) : rejected;
  }
  const accepted = changed(item, {
    status: 'accepted',
    acceptedVersion: outcome.version,
    answeredAt: outcome.at,
  });
  return ticketPulled(accepted, pulled);
};

/** What was pulled holds the command: it need not be folded on top any more, nor what its author saw. */
export const ticketPulled = (item: OutboxItem, version: number): OutboxItem =>
  item.status === 'accepted' && version >= (item.acceptedVersion ?? Number.POSITIVE_INFINITY)
    ? changed(item, { status: 'settled', seen: null })
    : item;

export const settled = (item: OutboxItem): OutboxItem =>
  item.status === 'accepted' ? changed(item, { status: 'settled', seen: null }) : item;

export const chosen = (item: OutboxItem, choice: OutboxItem['choice']): OutboxItem =>
  item.status === 'rejected' ? changed(item, { choice }) : item;

/** A discarded command can be brought back for so long (ms); what was sent stays in the history as long. */
export const KEPT_FOR = 30 * 24 * 3_600_000;

export const outdated = (item: OutboxItem, now: number): boolean =>
  (item.status === 'settled' || (item.status === 'rejected' && item.choice !== null)) &&
  now - (item.answeredAt ?? now) > KEPT_FOR;

/** More than this of what was sent is history that nobody reads, and that every start would load. */
export const MOST_SENT = 500;

/** What may be forgotten. `line` is in order. */
export const forgettable = (line: readonly OutboxItem[], now: number): OutboxItem[] => {
  const sentOnes = line.filter((item) => item.status === 'settled');
  const surplus = new Set(sentOnes.slice(0, Math.max(0, sentOnes.length - MOST_SENT)));
  return line.filter((item) => surplus.has(item) || outdated(item, now));
};
