// A resolved ticket closes by itself after the desk's number of working days (DOMAIN, "States"), counted anew when its
// caller or the desk has written since.
import { closesAt } from '@shared/domain/closing';
import type { DeskSettings } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { OPEN } from '@shared/domain/visibility';
import type { Core, SystemStep } from '../commands/core';
import { newCommandId } from './command-id';

// By scope, because what is resolved is still among the open: the history, which may be large, is never read.
const RESOLVED = `select d.body::text from doc_scope s join doc d on d.coll = s.coll and d.id = s.id
  where s.coll = 'tickets' and s.scope = any($1) and s.present and not d.deleted
    and d.body->'state'->>'kind' = 'resolved' and d.body->>'kind' = 'incident'`;

/** Commands of people wait while these are closed: a few at a time are a short wait. */
const AT_ONCE = 50;

/** Every ticket is in one of these as long as it is not closed. */
const openScopes = ({ groups }: DeskSettings): string[] => [
  `desk:${OPEN}`,
  ...groups.filter(({ restricted }) => restricted).map(({ id }) => `group:${id}:${OPEN}`),
];

const closing = (number: string, now: number): SystemStep => ({
  envelope: { id: newCommandId(now), name: 'ticket.close.v1', ticket: number, args: {}, at: now, batchId: null },
});

/** One round over all resolved tickets. A ticket that somebody reopens meanwhile refuses to be closed, and stays. */
export const closeResolved = async (core: Core, now: number): Promise<void> => {
  const world = await core.world();
  if (!world) return;
  const { settings } = world;
  const rows = await core.db.query<{ body: string }>(RESOLVED, [openScopes(settings)]);
  const due = rows
    .map(({ body }) => JSON.parse(body) as Ticket)
    .filter((ticket) => (closesAt(ticket, settings) ?? Number.POSITIVE_INFINITY) <= now)
    .map(({ number }) => closing(number, now));
  for (let from = 0; from < due.length; from += AT_ONCE) {
    await core.executeSystem({ steps: due.slice(from, from + AT_ONCE) });
  }
};
