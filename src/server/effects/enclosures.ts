// Files that go with a reply's letter: those that its author attached in one go with it, that are still on the ticket, and
// that the caller sees. Few enough go along; others stay on the ticket, and the letter says so.
import { buffer } from 'node:stream/consumers';
import type { Attachment } from '@shared/domain/attachment';
import type { Entry } from '@shared/domain/entry';
import type { Ticket } from '@shared/domain/ticket';
import type { MailPayload } from '../commands/ledger';
import type { Db } from '../db/db';
import { type FileStore, StoreUnavailable } from '../files/file-store';
import type { Enclosure } from './letter';

/** Bytes in all: what mail servers take once it is encoded for the way. */
const MOST = 10_000_000;
/** A letter waits so long (ms) for what its author's device is still sending. */
const PATIENCE = 10 * 60_000;

const TOGETHER = `select body::text as body from doc
  where coll = 'entries' and parent = $1 and not deleted and body ->> 'batchId' = $2 and body ->> 'by' = $3
    and body -> 'body' ->> 'kind' = 'files'`;
const CONTENTS = `select f.hash, f.mime from file f join file_bringer b using (hash)
  where b.person_id = $1 and f.hash = any($2::text[]) and f.kept_at > 0`;

export type Enclosed =
  | { readonly kind: 'ready'; readonly files: readonly Enclosure[]; readonly onTicket: readonly string[] }
  /** They are on their way still. */
  | { readonly kind: 'waits' };

const none: Enclosed = { kind: 'ready', files: [], onTicket: [] };

const chosen = async (db: Db, ticket: Ticket, by: string, batch: string): Promise<readonly Attachment[]> => {
  const rows = await db.query<{ body: string }>(TOGETHER, [ticket.number, batch, by]);
  const ids = new Set(
    rows.flatMap(({ body }) => {
      const entry = (JSON.parse(body) as Entry).body;
      return entry.kind === 'files' && entry.what === 'attached' ? entry.files.map(({ id }) => id) : [];
    }),
  );
  return (ticket.attachments ?? []).filter(({ id, forCaller }) => ids.has(id) && forCaller);
};

/** @param age of the letter (ms) */
export const enclosuresOf = async (
  db: Db,
  store: FileStore,
  ticket: Ticket | null,
  { by, batch }: MailPayload,
  age: number,
): Promise<Enclosed> => {
  if (!ticket || batch === undefined) return none;
  const files = await chosen(db, ticket, by, batch);
  if (files.length === 0) return none;
  const names = files.map(({ name }) => name);
  const onTicket: Enclosed = { kind: 'ready', files: [], onTicket: names };
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST) return onTicket;
  const rows = await db.query<{ hash: string; mime: string }>(CONTENTS, [by, files.map(({ hash }) => hash)]);
  const mimes = new Map(rows.map(({ hash, mime }) => [hash, mime]));
  const late: Enclosed = age < PATIENCE ? { kind: 'waits' } : onTicket;
  if (files.some(({ hash }) => !mimes.has(hash))) return late;
  try {
    const enclosed: Enclosure[] = [];
    for (const { hash, name } of files) {
      const bytes = await store.read(hash);
      if (!bytes) return late;
      enclosed.push({ name, mime: mimes.get(hash) ?? 'application/octet-stream', content: await buffer(bytes) });
    }
    return { kind: 'ready', files: enclosed, onTicket: [] };
  } catch (error) {
    if (error instanceof StoreUnavailable) return late;
    throw error;
  }
};
