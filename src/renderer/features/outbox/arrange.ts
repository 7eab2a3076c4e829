// What the drawer shows of the outbox: what was just sent, then the line as it will be sent; the rest is history.
import { heldTickets } from '@/data/command-line';
import type { OutboxItem } from '@/data/model';

export type Standing = 'sent' | 'needsYou' | 'held' | 'sending' | 'next' | 'waiting';

export interface ListedItem {
  readonly item: OutboxItem;
  readonly standing: Standing;
}

export interface Arranged {
  readonly listed: readonly ListedItem[];
  readonly toSend: number;
  readonly needsYou: number;
  /** Of those listed as sent: how many, and since when. */
  readonly sent: { readonly count: number; readonly since: number } | null;
  readonly past: readonly OutboxItem[];
}

/** What was sent in the last minutes still stands in the list, so that one sees it go. */
export const JUST_SENT = 10 * 60_000;
const MOST_JUST_SENT = 5;

const isAnswered = (item: OutboxItem): boolean => item.status === 'accepted' || item.status === 'settled';

const answered = (item: OutboxItem): number => item.answeredAt ?? item.envelope.at;

/** @param items in the order in which they are sent */
export const arrange = (items: readonly OutboxItem[], now: number): Arranged => {
  const past = items
    .filter((item) => isAnswered(item) || item.choice !== null)
    .sort((a, b) => answered(b) - answered(a));
  const justSent = new Set(
    past
      .filter((item) => isAnswered(item) && item.choice === null && now - answered(item) < JUST_SENT)
      .slice(0, MOST_JUST_SENT)
      .map((item) => item.envelope.id),
  );
  const held = heldTickets(items);
  const listed: ListedItem[] = [];
  let toSend = 0;
  let needsYou = 0;
  for (const item of items) {
    if (justSent.has(item.envelope.id)) listed.push({ item, standing: 'sent' });
    else if (item.status === 'rejected' && item.choice === null) {
      needsYou += 1;
      listed.push({ item, standing: 'needsYou' });
    } else if (item.status === 'sending') {
      toSend += 1;
      listed.push({ item, standing: 'sending' });
    } else if (item.status === 'waiting') {
      const isHeld = held.has(item.envelope.ticket);
      const first = !isHeld && !listed.some(({ standing }) => standing === 'next' || standing === 'waiting');
      toSend += 1;
      listed.push({ item, standing: isHeld ? 'held' : first ? 'next' : 'waiting' });
    }
  }
  const sentTimes = listed.filter(({ standing }) => standing === 'sent').map(({ item }) => answered(item));
  const sent = sentTimes.length > 0 ? { count: sentTimes.length, since: Math.min(...sentTimes) } : null;
  return { listed, toSend, needsYou, sent, past };
};

/** Later changes to the same ticket that this choice holds back. */
export const waitingFor = (items: readonly OutboxItem[], rejected: OutboxItem): number =>
  items.filter((item) => item.status === 'waiting' && item.envelope.ticket === rejected.envelope.ticket).length;
