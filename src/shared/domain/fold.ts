// shown = fold(pulled, pending): what a device shows is what the server said, with its own unsent commands on top.
import { type AnyCommand, decide, type Envelope } from './command';
import type { Entry } from './entry';
import type { Actor } from './person';
import { type Refusal, refuseWith } from './refusal';
import type { World } from './settings';
import type { Ticket } from './ticket';

/** Whose command it is, where it is not this device's own: it came in a file. */
export interface Author {
  readonly personId: string;
  readonly deviceId: string;
}

export type Unsent = Envelope & { readonly from?: Author };

export interface Folded {
  readonly ticket: Ticket | null;
  readonly entries: readonly Entry[];
  /** Pending commands that no longer fit what was pulled: the server will say so too. */
  readonly misfits: ReadonlyMap<string, Refusal>;
}

export const fold = (
  pulled: Ticket | null,
  pending: readonly Unsent[],
  author: { actor: Actor; deviceId: string },
  world: World,
  commandNamed: (name: string) => AnyCommand | undefined,
): Folded => {
  let ticket = pulled;
  const entries: Entry[] = [];
  const misfits = new Map<string, Refusal>();
  for (const envelope of pending) {
    const { from } = envelope;
    const actor = from ? world.person(from.personId) : author.actor;
    if (!actor) {
      misfits.set(envelope.id, refuseWith('person.unknown'));
      continue;
    }
    const stamp = {
      actor,
      deviceId: from?.deviceId ?? author.deviceId,
      commandId: envelope.id,
      at: envelope.at,
      receivedAt: envelope.at,
      batchId: envelope.batchId,
    };
    const decision = decide(commandNamed(envelope.name), ticket, envelope, stamp, world);
    if (decision.kind === 'refused') misfits.set(envelope.id, decision.refusal);
    // What was pulled has it already: the feed was faster than the answer to the push.
    else if (decision.kind === 'accepted') {
      ticket = decision.ticket;
      entries.push(...decision.entries);
    }
  }
  return { ticket, entries, misfits };
};
