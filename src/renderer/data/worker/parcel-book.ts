// What came to this device in files: tickets as others had them, until the desk has told of them itself, and letters that
// are carried to the server before anything that was done here on top of them.
import { type LetterResponse, parcelRoutes } from '@shared/contract/parcels';
import { type Outcome, SCHEMA_VERSION } from '@shared/contract/sync';
import type { Entry } from '@shared/domain/entry';
import type { Correspondent, Letter, Sealed } from '@shared/domain/parcel';
import type { Ticket } from '@shared/domain/ticket';
import type { OwnData, PulledData } from './database';
import type { Reply } from './http';

export interface KeptParcel {
  readonly id: string;
  readonly number: string;
  readonly sealed: Sealed;
  readonly commands: readonly string[];
  /** What its author had of the ticket; null: it is a letter alone, or new. */
  readonly ticket: Ticket | null;
  readonly entries: readonly Entry[];
  readonly people: readonly Correspondent[];
  readonly takenAt: number;
  /** When the server answered; null: it has not. */
  readonly deliveredAt: number | null;
}

export interface ParcelBook {
  has(id: string): boolean;
  all(): readonly KeptParcel[];
  put(parcels: readonly KeptParcel[]): Promise<void>;
  /** The letter that goes out next. */
  next(): KeptParcel | null;
  /** Letters on this ticket that the server has not answered, oldest first. */
  undelivered(number: string): readonly KeptParcel[];
  /** Tickets and timelines of files, beside what was pulled. */
  fill(pulled: PulledData): void;
  /** All that was accepted before this is in what was pulled. Returns the tickets that files no longer tell of. */
  pulledUntil(askedAt: number): Promise<readonly string[]>;
  /** The server's data is another: what files said of it means nothing now. Their letters stay. */
  forgetTickets(): Promise<void>;
  /** What the reply says of each command of the letter; null: it goes out again. */
  answered(
    parcel: KeptParcel,
    reply: Reply<LetterResponse>,
    isAnothers: (commandId: string) => boolean,
  ): readonly Outcome[] | null;
  delivered(parcel: KeptParcel): Promise<void>;
}

const PREFIX = 'parcel:';

export const openParcelBook = async ({ kept }: OwnData, now: () => number): Promise<ParcelBook> => {
  const parcels = new Map<string, KeptParcel>();
  for (const document of await kept.find().exec()) {
    if (document.id.startsWith(PREFIX)) parcels.set(document.id, document.get('value') as KeptParcel);
  }
  let filled: PulledData | null = null;

  const inOrder = (): KeptParcel[] => [...parcels.values()].sort((a, b) => a.takenAt - b.takenAt);

  const refill = () => {
    if (!filled) return;
    filled.filed.clear();
    for (const { number, ticket, entries } of inOrder()) {
      if (!ticket) continue;
      const known = filled.filed.get(number);
      if (!known || known.ticket.version <= ticket.version) filled.filed.set(number, { ticket, entries });
    }
  };

  const write = async (changed: readonly KeptParcel[]): Promise<void> => {
    for (const parcel of changed) {
      const id = PREFIX + parcel.id;
      await kept.upsert({ id, value: parcel });
      parcels.set(id, parcel);
    }
    refill();
  };

  const rejected = (ids: readonly string[], code: 'file.heldBack' | 'file.refused'): Outcome[] =>
    ids.map((id) => ({ kind: 'rejected', id, at: now(), refusal: { code } }));

  return {
    has: (id) => parcels.has(PREFIX + id),
    all: inOrder,
    put: write,
    next: () => inOrder().find(({ deliveredAt }) => deliveredAt === null) ?? null,
    undelivered: (number) => inOrder().filter((each) => each.number === number && each.deliveredAt === null),
    fill: (pulled) => {
      filled = pulled;
      refill();
    },
    pulledUntil: async (askedAt) => {
      const done = inOrder().filter(({ deliveredAt }) => deliveredAt !== null && deliveredAt < askedAt);
      for (const { id } of done) {
        await kept.findOne(PREFIX + id).remove();
        parcels.delete(PREFIX + id);
      }
      if (done.length > 0) refill();
      return [...new Set(done.map(({ number }) => number))];
    },
    forgetTickets: () => write(inOrder().map((parcel) => ({ ...parcel, ticket: null, entries: [] }))),
    answered: ({ commands }, reply, isAnothers) => {
      // One's own commands are sent by oneself in any case.
      if (reply.kind === 'refused') return rejected(commands.filter(isAnothers), 'file.refused');
      if (reply.kind !== 'ok') return null;
      const { outcomes, fault } = reply.body;
      if (fault) return rejected(commands.filter(isAnothers), 'file.refused');
      return [...outcomes, ...rejected(commands.slice(outcomes.length).filter(isAnothers), 'file.heldBack')];
    },
    delivered: (parcel) => write([{ ...parcel, deliveredAt: now() }]),
  };
};

export const letterRequest = ({ sealed, takenAt }: KeptParcel, sentAt: number) => ({
  path: parcelRoutes.letters,
  body: { schema: SCHEMA_VERSION, sentAt, takenAt, sealed },
});

export const keptOf = (
  letter: Letter,
  sealed: Sealed,
  takenAt: number,
  more: Pick<KeptParcel, 'ticket' | 'entries' | 'people'>,
): KeptParcel => ({
  id: letter.id,
  number: letter.number,
  sealed,
  commands: letter.commands.map(({ id }) => id),
  takenAt,
  // A letter that says nothing new need not be carried.
  deliveredAt: letter.commands.length > 0 ? null : takenAt,
  ...more,
});
