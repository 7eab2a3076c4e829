// What may become of a change that the server did not take: the three choices, which of them can be had, which is safe.
import { decide } from '@shared/domain/command';
import { commandNamed } from '@shared/domain/commands/registry';
import type { Stamp } from '@shared/domain/decision';
import { type Refusal, refuseWith } from '@shared/domain/refusal';
import type { World } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { freshArgs } from '@/data/fresh-args';
import type { OutboxItem } from '@/data/model';
import { wordsOf } from './wording';

export const choiceKinds = ['apply', 'keep', 'discard'] as const;
export type ChoiceKind = (typeof choiceKinds)[number];

export interface Outlook {
  /** The ticket as the change would leave it, or why it can't be had. */
  readonly apply:
    | { readonly kind: 'possible'; readonly after: Ticket }
    | { readonly kind: 'impossible'; readonly refusal: Refusal };
  /** Null: it can be kept as a note. */
  readonly keep: 'noWords' | 'noTicket' | 'notAllowed' | null;
}

type Change = Pick<OutboxItem['envelope'], 'name' | 'args' | 'ticket'>;

const stampOf = (actor: Stamp['actor'], at: number): Stamp => ({
  commandId: 'outlook',
  actor,
  deviceId: 'outlook',
  at,
  receivedAt: at,
  batchId: null,
});

const applied = (change: Change, ticket: Ticket | null, actor: Stamp['actor'], at: number, world: World) =>
  decide(commandNamed(change.name), ticket, change, stampOf(actor, at), world);

/** What the change made of the ticket that its author had; null if it can't be told any more. */
export const mineOf = (
  item: Pick<OutboxItem, 'envelope' | 'seen'>,
  actor: Stamp['actor'],
  world: World,
): Ticket | null => {
  const { envelope, seen } = item;
  if (!seen) return null;
  const decision = applied(envelope, seen, actor, envelope.at, world);
  return decision.kind === 'accepted' ? decision.ticket : null;
};

/** By the same rules as the server's, on the ticket that is there now. */
export const outlookOf = (
  change: Change,
  now: Ticket | null,
  actor: Stamp['actor'],
  at: number,
  world: World,
): Outlook => {
  const known = commandNamed(change.name);
  const args = known ? freshArgs(change.name as never, change.args as never, now) : change.args;
  const again = applied({ ...change, args: args as Change['args'] }, now, actor, at, world);
  const note = { name: 'ticket.addNote.v1', ticket: change.ticket, args: { text: 'x' } };
  const mayNote = now !== null && applied(note, now, actor, at, world).kind === 'accepted';
  return {
    apply:
      again.kind === 'refused'
        ? { kind: 'impossible', refusal: again.refusal }
        : again.kind === 'repeated'
          ? { kind: 'impossible', refusal: refuseWith('nothingToChange') }
          : { kind: 'possible', after: again.ticket },
    keep: now === null ? 'noTicket' : wordsOf(change) === null ? 'noWords' : mayNote ? null : 'notAllowed',
  };
};

/** What was written is kept before anything else; where nothing can be kept, nothing is done to the ticket. */
export const safeChoice = (outlook: Outlook): ChoiceKind => (outlook.keep === null ? 'keep' : 'discard');

export const isPossible = (outlook: Outlook, choice: ChoiceKind): boolean =>
  choice === 'discard' || (choice === 'keep' ? outlook.keep === null : outlook.apply.kind === 'possible');
