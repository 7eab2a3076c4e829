// Articles, macros and words come about by the same commands that people use, as tickets do in `stories/tell.ts`.
import { recordCommandNamed } from '@shared/domain/commands/records';
import { decideRecord } from '@shared/domain/record-command';
import type { DeskRecord } from '@shared/domain/records';
import type { World } from '@shared/domain/settings';
import type { Random } from '../random';
import type { ToldCommand } from '../stories/tell';

export interface ToldRecord {
  readonly record: DeskRecord;
  readonly commands: readonly ToldCommand[];
}

/** One command: `args` are made from the record as it then is. */
export interface RecordStep {
  readonly at: number;
  readonly by: string;
  readonly name: string;
  args(record: DeskRecord | null): object;
}

/** @throws when a command is refused: then what was written down, not the desk, is wrong. */
export const tellRecord = (id: string, steps: readonly RecordStep[], world: World, random: Random): ToldRecord => {
  let record: DeskRecord | null = null;
  const commands: ToldCommand[] = [];
  for (const step of steps) {
    const person = world.person(step.by);
    if (!person) throw new Error(`${id}: unknown author ${step.by}`);
    const args = { ...step.args(record) };
    const envelope = { id: random.commandId(step.at), name: step.name, ticket: id, args, at: step.at, batchId: null };
    const receivedAt = step.at + 900;
    const actor = { id: person.id, role: person.role, groupIds: person.groupIds };
    const stamp = { commandId: envelope.id, actor, deviceId: 'seed', at: step.at, receivedAt, batchId: null };
    const decision = decideRecord(recordCommandNamed(step.name), record, envelope, stamp, world);
    if (decision.kind !== 'accepted') {
      const why = decision.kind === 'refused' ? JSON.stringify(decision.refusal) : decision.kind;
      throw new Error(`${id}: ${step.name} by ${step.by}: ${why}`);
    }
    record = decision.record;
    commands.push({ envelope, by: step.by, receivedAt, version: record.version });
  }
  if (!record) throw new Error(`${id}: nothing happened`);
  return { record, commands };
};
