// The one idea of the house: a change is a command, a named, versioned intention with one pure function behind it.
// The client runs it for the screen, the server for the record. Nothing here reads a clock, makes an id or does I/O.
import { type Static, type TObject, Type } from 'typebox';
import { argsFault } from './args-fault';
import type { Applied, Decision, Stamp } from './decision';
import type { Actor } from './person';
import { type Refusal, refuseWith } from './refusal';
import type { World } from './settings';
import { settle } from './settle';
import type { Ticket } from './ticket';
import { Id, Instant, isTicketNumber, Nullable, SubjectId } from './values';

/** A command on its way: what the outbox keeps and the server receives. */
export const Envelope = Type.Object({
  /** UUIDv7: ids sort by the time at which they were made. */
  id: Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$' }),
  name: Type.String({ minLength: 1, maxLength: 64 }),
  /** The number of the ticket, or the id of the record, that it changes. */
  ticket: SubjectId,
  args: Type.Record(Type.String({ maxLength: 64 }), Type.Unknown()),
  /** By the device's clock. The server corrects it by the skew that it sees, and never past its own receipt. */
  at: Instant,
  /** One id for all commands of one bulk action, so that they are undone together. */
  batchId: Nullable(Id),
});
export type Envelope = Static<typeof Envelope>;

export interface Shared<A> {
  readonly name: string;
  readonly args: TObject;
  /** Text in the arguments that must survive a rejection: "keep as work note" takes it from here. */
  words?(args: A): string | null;
}

/** Changes a ticket that is there. `T` is the ticket as it is. */
export interface ChangeCommand<A = unknown> extends Shared<A> {
  readonly kind: 'change';
  allow(actor: Actor, ticket: Ticket, world: World, args: A): boolean;
  refuse(ticket: Ticket, args: A, world: World, stamp: Stamp): Refusal | null;
  apply(ticket: Ticket, args: A, stamp: Stamp, world: World): Applied;
}

/** Makes a ticket. `existing` is what stands under its number already, if anything. */
export interface CreateCommand<A = unknown> extends Shared<A> {
  readonly kind: 'create';
  allow(actor: Actor, world: World, args: A): boolean;
  refuse(existing: Ticket | null, args: A, world: World, stamp: Stamp, number: string): Refusal | null;
  apply(existing: Ticket | null, args: A, stamp: Stamp, world: World, number: string): Applied;
}

export type AnyCommand = ChangeCommand<never> | CreateCommand<never>;

export const defineChange = <T extends TObject>(
  command: Omit<ChangeCommand<Static<T>>, 'kind' | 'args'> & { args: T },
): ChangeCommand<Static<T>> & { args: T } => ({ ...command, kind: 'change' });

export const defineCreate = <T extends TObject>(
  command: Omit<CreateCommand<Static<T>>, 'kind' | 'args'> & { args: T },
): CreateCommand<Static<T>> & { args: T } => ({ ...command, kind: 'create' });

const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });

/** May it be done, and if so, what is the ticket then? The same answer on every device for the same input. */
export const decide = (
  command: AnyCommand | undefined,
  existing: Ticket | null,
  envelope: Pick<Envelope, 'name' | 'ticket' | 'args'>,
  stamp: Stamp,
  world: World,
): Decision => {
  if (!command) return refused(refuseWith('command.unknown', { name: envelope.name }));
  const fault = argsFault(command.args, envelope.args);
  if (fault) return refused(fault);
  if (existing?.trail.some((item) => item.commandId === stamp.commandId)) return { kind: 'repeated', ticket: existing };
  const args = envelope.args as never;
  if (command.kind === 'create') {
    if (!isTicketNumber(envelope.ticket)) return refused(refuseWith('args.invalid', { where: '/ticket', why: '' }));
    if (!command.allow(stamp.actor, world, args)) return refused(refuseWith('permission.denied'));
    const refusal = command.refuse(existing, args, world, stamp, envelope.ticket);
    if (refusal) return refused(refusal);
    return settle(existing, command.apply(existing, args, stamp, world, envelope.ticket), command.name, stamp, world);
  }
  if (!existing) return refused(refuseWith('ticket.missing'));
  if (!command.allow(stamp.actor, existing, world, args)) return refused(refuseWith('permission.denied'));
  const refusal = command.refuse(existing, args, world, stamp);
  if (refusal) return refused(refusal);
  return settle(existing, command.apply(existing, args, stamp, world), command.name, stamp, world);
};
