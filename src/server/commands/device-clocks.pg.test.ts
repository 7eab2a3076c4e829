// What is known of a device's clock, on PostgreSQL too: noted at its first sync, replaced at the next.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviceOf, envelopeOf, openTestCore, type TestCore } from '../../../test/builders/core';
import { startPostgres } from '../../../test/builders/postgres';

const NOW = 1_800_000_000_000;
const postgres = await startPostgres();

describe.skipIf(postgres === null)('the clock of a device', () => {
  let desk: TestCore;
  beforeAll(async () => {
    desk = await openTestCore((await postgres?.newDatabase()) ?? '');
  });
  afterAll(async () => {
    await desk.remove();
    await postgres?.stop();
  });

  it('is noted for the device and beside each command', async () => {
    const { deviceId, log } = deviceOf(desk.core, 'ann');
    const ticket = await log();
    const push = (receivedAt: number, skew: number, rest: number) =>
      desk.core.execute({
        personId: 'ann',
        deviceId,
        sentAt: receivedAt + skew,
        receivedAt,
        rest,
        envelopes: [envelopeOf('ticket.addNote.v1', ticket, { text: 'Still here.' }, { at: receivedAt + skew })],
      });
    await push(NOW, 60_000, 0);
    const [outcome] = await push(NOW + 1_000, -60_000, 2);
    expect(outcome).toMatchObject({ kind: 'accepted', at: NOW + 1_000 });
    const rows = await desk.db.query('select skew, low, high, settled_at, seen_at from device_clock');
    expect(rows).toEqual([{ skew: -60_000, low: -60_000, high: 60_000, settled_at: NOW, seen_at: NOW + 1_000 }]);
    const audit = await desk.db.query(
      "select skew from command_outcome where name = 'ticket.addNote.v1' order by received_at",
    );
    expect(audit).toEqual([{ skew: 60_000 }, { skew: -60_000 }]);
  });
});
