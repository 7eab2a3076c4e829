// The line in which commands wait: their order, which of them still count on the screen, which may be sent next.
// Pure, because everything that a device promises about unsent work follows from these few rules.
import type { Unsent } from '@shared/domain/fold';
import type { OutboxItem } from './model';

/** Where a command stands in the line. One that is applied again takes the place of the one that was rejected. */
export const placeOf = (item: Pick<OutboxItem, 'envelope' | 'order'>): string => item.order ?? item.envelope.id;

const byPlace = (a: OutboxItem, b: OutboxItem): number => {
  const left = placeOf(a);
  const right = placeOf(b);
  return left < right ? -1 : left > right ? 1 : 0;
};

export const inOrder = (items: readonly OutboxItem[]): OutboxItem[] => [...items].sort(byPlace);

/** Still to be folded onto what was pulled: not answered yet, or accepted and not pulled yet. */
export const isPending = (item: OutboxItem): boolean =>
  item.status === 'waiting' || item.status === 'sending' || item.status === 'accepted';

/** As they are folded onto what was pulled: each as its author's. */
export const foldable = (items: readonly OutboxItem[]): Unsent[] =>
  items.map(({ envelope, from }) => (from ? { ...envelope, from } : envelope));

/** Its author has not said yet what shall become of it. */
export const needsChoice = (item: OutboxItem): boolean => item.status === 'rejected' && item.choice === null;

/** Numbers of tickets on which a rejection waits for its author: later commands on them wait too. */
export const heldTickets = (items: readonly OutboxItem[]): ReadonlySet<string> =>
  new Set(items.filter(needsChoice).map((item) => item.envelope.ticket));

/** It goes in the letter that it came in, before what was done on top of it. */
const isCarried = (item: OutboxItem): boolean =>
  item.from !== undefined && (item.status === 'waiting' || item.status === 'sending');

/** It waits for the server, in whatever line. What is carried for somebody else says nothing of this device. */
export const stillToSend = ({ status, from }: OutboxItem): boolean =>
  from === undefined && (status === 'waiting' || status === 'sending');

/**
 * What goes out next: the head of the line, in order, leaving out what is held. At most one command for each ticket, so
 * that a rejection can still hold back the ones behind it.
 */
export const nextToSend = (items: readonly OutboxItem[], most: number): OutboxItem[] => {
  const held = new Set([...heldTickets(items), ...items.filter(isCarried).map((item) => item.envelope.ticket)]);
  const batch: OutboxItem[] = [];
  const taken = new Set<string>();
  for (const item of items) {
    if (item.status !== 'waiting' && item.status !== 'sending') continue;
    const { ticket } = item.envelope;
    if (held.has(ticket)) continue;
    if (taken.has(ticket) || batch.length >= most) break;
    taken.add(ticket);
    batch.push(item);
  }
  return batch;
};
