import type { Attachment } from '@shared/domain/attachment';
import { ticketSeenBy } from '@shared/domain/seen-by';
import type { Ticket } from '@shared/domain/ticket';
import { worksBy } from '@shared/domain/visibility';
import type { Db } from '../db/db';
import { readReader } from '../sync/reader';

const TICKET = `select body::text as body, scopes && $3::text[] as works from doc
  where coll = 'tickets' and id = $1 and not deleted and scopes && $2::text[]`;
// Only what whoever attached it has brought: knowing a digest is not having the content.
const CONTENT =
  'select f.mime, f.size from file f join file_bringer b using (hash) where b.person_id = $1 and f.hash = $2 and f.kept_at > 0';

export interface Readable {
  readonly attachment: Attachment;
  /** Null: it has not arrived yet. `size` in bytes. */
  readonly content: { readonly mime: string; readonly size: number } | null;
}

/** An attachment as this person may have it; null: there is none, or none for them. */
export const readableFile = (db: Db, personId: string, number: string, id: string): Promise<Readable | null> =>
  db.snapshot(async (sql) => {
    const { actor, granted } = await readReader(sql, personId);
    const scopes = [...granted.keys()];
    const working = scopes.filter((scope) => worksBy([scope]));
    const [row] = await sql.query<{ body: string; works: boolean }>(TICKET, [number, scopes, working]);
    if (!row) return null;
    const { attachments } = ticketSeenBy(actor, JSON.parse(row.body) as Ticket, row.works);
    const attachment = attachments?.find((each) => each.id === id);
    if (!attachment) return null;
    const [content] = await sql.query<{ mime: string; size: number }>(CONTENT, [attachment.by, attachment.hash]);
    return { attachment, content: content ? { mime: content.mime, size: Number(content.size) } : null };
  });
