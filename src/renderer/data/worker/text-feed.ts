// The texts of tickets and articles for the search worker: pages of what was stored since a position that the asking side
// keeps, and a hint whenever there is more. Tickets with unsent commands are given as this device shows them.
import { commandNamed } from '@shared/domain/commands/registry';
import { fold } from '@shared/domain/fold';
import type { Ticket } from '@shared/domain/ticket';
import type { SearchText } from '@shared/search/documents';
import type { FeedCheckpoint, FeedMessage, FeedPage, FeedPosition } from '@shared/search/feed';
import { textOfTicket } from '@shared/search/text-of';
import { getChangedDocumentsSinceQuery, prepareQuery, type RxCollection } from 'rxdb';
import type { OpenDesk } from './desk';
import type { StoredTicket } from './schemas';
import { ticketOf } from './stored';
import { readTickets } from './ticket-source';

export interface FeedChannel {
  post(message: FeedMessage): void;
}

/** Documents of one page: about 10 ms of the asking worker's time. */
const PAGE = 500;
/** How long (ms) changes are gathered before the other side is told. */
const GATHER = 40;

interface Read<T> {
  readonly documents: readonly { readonly id: string; readonly document: T | null }[];
  readonly position: FeedPosition | null;
  readonly more: boolean;
}

const readSince = async <T>(collection: RxCollection<T>, since: FeedPosition | null): Promise<Read<T>> => {
  const { storageInstance } = collection;
  const query = getChangedDocumentsSinceQuery(storageInstance, PAGE, since ?? { id: '', lwt: 0 });
  const { documents } = await storageInstance.query(prepareQuery(storageInstance.schema, query));
  const primary = collection.schema.primaryPath as string;
  const idOf = (document: object): string => String((document as Record<string, unknown>)[primary]);
  const last = documents.at(-1);
  return {
    documents: documents.map((document) => ({
      id: idOf(document),
      document: document._deleted ? null : (document as unknown as T),
    })),
    position: last ? { id: idOf(last), lwt: last._meta.lwt } : since,
    more: documents.length === PAGE,
  };
};

/** As this device shows it: what is unsent on top of what was pulled. */
const shown = (desk: OpenDesk, number: string, pulled: Ticket | null): Ticket | null => {
  const pending = desk.outbox.pendingOn(number);
  const world = desk.people.world();
  if (pending.length === 0 || !world) return pulled;
  const author = { actor: desk.people.actor(), deviceId: desk.present.deviceId };
  const envelopes = pending.map(({ envelope }) => envelope);
  return fold(pulled, envelopes, author, world, commandNamed).ticket;
};

/** The page after `after`; null after nothing: the first. */
export const readPage = async (desk: OpenDesk, after: FeedCheckpoint | null): Promise<FeedPage> => {
  const { tickets } = desk.pulled;
  const source = await tickets.database.storageToken;
  const from = after?.source === source ? after : null;
  const found = new Map<string, SearchText | null>();

  const read = await readSince<StoredTicket>(tickets, from?.tickets ?? null);
  for (const { id, document } of read.documents) {
    const ticket = shown(desk, id, document && ticketOf(document));
    found.set(id, ticket && textOfTicket(ticket));
  }

  // The last page brings what is unsent, and once more what was unsent before and is not any longer.
  let unsent: readonly string[] = from?.unsent ?? [];
  if (!read.more) {
    const now = desk.outbox.pendingTickets();
    const numbers = [...new Set([...now, ...unsent])].filter((number) => !found.has(number));
    const pulled = numbers.length > 0 ? await readTickets(desk.pulled, numbers) : new Map<string, Ticket>();
    for (const number of numbers) {
      const ticket = shown(desk, number, pulled.get(number) ?? null);
      found.set(number, ticket && textOfTicket(ticket));
    }
    unsent = now;
  }

  return {
    afresh: from === null,
    texts: [...found.values()].filter((text) => text !== null),
    gone: [...found].filter(([, text]) => text === null).map(([id]) => id),
    checkpoint: { source, tickets: read.position, records: from?.records ?? null, unsent },
    more: read.more,
    total: from === null && read.more ? await tickets.count().exec() : 0,
  };
};

export interface TextFeed {
  /** From now on this desk answers. */
  opened(desk: OpenDesk): void;
  answer(message: FeedMessage): Promise<void>;
  /** Rows or records changed. */
  changed(): void;
}

export const newTextFeed = (channel: FeedChannel): TextFeed => {
  let desk: OpenDesk | null = null;
  let gathering = false;
  return {
    opened: (opened) => {
      desk = opened;
      channel.post({ kind: 'opened' });
    },
    answer: async (message) => {
      if (message.kind !== 'ask' || !desk) return;
      try {
        channel.post({ kind: 'page', to: message.from, page: await readPage(desk, message.after) });
      } catch {
        // The store is being replaced or closed: whoever asked is told when it is open again.
      }
    },
    changed: () => {
      if (gathering) return;
      gathering = true;
      setTimeout(() => {
        gathering = false;
        channel.post({ kind: 'more' });
      }, GATHER);
    },
  };
};
