// Decides one command on what the group holds. Everything that may be wrong with it is an answer; a bug in its rules
// costs that command alone.

import { formatNumber } from '@shared/contract/http';
import type { Outcome } from '@shared/contract/sync';
import { type AnyCommand, decide } from '@shared/domain/command';
import { recordCommandNamed } from '@shared/domain/commands/records';
import { commandNamed } from '@shared/domain/commands/registry';
import type { Stamp } from '@shared/domain/decision';
import { maySee, maySeeRecord } from '@shared/domain/permissions';
import type { Actor } from '@shared/domain/person';
import { decideRecord } from '@shared/domain/record-command';
import { type DeskRecord, isNumbered, recordKindOf } from '@shared/domain/records';
import { type Refusal, refuseWith } from '@shared/domain/refusal';
import type { World } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import type { Logger } from 'pino';
import { partsOf, WHOEVER_HOLDS_IT } from '../numbers/owners';
import type { WorldCache } from '../sync/world-cache';
import { type Ledger, noteAccepted, noteRecord, recordIn, ticketIn } from './ledger';
import { bareEnvelope, isStorable } from './storable';
import type { Unit } from './unit';

export const rejection = ({ envelope, at }: Unit, refusal: Refusal): Outcome => ({
  kind: 'rejected',
  id: envelope.id,
  at,
  refusal: refusal.params ? { code: refusal.code, params: { ...refusal.params } } : { code: refusal.code },
});

const actorOf = ({ trusted, personId }: Unit, cache: WorldCache): Actor | null => {
  if (trusted) return trusted;
  const person = cache.people.get(personId);
  return person?.active ? { id: person.id, role: person.role, groupIds: person.groupIds } : null;
};

/** A number given out on the phone must be the device's own; one that comes from elsewhere must be nobody's. */
const numberFault = ({ envelope, deviceId, trusted }: Unit, existing: Ticket | null, ledger: Ledger) => {
  if (trusted && envelope.name !== 'ticket.import.v1') return null;
  const owner = ledger.facts.owners.get(envelope.ticket);
  if (envelope.name === 'ticket.import.v1') return existing || !owner ? null : refuseWith('import.numberTaken');
  const { prefix, number } = partsOf(envelope.ticket);
  const isOwn = (owner === deviceId || owner === WHOEVER_HOLDS_IT) && formatNumber(prefix, number) === envelope.ticket;
  return isOwn ? null : refuseWith('number.notReserved', { number: envelope.ticket });
};

/** A ticket that somebody may not see is not there for them: a guess learns nothing. */
const seenBy = (actor: Actor, ticket: Ticket | null, command: AnyCommand | undefined, world: World): Ticket | null =>
  ticket === null || command?.kind !== 'change' || maySee(actor, ticket, world) ? ticket : null;

/** Whose the ticket is, is the server's to say: a review is for no more people than its ticket. */
const withGroup = (record: DeskRecord, about: Ticket | null): DeskRecord =>
  record.kind === 'review' && about ? { ...record, groupId: about.groupId } : record;

const decideOnRecord = (unit: Unit, ledger: Ledger, world: World, actor: Actor): Outcome => {
  const { envelope, deviceId, at, receivedAt } = unit;
  const existing = recordIn(ledger, envelope.ticket);
  if (existing && !maySeeRecord(actor, existing, world)) return rejection(unit, refuseWith('record.missing'));
  const about = envelope.name === 'review.save.v1' ? ticketIn(ledger, String(envelope.args['ticket'])) : null;
  if (about && !maySee(actor, about, world)) return rejection(unit, refuseWith('record.missing'));
  const fault = existing || !isNumbered(envelope.ticket) ? null : numberFault(unit, null, ledger);
  if (fault) return rejection(unit, fault);
  const stamp: Stamp = { commandId: envelope.id, actor, deviceId, at, receivedAt, batchId: envelope.batchId };
  const decision = decideRecord(recordCommandNamed(envelope.name), existing, envelope, stamp, world);
  if (decision.kind === 'refused') return rejection(unit, decision.refusal);
  if (decision.kind === 'accepted') noteRecord(ledger, unit, withGroup(decision.record, about), world);
  return { kind: 'accepted', id: envelope.id, version: decision.record.version, at };
};

const decideUnit = (unit: Unit, ledger: Ledger, world: World, actor: Actor): Outcome => {
  const { envelope, deviceId, at, receivedAt } = unit;
  if (recordKindOf(envelope.ticket)) return decideOnRecord(unit, ledger, world, actor);
  const command = commandNamed(envelope.name);
  const existing = ticketIn(ledger, envelope.ticket);
  const undone = envelope.name === 'ticket.undo.v1' ? envelope.args['commandId'] : null;
  if (typeof undone === 'string' && ledger.facts.left.has(undone)) return rejection(unit, refuseWith('undo.sent'));
  const fault = command?.kind === 'create' ? numberFault(unit, existing, ledger) : null;
  if (fault) return rejection(unit, fault);
  const stamp: Stamp = { commandId: envelope.id, actor, deviceId, at, receivedAt, batchId: envelope.batchId };
  const decision = decide(command, seenBy(actor, existing, command, world), envelope, stamp, world);
  if (decision.kind === 'refused') return rejection(unit, decision.refusal);
  if (decision.kind === 'accepted') noteAccepted(ledger, unit, decision.ticket, decision.entries);
  return { kind: 'accepted', id: envelope.id, version: decision.ticket.version, at };
};

/** The answer, which is also noted in the ledger if it is new. */
export const judge = (unit: Unit, ledger: Ledger, cache: WorldCache, log: Logger): Outcome => {
  const { id, name } = unit.envelope;
  const known = ledger.facts.answered.get(id);
  const fresh = ledger.answers.get(id);
  const before = known ?? (fresh && { personId: fresh.unit.personId, outcome: fresh.outcome });
  // Another person's id: whoever guesses one learns neither that it exists nor what became of it.
  if (before)
    return before.personId === unit.personId ? before.outcome : rejection(unit, refuseWith('permission.denied'));
  if (!isStorable(unit.envelope)) {
    const outcome = rejection(
      unit,
      refuseWith('args.invalid', { where: '/', why: 'no text may hold such characters' }),
    );
    ledger.answers.set(id, { unit: { ...unit, envelope: bareEnvelope(unit.envelope) }, outcome });
    return outcome;
  }
  const actor = actorOf(unit, cache);
  const world = ledger.newWorld?.world ?? cache.world;
  let outcome: Outcome;
  try {
    outcome =
      actor && world ? decideUnit(unit, ledger, world, actor) : rejection(unit, refuseWith('permission.denied'));
  } catch (error) {
    log.error({ err: error, command: name, id }, 'a rule failed');
    outcome = rejection(unit, refuseWith('command.failed'));
  }
  ledger.answers.set(id, { unit, outcome });
  return outcome;
};
