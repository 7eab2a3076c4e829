import { formatNumber } from '@shared/contract/http';
import type { Outcome } from '@shared/contract/sync';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { logArgs } from '../../../test/builders/commands';
import { deviceOf, envelopeOf, openTestCore, type TestCore } from '../../../test/builders/core';
import { personNamed } from '../../../test/builders/settings';
import type { EmbeddedDb } from '../db/embedded';

// Two commands that no desk has: one whose rule is broken, one whose result no database can hold.
vi.mock('@shared/domain/commands/registry', async (importOriginal) => {
  const original = await importOriginal<typeof import('@shared/domain/commands/registry')>();
  const note = original.commands['ticket.addNote.v1'];
  const broken = {
    ...note,
    apply: () => {
      throw new Error('a bug');
    },
  };
  const poisonous: typeof note = {
    ...note,
    apply: (ticket, args, stamp, world) => ({
      ...note.apply(ticket, args, stamp, world),
      reason: null,
      ticket: { ...ticket, shortDescription: '\0' },
    }),
  };
  const extra: Record<string, unknown> = { 'test.broken.v1': broken, 'test.poisonous.v1': poisonous };
  return { ...original, commandNamed: (name: string) => extra[name] ?? original.commandNamed(name) };
});

let desk: TestCore;
beforeAll(async () => {
  desk = await openTestCore();
});
afterAll(() => desk.remove());

const codes = (outcomes: readonly Outcome[]): string[] =>
  outcomes.map((outcome) => (outcome.kind === 'accepted' ? `v${outcome.version}` : outcome.refusal.code));
const note = (ticket: string, text = 'looked at it') => envelopeOf('ticket.addNote.v1', ticket, { text });
const countOf = async (query: string, ...params: string[]): Promise<number> =>
  (await desk.db.query<{ count: number }>(query, params))[0]?.count ?? 0;
const entriesOf = (ticket: string): Promise<number> =>
  countOf(`select count(*) from doc where coll = 'entries' and parent = $1`, ticket);

describe('a command that comes again', () => {
  it('gets its first outcome, and counts once', async () => {
    const ann = deviceOf(desk.core, 'ann');
    const ticket = await ann.log();
    const command = note(ticket);
    const refused = envelopeOf('ticket.resume.v1', ticket, {});
    const [first, again, third] = await Promise.all([
      ann.push(command, refused, command),
      ann.push(command),
      ann.push(refused),
    ]);
    expect(codes(first)).toEqual(['v2', 'state.notOnHold', 'v2']);
    expect([again[0], third[0]]).toEqual([first[0], first[1]]);
    expect(await ann.push(refused, command)).toEqual([first[1], first[0]]);
    expect(await entriesOf(ticket)).toBe(2);
  });

  it('under somebody else’s id is refused, and learns nothing', async () => {
    const ann = deviceOf(desk.core, 'ann');
    const ticket = await ann.log();
    const command = note(ticket);
    await ann.push(command);
    expect(codes(await deviceOf(desk.core, 'bob').push(command))).toEqual(['permission.denied']);
    expect(await entriesOf(ticket)).toBe(2);
  });
});

describe('a bad command', () => {
  it('is an answer; those after it run', async () => {
    const ann = deviceOf(desk.core, 'ann');
    const ticket = await ann.log();
    const unknown = { ...note(ticket), name: 'ticket.explode.v1' };
    const outcomes = await ann.push(
      unknown,
      { ...note(ticket), name: 'no\0name' },
      { ...note(ticket), args: { text: 7 } },
      note(ticket, 'nul \0'),
      note(ticket, 'half \ud83d'),
      { ...note(ticket), args: { text: 'deep', more: JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`) as unknown } },
      note('INC9999999'),
      note(ticket, 'ok'),
    );
    expect(codes(outcomes)).toEqual([
      'command.unknown',
      'args.invalid',
      'args.invalid',
      'args.invalid',
      'args.invalid',
      'args.invalid',
      'ticket.missing',
      'v2',
    ]);
    expect(await countOf('select count(*) from command_outcome where id = $1', unknown.id)).toBe(1);
  });

  it('that hits a bug is refused alone', async () => {
    const ann = deviceOf(desk.core, 'ann');
    const ticket = await ann.log();
    const broken = { ...note(ticket), name: 'test.broken.v1' };
    const poisonous = { ...note(ticket), name: 'test.poisonous.v1' };
    expect(codes(await ann.push(note(ticket), broken, note(ticket)))).toEqual(['v2', 'command.failed', 'v3']);
    const outcomes = await ann.push(note(ticket), poisonous, note(ticket));
    expect(codes(outcomes)).toEqual(['v4', 'command.failed', 'v5']);
    expect(await ann.push(poisonous)).toEqual([outcomes[1]]);
  });
});

describe('when it was done', () => {
  const NOW = 1_800_000_000_000;
  it.each([
    ['a true clock', 0, NOW - 5_000, NOW - 5_000],
    ['two hours ahead', 7_200_000, NOW + 7_200_000 - 5_000, NOW - 5_000],
    ['two hours behind', -7_200_000, NOW - 7_200_000 - 5_000, NOW - 5_000],
    ['done after it was sent', 0, NOW + 60_000, NOW],
    ['before all time', -NOW, 0, NOW],
    // No clock can have told that: all that lies before the receipt is possible.
    ['a clock at its end', 8_640_000_000_000_000 - NOW, 5, NOW],
  ])('%s', async (_, ahead, at, expected) => {
    const ann = deviceOf(desk.core, 'ann');
    const ticket = await ann.log();
    const { id, ...rest } = note(ticket);
    const [outcome] = await desk.core.execute({
      personId: 'ann',
      deviceId: ann.deviceId,
      sentAt: NOW + ahead,
      receivedAt: NOW,
      envelopes: [{ ...rest, id, at }],
    });
    expect(outcome).toEqual({ kind: 'accepted', id, version: 2, at: expected });
  });
});

describe('a clock that is set between doing and sending', () => {
  const NOW = 1_800_000_000_000;
  const HOUR = 3_600_000;

  it('gains nothing, and is noted beside the command and for the device', async () => {
    const ann = deviceOf(desk.core, 'ann', 'device-clock');
    const ticket = await ann.log();
    const push = (receivedAt: number, skew: number, rest: number, at: number) => {
      const envelope = { ...note(ticket), at };
      const sync = { sentAt: receivedAt + skew, receivedAt, rest };
      return desk.core.execute({ personId: 'ann', deviceId: ann.deviceId, ...sync, envelopes: [envelope] });
    };
    await push(NOW, 0, 0, NOW);
    // Done an hour after the last sync; then the clock was put two hours ahead; sent three hours after.
    const [first] = await push(NOW + 3 * HOUR, 2 * HOUR, 1, NOW + HOUR);
    // Neither now nor then did a clock tell such a time.
    const [second] = await push(NOW + 4 * HOUR, 2 * HOUR, 0, NOW - 9 * HOUR);
    // Whatever comes later was done later.
    const [third] = await push(NOW + 5 * HOUR, 2 * HOUR, 0, NOW + 6.5 * HOUR);
    expect([first, second, third].map((outcome) => ((outcome?.at ?? 0) - NOW) / HOUR)).toEqual([1, 4, 4.5]);
    const [known] = await desk.db.query<Record<string, number>>(
      'select skew, low, high, settled_at, seen_at from device_clock where device_id = $1',
      [ann.deviceId],
    );
    const at = NOW + 5 * HOUR;
    expect(known).toEqual({ skew: 2 * HOUR, low: 2 * HOUR, high: 2 * HOUR, settled_at: at, seen_at: at });
    const audit = await desk.db.query<{ skew: number }>(
      'select skew from command_outcome where device_id = $1 and name = $2 order by received_at',
      [ann.deviceId, 'ticket.addNote.v1'],
    );
    expect(audit.map(({ skew }) => skew / HOUR)).toEqual([0, 2, 2, 2]);
  });
});

describe('the number of a new ticket', () => {
  it('must be one that this device has reserved', async () => {
    const ann = deviceOf(desk.core, 'ann', 'tablet');
    const other = deviceOf(desk.core, 'ann', 'laptop');
    const number = await ann.number();
    const log = (ticket: string) => envelopeOf('ticket.log.v1', ticket, logArgs());
    expect(codes(await other.push(log(number)))).toEqual(['number.notReserved']);
    expect(codes(await ann.push(log(`INC000${number.slice(3)}`)))).toEqual(['number.notReserved']);
    expect(codes(await ann.push(log('INC0900000'), log(number), log(number)))).toEqual([
      'number.notReserved',
      'v1',
      'ticket.exists',
    ]);
  });

  it('is never one that was imported, and an import never takes one that was promised', async () => {
    const { core } = desk;
    const by = { personId: 'ann', deviceId: 'phone' };
    const { from, to } = await core.reserveNumbers(by, 'INC', 10);
    const imported = (number: number) =>
      envelopeOf('ticket.import.v1', formatNumber('INC', number), {
        ...logArgs(),
        source: 'test',
        hash: `hash ${number}`,
        statedPriority: null,
        state: { kind: 'new' },
        openedBy: 'ann',
        openedAt: 1,
        updatedAt: 1,
        links: [],
        watchers: [],
        reassignmentCount: 0,
        reopenCount: 0,
      });
    const outcomes: Outcome[] = [];
    const numbers = [from, to, to + 1, to + 5, to + 90];
    await core.executeSystem({
      steps: numbers.map((number) => ({ envelope: imported(number) })),
      onOutcome: (outcome) => outcomes.push(outcome),
    });
    expect(codes(outcomes)).toEqual(['import.numberTaken', 'import.numberTaken', 'v1', 'v1', 'v1']);
    const next = await core.reserveNumbers(by, 'INC', 10);
    expect(next.from).toBeGreaterThan(to + 90);
    const blocks = await Promise.all(Array.from({ length: 5 }, () => core.reserveNumbers(by, 'INC', 7)));
    const all = blocks.flatMap((block) => Array.from({ length: 7 }, (_, n) => block.from + n));
    expect(new Set(all).size).toBe(35);
  });
});

describe('who may', () => {
  it('what somebody may not see is not there for them', async () => {
    const ann = deviceOf(desk.core, 'ann');
    const hidden = await ann.log({ groupId: 'hr' });
    const plain = await ann.log();
    expect(codes(await deviceOf(desk.core, 'bob').push(note(hidden), note('INC9999999')))).toEqual([
      'ticket.missing',
      'ticket.missing',
    ]);
    expect(codes(await deviceOf(desk.core, 'rui').push(note(plain)))).toEqual(['ticket.missing']);
    expect(codes(await deviceOf(desk.core, 'rosa').push(note(plain)))).toEqual(['permission.denied']);
    expect(codes(await deviceOf(desk.core, 'nobody').push(note(plain)))).toEqual(['permission.denied']);
  });

  it('holds from the moment at which a role changes', async () => {
    const ticket = await deviceOf(desk.core, 'ann').log();
    const cem = deviceOf(desk.core, 'cem');
    const person = personNamed('cem');
    expect(codes(await cem.push(note(ticket)))).toEqual(['v2']);
    await desk.core.putPeople([{ ...person, role: 'requester' }]);
    expect(codes(await cem.push(note(ticket)))).toEqual(['ticket.missing']);
    await desk.core.putPeople([{ ...person, active: false }]);
    expect(codes(await cem.push(note(ticket)))).toEqual(['permission.denied']);
    await desk.core.putPeople([person]);
    expect(codes(await cem.push(note(ticket)))).toEqual(['v3']);
  });
});

describe('a reply', () => {
  const effectsOf = (ticket: string) =>
    desk.db.query<{ payload: object; delay: number; cancelled: boolean }>(
      `select payload, not_before - created_at as delay, cancelled_at is not null as cancelled from effect where ticket = $1`,
      [ticket],
    );
  const reply = (ticket: string) => envelopeOf('ticket.reply.v1', ticket, { text: 'try again' });
  const undo = (ticket: string, commandId: string) => envelopeOf('ticket.undo.v1', ticket, { commandId });

  it('is to be sent in eight seconds, unless it is taken back', async () => {
    const ann = deviceOf(desk.core, 'ann');
    const ticket = await ann.log();
    const command = reply(ticket);
    await ann.push(command);
    const payload = { to: 'rosa', by: 'ann', text: 'try again' };
    expect(await effectsOf(ticket)).toEqual([{ payload, delay: 8_000, cancelled: false }]);
    expect(codes(await ann.push(undo(ticket, command.id)))).toEqual(['v3']);
    expect(await effectsOf(ticket)).toEqual([{ payload, delay: 8_000, cancelled: true }]);
  });

  it('said and taken back in one push is never sent', async () => {
    const ann = deviceOf(desk.core, 'ann');
    const ticket = await ann.log();
    const command = reply(ticket);
    expect(codes(await ann.push(command, undo(ticket, command.id)))).toEqual(['v2', 'v3']);
    expect((await effectsOf(ticket)).filter(({ cancelled }) => !cancelled)).toEqual([]);
  });

  it('that is on its way stays', async () => {
    const ann = deviceOf(desk.core, 'ann');
    const ticket = await ann.log();
    const command = reply(ticket);
    await ann.push(command);
    await desk.db.query('update effect set claimed_at = 1 where ticket = $1', [ticket]);
    expect(codes(await ann.push(undo(ticket, command.id)))).toEqual(['undo.sent']);
  });
});

describe('the desk’s own work', () => {
  const step = (number: number) => ({
    envelope: envelopeOf('ticket.log.v1', formatNumber('INC', number), logArgs({ callerId: 'new' })),
  });
  const newcomer = { ...personNamed('rui'), id: 'new' };

  it('is all there, or not at all', async () => {
    const steps = Array.from({ length: 600 }, (_, n) => step(800_000 + n));
    let seen = 0;
    const work = desk.core.executeSystem({
      people: [newcomer],
      steps,
      onOutcome: ({ kind }) => {
        expect(kind).toBe('accepted');
        seen += 1;
        if (seen === 550) throw new Error('enough');
      },
    });
    await expect(work).rejects.toThrow('enough');
    expect(await countOf(`select count(*) from doc where id in ('INC0800000', 'new')`)).toBe(0);
    expect((await desk.core.world())?.person('new')).toBeUndefined();

    const progress: number[] = [];
    const result = await desk.core.executeSystem({
      people: [newcomer],
      steps,
      onProgress: (done) => progress.push(done),
    });
    expect(result).toEqual({ accepted: 600, rejected: 0 });
    expect(progress).toEqual([250, 500, 600]);
    expect((await desk.core.world())?.person('new')?.id).toBe('new');
    expect(await desk.core.executeSystem({ people: [newcomer], steps: [step(800_000)] })).toEqual({
      accepted: 0,
      rejected: 1,
    });
  });
});

describe('under load', () => {
  it('many requests share a commit', async () => {
    const devices = ['ann', 'bob', 'lea'].map((id) => deviceOf(desk.core, id));
    const tickets = await Promise.all(devices.map((device) => device.log()));
    const db = desk.db as EmbeddedDb;
    const before = await db.syncs();
    const pushes = Array.from({ length: 120 }, (_, n) => devices[n % 3]?.push(note(tickets[n % 3] ?? '')) ?? []);
    const outcomes = (await Promise.all(pushes)).flat();
    expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(120);
    expect((await db.syncs()) - before).toBeLessThan(30);
    for (const ticket of tickets) expect(await entriesOf(ticket)).toBe(41);
  });
});
