// The second pass: what was found good is done, all of it in one transaction or nothing.
import type { RefusedLine } from '@shared/contract/import';
import type { Envelope } from '@shared/domain/command';
import { reason } from '@shared/domain/csv/report';
import { mapRow } from '@shared/domain/csv/row';
import { tallyOf } from '@shared/domain/csv/tally';
import type { Actor } from '@shared/domain/person';
import type { Core, SystemStep } from '../commands/core';
import type { Checked } from './check';
import { newCommandId } from './command-id';
import type { ImportLimits } from './limits';
import { recordsOf, type Source } from './records';

export interface ApplyInput {
  readonly source: Source;
  readonly checked: Checked;
  readonly core: Core;
  /** Who asked for it: the record names them. */
  readonly actor: Actor;
  readonly deviceId: string;
  readonly limits: ImportLimits;
  readonly signal: AbortSignal;
  readonly now: number;
  onProgress(bytesRead: number, rows: number): void;
}

/** Rows that the desk would not take after all: somebody was faster. */
export type Overtaken = readonly { readonly line: RefusedLine; readonly standing: 'new' | 'updated' }[];

/** @throws whatever stopped it; then nothing has been changed */
export const applyFile = async (input: ApplyInput): Promise<Overtaken> => {
  const { source, checked, core, limits, signal, now } = input;
  const { lines } = checked;
  // Nothing to do is done without holding anybody up.
  if (lines.size === 0) return [];
  // Counted once is enough.
  const plan = { ...checked.plan, tally: tallyOf(source.header) };
  const overtaken: { line: RefusedLine; standing: 'new' | 'updated' }[] = [];
  const asked: { line: number; standing: 'new' | 'updated' }[] = [];
  let answered = 0;
  let bytesRead = 0;
  const onBytes = (bytes: number): void => {
    bytesRead = bytes;
  };
  async function* steps(): AsyncGenerator<SystemStep, void, undefined> {
    for await (const { cells, line } of recordsOf(source, limits, onBytes, signal)) {
      signal.throwIfAborted();
      const standing = lines.get(line);
      if (!standing) continue;
      const row = mapRow(cells, line, plan);
      if (row.kind === 'refused') throw new Error(`line ${line} has changed since it was checked`);
      const envelope: Envelope = {
        id: newCommandId(now),
        name: 'ticket.import.v1',
        ticket: row.number,
        args: { ...row.args },
        at: now,
        batchId: null,
      };
      asked.push({ line, standing });
      yield { envelope, actor: input.actor, deviceId: input.deviceId };
    }
    // The last moment at which it can be called off.
    signal.throwIfAborted();
  }
  const settings = plan.directory.settings();
  const people = plan.directory.people();
  await core.executeSystem({
    ...(settings ? { settings } : {}),
    ...(people.length > 0 ? { people } : {}),
    steps: steps(),
    onOutcome: (outcome, { envelope }) => {
      const row = asked[answered++];
      if (outcome.kind === 'accepted' || !row) return;
      const { code } = outcome.refusal;
      const why = code === 'import.numberTaken' ? reason('number.taken') : reason('row.invalid', { why: code });
      overtaken.push({ line: { line: row.line, number: envelope.ticket, reason: why }, standing: row.standing });
    },
    onProgress: (done) => input.onProgress(bytesRead, done),
  });
  return overtaken;
};
