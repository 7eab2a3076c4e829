// Replies leave here, each once. A letter is claimed before it is sent and marked after: a process that dies between
// the two leaves a claim that goes stale, and the letter then goes out again under the same Message-ID.
import type { Person } from '@shared/domain/person';
import type { DeskSettings } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { DESK } from '@shared/report/lists';
import type { Logger } from 'pino';
import { writeAudit } from '../auth/audit';
import type { MailPayload } from '../commands/ledger';
import type { Db, Sql } from '../db/db';
import type { FileStore } from '../files/file-store';
import { reportLetter } from '../report/letter';
import { storedReport } from '../report/store';
import { enclosuresOf } from './enclosures';
import { letterOf } from './letter';
import type { Delivery, Post } from './post';
import { onTicketLine, questionOf } from './question';

/** An undo that arrived in time may still be on its way into the database (ms). */
const GRACE = 1_000;
const STALE_CLAIM = 5 * 60_000;
const FIRST_RETRY = 30_000;
const LONGEST_RETRY = 60 * 60_000;
const GIVE_UP_AFTER = 3 * 86_400_000;
/** What is asked again soon: a file of the letter is on its way (ms). */
const LOOK_AGAIN = 3_000;
/** Few enough that the last of a batch is tried before its claim goes stale, however slow the mail server. */
const BATCH = 5;

/** What the letter asks has been answered meanwhile: nothing went wrong. */
const OVERTAKEN = 'overtaken';

interface Due {
  id: string;
  kind: 'mail' | 'weeklyReport';
  command_id: string;
  ticket: string;
  payload: MailPayload;
  created_at: number;
  attempts: number;
}

export interface MailDeps {
  readonly db: Db;
  readonly post: Post;
  readonly store: FileStore;
  readonly deskAddress: string;
  /** Where people find the desk; null: letters carry no link. */
  readonly publicUrl: URL | null;
  readonly now: () => number;
  readonly log: Logger;
}

const CLAIM = `with due as (
    select id from effect
    where kind in ('mail', 'weeklyReport') and sent_at is null and cancelled_at is null and failed_at is null
      and not_before <= $1 and (claimed_at is null or claimed_at < $2)
    order by not_before limit ${BATCH} for update skip locked)
  update effect e set claimed_at = $3, attempts = e.attempts + 1 from due where e.id = due.id
  returning e.id, e.kind, e.command_id, e.ticket, e.payload, e.created_at, e.attempts`;

const PARTS = `select
    (select body::text from doc where coll = 'people' and id = $1 and not deleted) as addressee,
    (select body::text from doc where coll = 'people' and id = $2 and not deleted) as author,
    (select body::text from doc where coll = 'tickets' and id = $3) as ticket,
    (select body::text from doc where coll = 'settings' and id = 'desk') as settings`;

interface Parts {
  addressee: string | null;
  author: string | null;
  ticket: string | null;
  settings: string | null;
}

const personOf = (text: string | null): Person | null => (text === null ? null : (JSON.parse(text) as Person));

const parsed = <T>(text: string | null | undefined): T | null => (text == null ? null : (JSON.parse(text) as T));

/** A weekly report is written when it leaves: in the words of whoever reads it. */
const deliverReport = async ({ db, post, deskAddress, publicUrl }: MailDeps, due: Due): Promise<Delivery> => {
  const [parts] = await db.query<Parts>(PARTS, [due.payload.to, due.payload.by, due.ticket]);
  const addressee = personOf(parts?.addressee ?? null);
  const settings = parsed<DeskSettings>(parts?.settings);
  const report = await storedReport(db, due.ticket, DESK);
  if (!addressee || !settings || !report) return { kind: 'refused', why: 'nobody' };
  const letter = reportLetter({ id: due.command_id, report, addressee, settings, deskAddress, publicUrl });
  return letter ? post.send(letter) : { kind: 'refused', why: 'no address' };
};

/** Its files are on their way to the server still. */
const WAITS = { kind: 'waits' } as const;

const deliver = async (deps: MailDeps, due: Due): Promise<Delivery | typeof WAITS> => {
  if (due.kind === 'weeklyReport') return deliverReport(deps, due);
  const { db, post, deskAddress, publicUrl } = deps;
  const { to, by, asks } = due.payload;
  const [parts] = await db.query<Parts>(PARTS, [to, by, due.ticket]);
  const addressee = personOf(parts?.addressee ?? null);
  const ticket = parsed<Ticket>(parts?.ticket);
  const settings = parsed<DeskSettings>(parts?.settings);
  if (!parts || !addressee) return { kind: 'refused', why: 'nobody' };
  // Reopened, or closed already: the question is no longer one.
  if (asks && ticket?.state.kind !== asks) return { kind: 'refused', why: OVERTAKEN };
  const enclosed = await enclosuresOf(db, deps.store, ticket, due.payload, deps.now() - due.created_at);
  if (enclosed.kind === 'waits') return WAITS;
  const said = asks && ticket && settings ? questionOf(asks, ticket, addressee, settings, publicUrl) : due.payload.text;
  const rest =
    enclosed.onTicket.length > 0 && settings
      ? onTicketLine(enclosed.onTicket, due.ticket, addressee, settings, publicUrl)
      : null;
  const text = rest === null ? said : `${said.trimEnd()}\n\n${rest}`;
  const letter = letterOf({
    commandId: due.command_id,
    ticket: due.ticket,
    shortDescription: ticket?.shortDescription ?? '',
    text,
    at: due.created_at,
    author: asks ? null : personOf(parts.author),
    addressee,
    deskName: settings?.name ?? '',
    deskAddress,
  });
  if (!letter) return { kind: 'refused', why: 'no address' };
  return post.send(enclosed.files.length > 0 ? { ...letter, files: enclosed.files } : letter);
};

const retryAfter = (attempts: number): number => Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** Math.min(attempts - 1, 20));

const settle = async (sql: Sql, due: Due, delivery: Delivery, now: number): Promise<void> => {
  if (delivery.kind === 'sent') {
    await sql.query('update effect set sent_at = $2, error = null where id = $1', [due.id, now]);
  } else if (delivery.kind === 'refused' && delivery.why === OVERTAKEN) {
    await sql.query('update effect set failed_at = $2, error = $3 where id = $1', [due.id, now, delivery.why]);
  } else if (delivery.kind === 'refused' || now - due.created_at > GIVE_UP_AFTER) {
    await sql.query('update effect set failed_at = $2, error = $3 where id = $1', [due.id, now, delivery.why]);
    const detail = { ticket: due.ticket, why: delivery.why };
    await writeAudit(sql, { kind: 'mailFailed', at: now, personId: due.payload.by, deviceId: null, detail });
  } else {
    await sql.query('update effect set claimed_at = null, not_before = $2, error = $3 where id = $1', [
      due.id,
      now + retryAfter(due.attempts),
      delivery.why,
    ]);
  }
};

/** One round: everything that is due. */
export const sendDueMail = async (deps: MailDeps): Promise<void> => {
  const { db, log, now } = deps;
  for (;;) {
    const at = now();
    const due = await db.query<Due>(CLAIM, [at - GRACE, at - STALE_CLAIM, at]);
    for (const item of due) {
      const delivery = await deliver(deps, item);
      if (delivery.kind === 'waits') {
        const again = 'update effect set claimed_at = null, not_before = $2, attempts = attempts - 1 where id = $1';
        await db.query(again, [item.id, now() + LOOK_AGAIN]);
        continue;
      }
      if (delivery.kind !== 'sent')
        log.warn({ effect: item.id, why: delivery.why, attempt: item.attempts }, 'mail not sent');
      await db.transaction((sql) => settle(sql, item, delivery, now()));
    }
    if (due.length < BATCH) return;
  }
};

/** On the embedded database nobody else can be sending: claims are those of a process that has ended. */
export const releaseClaims = async (db: Db): Promise<void> => {
  if (db.kind !== 'embedded') return;
  await db.query('update effect set claimed_at = null where claimed_at is not null and sent_at is null');
};
