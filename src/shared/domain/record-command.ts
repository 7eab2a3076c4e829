// Commands on records: decided like those on tickets, by the same rules on every device.
import type { Static, TObject } from 'typebox';
import { argsFault } from './args-fault';
import type { Envelope, Shared } from './command';
import type { Stamp } from './decision';
import type { Actor } from './person';
import { RECENT_COMMANDS } from './record';
import { type DeskRecord, type RecordKind, type RecordOf, recordKindOf } from './records';
import { type Refusal, refuseWith } from './refusal';
import type { World } from './settings';

/** `record` is null where there is none yet under this id. */
export interface RecordCommand<K extends RecordKind = RecordKind, A = unknown> extends Shared<A> {
  readonly kind: 'record';
  readonly of: K;
  allow(actor: Actor, record: RecordOf<K> | null, world: World, args: A): boolean;
  refuse(record: RecordOf<K> | null, args: A, world: World, stamp: Stamp, id: string): Refusal | null;
  /** The record afterwards; what every record has (version, who, when) is seen to. */
  apply(record: RecordOf<K> | null, args: A, stamp: Stamp, id: string, world: World): Omit<RecordOf<K>, keyof Kept>;
}

type Kept = Pick<DeskRecord, 'version' | 'recent' | 'createdBy' | 'createdAt' | 'updatedBy' | 'updatedAt'>;

export const defineRecord = <K extends RecordKind, T extends TObject>(
  of: K,
  command: Omit<RecordCommand<K, Static<T>>, 'kind' | 'of' | 'args'> & { args: T },
): RecordCommand<K, Static<T>> & { args: T } => ({ ...command, kind: 'record', of });

export type RecordDecision =
  | { readonly kind: 'accepted'; readonly record: DeskRecord }
  | { readonly kind: 'repeated'; readonly record: DeskRecord }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const refused = (refusal: Refusal): RecordDecision => ({ kind: 'refused', refusal });

export const decideRecord = (
  command: RecordCommand<never, never> | undefined,
  existing: DeskRecord | null,
  envelope: Pick<Envelope, 'name' | 'ticket' | 'args'>,
  stamp: Stamp,
  world: World,
): RecordDecision => {
  if (!command || recordKindOf(envelope.ticket) !== command.of) {
    return refused(refuseWith('command.unknown', { name: envelope.name }));
  }
  const fault = argsFault(command.args, envelope.args);
  if (fault) return refused(fault);
  if (existing?.recent.includes(stamp.commandId)) return { kind: 'repeated', record: existing };
  const [known, args] = [existing as never, envelope.args as never];
  if (!command.allow(stamp.actor, known, world, args)) return refused(refuseWith('permission.denied'));
  const refusal = command.refuse(known, args, world, stamp, envelope.ticket);
  if (refusal) return refused(refusal);
  const kept: Kept = {
    version: (existing?.version ?? 0) + 1,
    recent: [...(existing?.recent ?? []), stamp.commandId].slice(-RECENT_COMMANDS),
    createdBy: existing?.createdBy ?? stamp.actor.id,
    createdAt: existing?.createdAt ?? stamp.at,
    updatedBy: stamp.actor.id,
    updatedAt: Math.max(stamp.at, existing?.updatedAt ?? 0),
  };
  const applied: object = command.apply(known, args, stamp, envelope.ticket, world);
  return { kind: 'accepted', record: { ...applied, ...kept } as DeskRecord };
};

/** What was pulled with this device's own commands on top, as `fold` does it for tickets. */
export const foldRecord = (
  pulled: DeskRecord | null,
  pending: readonly Envelope[],
  author: { readonly actor: Actor; readonly deviceId: string },
  world: World,
  commandNamed: (name: string) => RecordCommand<never, never> | undefined,
): DeskRecord | null =>
  pending.reduce<DeskRecord | null>((record, envelope) => {
    const { id: commandId, at, batchId } = envelope;
    const stamp = { ...author, commandId, at, receivedAt: at, batchId };
    const decision = decideRecord(commandNamed(envelope.name), record, envelope, stamp, world);
    return decision.kind === 'accepted' ? decision.record : record;
  }, pulled);
