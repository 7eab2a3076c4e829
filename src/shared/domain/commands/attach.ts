// Files on a ticket: what they are. Their content is kept and sent beside the commands.
import { Type } from 'typebox';
import { AttachedFile, type Attachment, MAX_FILES, MAX_FILES_AT_ONCE } from '../attachment';
import { defineChange } from '../command';
import { isCallerOf, mayWork } from '../permissions';
import type { Actor } from '../person';
import { refuseWith } from '../refusal';
import type { World } from '../settings';
import type { Ticket } from '../ticket';
import { Id } from '../values';

const known = (ticket: Ticket, id: string): Attachment | undefined =>
  ticket.attachments?.find((attachment) => attachment.id === id);

const mine = (actor: Actor, ticket: Ticket, world: World, attachment: Attachment | undefined): boolean =>
  mayWork(actor, ticket, world) || (isCallerOf(actor, ticket) && attachment?.by === actor.id);

const named = ({ id, name, hash, size }: AttachedFile): AttachedFile => ({ id, name, hash, size });

/** Like a note it is never refused for what others did meanwhile. What a caller adds, the caller sees. */
export const attachFiles = defineChange({
  name: 'ticket.attach.v1',
  args: Type.Object({
    files: Type.Array(AttachedFile, { minItems: 1, maxItems: MAX_FILES_AT_ONCE }),
    forCaller: Type.Boolean(),
  }),
  allow: (actor, ticket, world) => mayWork(actor, ticket, world) || isCallerOf(actor, ticket),
  refuse: (ticket, { files }) => {
    const ids = new Set(files.map(({ id }) => id));
    if (ids.size < files.length || files.some(({ id }) => known(ticket, id))) return refuseWith('nothingToChange');
    return (ticket.attachments?.length ?? 0) + files.length > MAX_FILES
      ? refuseWith('tooMany', { most: MAX_FILES })
      : null;
  },
  apply: (ticket, { files, forCaller }, { actor, at }, world) => {
    const shown = forCaller || !mayWork(actor, ticket, world);
    const attached = files.map((file): Attachment => ({ ...named(file), by: actor.id, at, forCaller: shown }));
    return {
      ticket: { ...ticket, attachments: [...(ticket.attachments ?? []), ...attached] },
      entries: [{ kind: 'files', what: 'attached', files: files.map(named), forCaller: shown }],
    };
  },
});

/** It is no longer on the ticket. Its content stays, so that an undo brings it back. */
export const detachFile = defineChange({
  name: 'ticket.detach.v1',
  args: Type.Object({ attachment: Id }),
  allow: (actor, ticket, world, { attachment }) => mine(actor, ticket, world, known(ticket, attachment)),
  refuse: (ticket, { attachment }) => (known(ticket, attachment) ? null : refuseWith('nothingToChange')),
  apply: (ticket, { attachment }) => {
    const gone = known(ticket, attachment);
    return {
      ticket: { ...ticket, attachments: (ticket.attachments ?? []).filter(({ id }) => id !== attachment) },
      ...(gone && {
        entries: [
          { kind: 'files' as const, what: 'removed' as const, files: [named(gone)], forCaller: gone.forCaller },
        ],
      }),
    };
  },
});
