// The second pass: what was found good is done, all of it in one transaction or nothing.
import { randomBytes } from 'node:crypto';
import type { Envelope } from '@shared/domain/command';
import { mapRow } from '@shared/domain/csv/row';
import { tallyOf } from '@shared/domain/csv/tally';
import type { Actor } from '@shared/domain/person';
import type { Core, SystemStep } from '../commands/core';
import type { Checked } from './check';
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

/** A version 7 UUID. */
const newCommandId = (at: number): string => {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

export interface Applied {
  readonly accepted: number;
  /** Rows that the desk would not take any more: somebody was faster. */
  readonly overtaken: number;
}

/** @throws whatever stopped it; then nothing has been changed */
export const applyFile = async (input: ApplyInput): Promise<Applied> => {
  const { source, checked, core, limits, signal, now } = input;
  const { lines } = checked;
  // Counted once is enough.
  const plan = { ...checked.plan, tally: tallyOf(source.header) };
  // Nothing to do is done without holding anybody up.
  if (lines.size === 0) return { accepted: 0, overtaken: 0 };
  let bytesRead = 0;
  const onBytes = (bytes: number): void => {
    bytesRead = bytes;
  };
  async function* steps(): AsyncGenerator<SystemStep, void, undefined> {
    for await (const { cells, line } of recordsOf(source, limits, onBytes, signal)) {
      signal.throwIfAborted();
      if (!lines.has(line)) continue;
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
      yield { envelope, actor: input.actor, deviceId: input.deviceId };
    }
    // The last moment at which it can be called off.
    signal.throwIfAborted();
  }
  const settings = plan.directory.settings();
  const people = plan.directory.people();
  const { accepted, rejected } = await core.executeSystem({
    ...(settings ? { settings } : {}),
    ...(people.length > 0 ? { people } : {}),
    steps: steps(),
    onProgress: (done) => input.onProgress(bytesRead, done),
  });
  return { accepted, overtaken: rejected };
};
