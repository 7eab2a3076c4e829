// Texts for the worker that searches, facts for the one that counts, lives for the one that looks back: pages of what was
// stored since a position that the asking side keeps, and a hint whenever there is more.
import type { DeskRecord } from '@shared/domain/records';
import type { DeskSettings } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { type Fact, factOf } from '@shared/figures/fact';
import type { Life } from '@shared/past/life';
import type { SearchText } from '@shared/search/documents';
import type { FeedCheckpoint, FeedMessage, FeedPage, FeedPosition, FeedWant } from '@shared/search/feed';
import { textOfArticle, textOfTicket } from '@shared/search/text-of';
import { getChangedDocumentsSinceQuery, prepareQuery, type RxCollection } from 'rxdb';
import type { OpenDesk } from './desk';
import { livesOf } from './lives';
import { readShown, shownRecord, shownTicket } from './shown';
import { plain, ticketOf } from './stored';

export interface FeedChannel {
  post(message: FeedMessage): void;
}

/** Documents of one page: about 10 ms of the asking worker's time, and of this one's. */
const TICKETS: Readonly<Record<FeedWant, number>> = { texts: 500, facts: 500, lives: 250 };
/** Articles carry their pictures. */
const RECORDS = 100;
/** How long (ms) changes are gathered before the other side is told. */
const GATHER = 40;

interface Read<T> {
  readonly documents: readonly { readonly id: string; readonly document: T | null }[];
  readonly position: FeedPosition | null;
  readonly more: boolean;
}

const readSince = async <T>(
  collection: RxCollection<T>,
  since: FeedPosition | null,
  most: number,
): Promise<Read<T>> => {
  const { storageInstance } = collection;
  const query = getChangedDocumentsSinceQuery(storageInstance, most, since ?? { id: '', lwt: 0 });
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
    more: documents.length === most,
  };
};

/** What one page gathers, by id; null: gone, or of no interest. */
interface Gathered {
  readonly texts: Map<string, SearchText | null>;
  readonly facts: Map<string, Fact | null>;
  /** Lives are made of them, all of a page together. */
  readonly tickets: Map<string, Ticket | null>;
  readonly want: FeedWant;
  /** Null: facts are not wanted. */
  readonly countedBy: DeskSettings | null;
  synonyms: readonly (readonly string[])[] | null;
}

const gatherTicket = (into: Gathered, id: string, ticket: Ticket | null): void => {
  if (into.want === 'lives') into.tickets.set(id, ticket);
  else if (into.countedBy) into.facts.set(id, ticket && factOf(ticket, into.countedBy));
  else into.texts.set(id, ticket && textOfTicket(ticket));
};

const gatherRecord = (into: Gathered, id: string, record: DeskRecord | null): void => {
  if (into.want !== 'texts') return;
  if (record?.kind === 'words') into.synonyms = record.synonyms;
  if (!record || record.kind === 'article') into.texts.set(id, record && textOfArticle(record));
};

/** The page after `after`; null after nothing: the first. */
export const readPage = async (
  desk: OpenDesk,
  after: FeedCheckpoint | null,
  want: FeedWant = 'texts',
): Promise<FeedPage> => {
  const { tickets, records } = desk.pulled;
  const source = await tickets.database.storageToken;
  const from = after?.source === source ? after : null;
  const countedBy = want === 'facts' ? (desk.people.world()?.settings ?? null) : null;
  const gathered: Gathered = {
    texts: new Map(),
    facts: new Map(),
    tickets: new Map(),
    want,
    countedBy,
    synonyms: null,
  };

  // Articles first: there are few of them, and they are what is looked for during a call.
  const ofRecords = await readSince(records, from?.records ?? null, RECORDS);
  for (const { id, document } of ofRecords.documents) {
    gatherRecord(gathered, id, shownRecord(desk, id, document && (plain(document) as DeskRecord)));
  }
  const ofTickets = ofRecords.more ? null : await readSince(tickets, from?.tickets ?? null, TICKETS[want]);
  for (const { id, document } of ofTickets?.documents ?? []) {
    gatherTicket(gathered, id, shownTicket(desk, id, document && ticketOf(document)));
  }

  const more = ofRecords.more || ofTickets?.more === true;
  let unsent: readonly string[] = from?.unsent ?? [];
  if (!more) {
    // The last page brings what is unsent, and once more what was unsent before and is not any longer.
    const now = desk.outbox.pendingTickets();
    const taken = (id: string) => [gathered.texts, gathered.facts, gathered.tickets].some((each) => each.has(id));
    const ids = [...new Set([...now, ...unsent])].filter((id) => !taken(id));
    const shown = await readShown(desk, ids);
    for (const [id, ticket] of shown.tickets) gatherTicket(gathered, id, ticket);
    for (const [id, record] of shown.records) gatherRecord(gathered, id, record);
    unsent = now;
  }

  const lives: Map<string, Life | null> = want === 'lives' ? await livesOf(desk, gathered.tickets) : new Map();
  return {
    afresh: from === null,
    texts: [...gathered.texts.values()].filter((text) => text !== null),
    facts: [...gathered.facts.values()].filter((fact) => fact !== null),
    lives: [...lives.values()].filter((life) => life !== null),
    gone: [...gathered.texts, ...gathered.facts, ...lives].flatMap(([id, value]) => (value === null ? [id] : [])),
    synonyms: gathered.synonyms,
    checkpoint: {
      source,
      tickets: ofTickets ? ofTickets.position : (from?.tickets ?? null),
      records: ofRecords.position,
      unsent,
    },
    more,
    total: from === null && more ? await tickets.count().exec() : 0,
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
        const from = desk;
        await from.link.filled();
        const page = await from.way.behind(() => readPage(from, message.after, message.want));
        channel.post({ kind: 'page', to: message.from, page });
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
