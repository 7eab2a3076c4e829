// A ticket that is handed over as a file: two real devices and a real server, whichever of them is on the network first.
import type { ArgsOf, CommandName } from '@shared/domain/commands/registry';
import type { Entry } from '@shared/domain/entry';
import type { Packet } from '@shared/domain/handoff';
import type { Ticket } from '@shared/domain/ticket';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Device } from '../../src/renderer/data/testing/device';
import { logArgs } from '../builders/commands';
import { envelope, type RunningDesk, runDesk } from '../builders/running-desk';
import { layLines, type Seat, seatOf } from './paper';

const packet: Packet = {
  summary: 'VPN drops every ten minutes',
  tried: ['Restarted the client'],
  evidence: ['Log of the client'],
  cause: '',
  nextStep: 'Look at the gateway',
  toldCaller: '',
  blocker: '',
};

let desk: RunningDesk;
let ann: Seat;
let cem: Seat;

const bothOffline = async (): Promise<void> => {
  await ann.goOffline();
  await cem.goOffline();
};
const number = async (seat: Seat): Promise<string> => {
  const device = await seat.up();
  const taken = await device.host.call(device.port, 'takeNumber', ['INC']);
  if (typeof taken !== 'string') throw new Error('there is no number left');
  return taken;
};
const run = async <N extends CommandName>(seat: Seat, name: N, of: string, args: ArgsOf<N>): Promise<string> =>
  (await seat.up()).run(name, of, args);
const fileOf = async (seat: Seat, of: string): Promise<string> => {
  const made = await (await seat.up()).makeParcel(of);
  if (!made.ok) throw new Error(`no file: ${made.fault.code}`);
  return made.text;
};
const take = async (seat: Seat, text: string) => (await seat.up()).takeParcel(text);
const shown = async (seat: Seat, of: string): Promise<Ticket | null> => {
  const device = await seat.up();
  await device.load(of);
  await device.host.idle();
  return device.shown(of);
};
const outbox = (device: Device) => device.store.getState().outbox.items;
const needsChoice = (device: Device) =>
  outbox(device).filter(({ status, choice }) => status === 'rejected' && choice === null);
const isAnswered = (device: Device) =>
  outbox(device).every(({ status }) => status === 'settled' || status === 'rejected');
const settled = async (seat: Seat): Promise<Device> => {
  const device = await seat.goOnline();
  await device.until('everything has its answer', () => isAnswered(device));
  return device;
};
const isHere = async (seat: Seat, of: string): Promise<void> => {
  const device = await seat.goOnline();
  await device.until('the ticket is here', () => device.row(of) !== undefined);
};

const truth = async (of: string): Promise<{ ticket: Ticket; entries: readonly Entry[] }> => {
  const [row] = await desk.core.db.query<{ body: string }>(
    "select body::text as body from doc where coll = 'tickets' and id = $1 and not deleted",
    [of],
  );
  if (!row) throw new Error(`the server has no ${of}`);
  return { ticket: JSON.parse(row.body) as Ticket, entries: (await desk.core.timeline('lea', of)) ?? [] };
};

/** The server and both devices say the same, and every command counts once. */
const agree = async (of: string): Promise<Ticket> => {
  const { ticket, entries } = await truth(of);
  const ids = entries.map(({ id }) => id).sort();
  expect(new Set(ids).size).toBe(ids.length);
  for (const seat of [ann, cem]) {
    const device = await settled(seat);
    const told = () => device.store.getState().tickets.loaded.get(of)?.entries ?? [];
    await device.until(`${seat.who} has all of version ${ticket.version}`, () => {
      if (device.shown(of)?.version === ticket.version && told().length === ids.length) return true;
      void device.load(of);
      return false;
    });
    expect(device.shown(of)).toEqual(ticket);
    expect(
      told()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids);
  }
  const commands = await desk.core.db.query<{ outcome: { kind: string } }>(
    'select outcome from command_outcome where ticket = $1',
    [of],
  );
  expect(commands.filter(({ outcome }) => outcome.kind === 'accepted')).toHaveLength(ticket.version);
  return ticket;
};

beforeAll(async () => {
  desk = await runDesk();
  layLines();
  ann = await seatOf(desk, 'ann');
  cem = await seatOf(desk, 'cem');
});
afterAll(async () => {
  await ann.down();
  await cem.down();
  vi.unstubAllGlobals();
  await desk.remove();
});

const logged = async (): Promise<string> => {
  const of = await number(ann);
  await run(ann, 'ticket.log.v1', of, logArgs());
  return of;
};

/** Offered by ann in a file, accepted by cem on top of it; nobody has a network. */
const handedOver = async (): Promise<string> => {
  const of = await logged();
  await run(ann, 'ticket.addNote.v1', of, { text: 'Line is alive at the socket' });
  const offer = await run(ann, 'ticket.offerHandoff.v1', of, { toGroupId: 'l2', packet });
  const text = await fileOf(ann, of);
  expect(await take(cem, text)).toEqual({ ok: true, number: of });
  expect(await take(cem, text)).toEqual({ ok: true, number: of });
  expect(await shown(cem, of)).toMatchObject({ handoff: { id: offer, toGroupId: 'l2' }, openedBy: 'ann' });
  await run(cem, 'ticket.acceptHandoff.v1', of, { handoff: offer, forTeam: false });
  await run(cem, 'ticket.addNote.v1', of, { text: 'Gateway has the wrong certificate' });
  expect(await shown(cem, of)).toMatchObject({ handoff: null, assigneeId: 'cem', groupId: 'l2' });
  return of;
};

describe('a ticket that the server has never heard of', () => {
  it.each([
    ['the receiver', () => [cem, ann]],
    ['the sender', () => [ann, cem]],
  ])('merges without doubles when %s is on the network first', async (_who, order) => {
    await bothOffline();
    const of = await handedOver();
    for (const seat of order()) expect(needsChoice(await settled(seat))).toEqual([]);
    const ticket = await agree(of);
    expect(ticket).toMatchObject({ assigneeId: 'cem', groupId: 'l2', openedBy: 'ann', version: 5 });
  });

  it('comes back to its author as a file as well', async () => {
    await bothOffline();
    const of = await handedOver();
    expect(await take(ann, await fileOf(cem, of))).toEqual({ ok: true, number: of });
    expect(await shown(ann, of)).toMatchObject({ handoff: null, assigneeId: 'cem', version: 5 });
    await settled(ann);
    await settled(cem);
    expect(await agree(of)).toMatchObject({ version: 5 });
  });

  it('goes on to a third in a file that encloses the letters before it', async () => {
    await bothOffline();
    const of = await handedOver();
    const text = await fileOf(cem, of);
    const lea = await seatOf(desk, 'lea');
    await lea.goOffline();
    expect(await take(lea, text)).toEqual({ ok: true, number: of });
    expect(await shown(lea, of)).toMatchObject({ assigneeId: 'cem', version: 5 });
    await run(lea, 'ticket.addNote.v1', of, { text: 'Ordered a certificate' });
    await settled(lea);
    expect((await truth(of)).ticket).toMatchObject({ version: 6, assigneeId: 'cem', openedBy: 'ann' });
    expect(await agree(of)).toMatchObject({ version: 6 });
  });
});

it('what is in a file can not be taken back as if nobody had seen it', async () => {
  await ann.goOffline();
  const of = await logged();
  const note = await run(ann, 'ticket.addNote.v1', of, { text: 'Seen by others' });
  await fileOf(ann, of);
  const device = await ann.up();
  expect(await device.host.call(device.port, 'withdraw', [[note]])).toEqual([]);
  await settled(ann);
});

it('a file for a group that one does not belong to is not opened', async () => {
  await ann.goOffline();
  const of = await number(ann);
  await run(ann, 'ticket.log.v1', of, logArgs({ groupId: 'hr' }));
  const text = await fileOf(ann, of);
  expect(await take(cem, text)).toMatchObject({ ok: false, fault: { code: 'notForYou' } });
  expect(await shown(cem, of)).toBeNull();
  await settled(ann);
});

it('what the server refuses leaves the device that carried it, and waits for its author', async () => {
  const of = await logged();
  await settled(ann);
  await isHere(cem, of);
  await bothOffline();
  const offer = await run(ann, 'ticket.offerHandoff.v1', of, { toGroupId: 'l2', packet });
  const text = await fileOf(ann, of);
  const lea = await desk.client('lea');
  const cancel = envelope('ticket.cancel.v1', of, { reason: 'duplicate', duplicateOf: null });
  expect((await lea.push(cancel)).body.outcomes).toMatchObject([{ kind: 'accepted' }]);
  expect(await take(cem, text)).toMatchObject({ ok: true });
  const accept = await run(cem, 'ticket.acceptHandoff.v1', of, { handoff: offer, forTeam: false });
  const receiver = await settled(cem);
  expect(receiver.item(offer)).toMatchObject({ status: 'rejected', choice: 'discarded', from: { personId: 'ann' } });
  expect(needsChoice(receiver).map((item) => item.envelope.id)).toEqual([accept]);
  await receiver.host.call(receiver.port, 'settleChoice', [accept, 'discarded']);
  const sender = await settled(ann);
  expect(needsChoice(sender).map((item) => item.envelope.id)).toEqual([offer]);
  await sender.host.call(sender.port, 'settleChoice', [offer, 'discarded']);
  expect(await agree(of)).toMatchObject({ state: { kind: 'canceled' }, handoff: null });
});

type Work = 'note' | 'reply' | 'start' | 'resolve' | 'accept' | 'back' | 'tag' | 'raise';

const work = async (seat: Seat, of: string, what: Work, n: number): Promise<void> => {
  const ticket = await shown(seat, of);
  const handoff = ticket?.handoff?.id;
  switch (what) {
    case 'note':
      await run(seat, 'ticket.addNote.v1', of, { text: `${seat.who} writes ${n}` });
      return;
    case 'reply':
      await run(seat, 'ticket.reply.v1', of, { text: `${seat.who} replies ${n}` });
      return;
    case 'start':
      await run(seat, 'ticket.start.v1', of, {});
      return;
    case 'resolve':
      await run(seat, 'ticket.resolve.v1', of, { code: 'solved', notes: 'It works again' } as never);
      return;
    case 'accept':
      if (handoff) await run(seat, 'ticket.acceptHandoff.v1', of, { handoff, forTeam: n % 2 === 0 });
      return;
    case 'back':
      if (handoff)
        await run(seat, 'ticket.returnHandoff.v1', of, {
          handoff,
          reason: 'wrongGroup',
          note: 'Not ours',
          forwardTo: null,
        });
      return;
    case 'tag':
      await run(seat, 'ticket.tag.v1', of, { add: [`tag${n}`], remove: [] });
      return;
    case 'raise':
      if (ticket?.priority !== 1)
        await run(seat, 'ticket.setImpactUrgency.v1', of, { impact: (n % 3) + 1, urgency: 1 } as never);
      return;
  }
};

const works = fc.constantFrom<Work>('note', 'reply', 'start', 'resolve', 'accept', 'back', 'tag', 'raise');

it('whatever two people do on top of a file, and whoever is first: all three say the same, each command once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(works, { maxLength: 3 }),
      fc.array(works, { maxLength: 4 }),
      fc.array(works, { maxLength: 3 }),
      fc.boolean(),
      fc.boolean(),
      async (known, before, onTop, meanwhile, senderFirst, andBack) => {
        const of = await logged();
        if (known) {
          await settled(ann);
          await isHere(cem, of);
        }
        await bothOffline();
        for (const [n, what] of before.entries()) await work(ann, of, what, n);
        await run(ann, 'ticket.offerHandoff.v1', of, { toGroupId: 'l2', packet });
        expect(await take(cem, await fileOf(ann, of))).toMatchObject({ ok: true });
        for (const [n, what] of onTop.entries()) await work(cem, of, what, n);
        for (const [n, what] of meanwhile.entries()) await work(ann, of, what, n);
        if (andBack) expect(await take(ann, await fileOf(cem, of))).toMatchObject({ ok: true });
        for (const seat of senderFirst ? [ann, cem] : [cem, ann]) {
          const device = await seat.goOnline();
          await device.until('all has left', () => {
            for (const item of needsChoice(device))
              void device.host.call(device.port, 'settleChoice', [item.envelope.id, 'discarded']);
            return isAnswered(device);
          });
        }
        await agree(of);
      },
    ),
    { numRuns: Number(process.env['PAPER_RUNS'] ?? 12) },
  );
}, 240_000);
