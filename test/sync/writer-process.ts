// A server process that writes as fast as it can, started and killed by tests. It says on standard output what it
// sends ("S" and the envelope) and what was acknowledged ("A" and the outcome); lines it is given on standard input
// are envelopes whose answer got lost, sent again first.
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Envelope } from '@shared/domain/command';
import { openCore } from '../../src/server/commands/open-core';
import { openDb } from '../../src/server/db/open';
import { logArgs } from '../builders/commands';
import { deviceOf, envelopeOf } from '../builders/core';

const [target = '', deviceId = 'device'] = process.argv.slice(2);
const WRITERS = 4;
/** Checkpoints in the middle of the work (ms between them). */
const checkpointEvery = Number(process.env['CHECKPOINT_EVERY'] ?? 0);

// Written at once, so that a line that was said is not lost with the process.
const say = (mark: string, what: unknown): number => writeSync(1, `${mark} ${JSON.stringify(what)}\n`);

const db = await openDb(target.startsWith('postgres:') ? { databaseUrl: target } : { dataDir: target });
const core = await openCore(db);
const device = deviceOf(core, 'ann', deviceId);

const send = async (...envelopes: Envelope[]): Promise<void> => {
  for (const envelope of envelopes) say('S', envelope);
  for (const outcome of await device.push(...envelopes)) say('A', outcome);
};

const lines = createInterface({ input: process.stdin });
for await (const line of lines) {
  if (line === '') break;
  await send(JSON.parse(line) as Envelope);
}
say('R', null);

const write = async (): Promise<void> => {
  for (;;) {
    const number = await device.number();
    await send(
      envelopeOf('ticket.log.v1', number, logArgs()),
      envelopeOf('ticket.addNote.v1', number, { text: 'one' }),
    );
    for (let n = 0; n < 5; n++) await send(envelopeOf('ticket.addNote.v1', number, { text: `note ${n}` }));
  }
};
if (checkpointEvery > 0) setInterval(() => void db.run('checkpoint'), checkpointEvery);
await Promise.all(Array.from({ length: WRITERS }, write));
