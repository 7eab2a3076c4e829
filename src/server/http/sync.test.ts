import { type Problem, routes, type TimelineResponse } from '@shared/contract/http';
import { SCHEMA_VERSION, type StreamEvent } from '@shared/contract/sync';
import type { Ticket } from '@shared/domain/ticket';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logArgs } from '../../../test/builders/commands';
import {
  type Client,
  call,
  envelope,
  type Listening,
  type RunningDesk,
  runDesk,
} from '../../../test/builders/running-desk';

let desk: RunningDesk;
let ann: Client;
let bob: Client;
beforeAll(async () => {
  desk = await runDesk();
  ann = await desk.client('ann');
  bob = await desk.client('bob');
});
afterAll(() => desk.remove());

const log = async (who: Client) => {
  const number = await who.number();
  const command = envelope('ticket.log.v1', number, logArgs());
  const { body } = await who.push(command);
  expect(body.outcomes).toMatchObject([{ kind: 'accepted', id: command.id, version: 1 }]);
  return { number, command };
};

const changeOf = async (stream: Listening, number: string): Promise<Extract<StreamEvent, { kind: 'change' }>> => {
  for (;;) {
    const change = await stream.next('change');
    if (!change) throw new Error('the stream has ended');
    if (change.documents.tickets?.some(({ id }) => id === number)) return change;
  }
};

describe('push, pull and stream', () => {
  it('carry a new ticket to a colleague who listens', async () => {
    const stream = await bob.stream();
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const hello = await stream.next('hello');
    const { number } = await log(ann);
    const change = await changeOf(stream, number);
    expect(change.prev).toBeGreaterThanOrEqual(hello?.head ?? Number.NaN);
    expect(change.next).toBeGreaterThan(change.prev);
    expect(change.documents.entries).not.toHaveLength(0);
    stream.stop();

    const { body } = await bob.pull();
    const pulled = body.documents.find(({ id }) => id === number);
    expect(pulled).toMatchObject({ deleted: false, body: { number, version: 1, openedBy: 'ann' } });
    expect(body.checkpoint.head).toBeGreaterThanOrEqual(change.next);
  });

  it('answer a push that comes again with its first outcome', async () => {
    const { number, command } = await log(ann);
    const again = await ann.push(command);
    expect(again.body.outcomes).toMatchObject([{ kind: 'accepted', version: 1 }]);
    const { body } = await ann.get<TimelineResponse>(routes.timeline.replace(':number', number));
    expect(body.entries.filter(({ body: { kind } }) => kind === 'opened')).toHaveLength(1);
  });

  it('correct a clock that is wrong by what it shows as it sends', async () => {
    const number = await ann.number();
    const twoHours = 2 * 3_600_000;
    const command = envelope('ticket.log.v1', number, logArgs(), { at: Date.now() + twoHours - 60_000 });
    await ann.post(routes.push, { schema: SCHEMA_VERSION, sentAt: Date.now() + twoHours, commands: [command] });
    const { body } = await ann.pull();
    const ticket = body.documents.find(({ id }) => id === number) as { body: Ticket };
    expect(Math.abs(ticket.body.openedAt - (Date.now() - 60_000))).toBeLessThan(10_000);
  });

  it('give out each number once', async () => {
    const blocks = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        (n % 2 ? ann : bob).post<{ from: number; to: number }>(routes.reserveNumbers, { prefix: 'INC', count: 20 }),
      ),
    );
    const numbers = blocks.flatMap(({ body: { from, to } }) =>
      Array.from({ length: to - from + 1 }, (_, n) => from + n),
    );
    expect(new Set(numbers).size).toBe(200);
  });

  it('turn away clients of another time, whatever else they say', async () => {
    for (const [schema, code] of [
      [0, 'client.tooOld'],
      [99, 'server.tooOld'],
    ] as const) {
      for (const path of [routes.pull, routes.push]) {
        const answer = await ann.post<Problem>(path, { schema, shape: 'of another time' });
        expect([answer.status, answer.body.code]).toEqual([426, code]);
      }
      const answer = await ann.get<Problem>(`${routes.stream}?schema=${schema}`);
      expect([answer.status, answer.body.code]).toEqual([426, code]);
    }
  });
});

describe('the stream', () => {
  it('says good-bye within a second to a device that is signed out elsewhere', async () => {
    const other = await desk.client('ann', 'other-device');
    const stream = await other.stream();
    await stream.next('hello');
    const at = performance.now();
    await ann.post(routes.revoke, { sessionId: other.session.sessionId });
    expect(await stream.next('signedOut')).toEqual({ kind: 'signedOut', reason: 'revoked' });
    await stream.ended;
    expect(performance.now() - at).toBeLessThan(1_000);
    expect((await other.stream()).status).toBe(401);
  });

  it('says so too when another process ended the session, or time did', async () => {
    for (const [change, reason] of [
      ['revoked_at = 1', 'revoked'],
      ['expires_at = 1', 'expired'],
    ] as const) {
      const other = await desk.client('ann', `device-${reason}`);
      const stream = await other.stream();
      await stream.next('hello');
      await desk.core.db.query(`update session set ${change} where id = $1`, [other.session.sessionId]);
      expect(await stream.next('signedOut')).toEqual({ kind: 'signedOut', reason });
    }
  });

  it('has no more than a dozen of one session', async () => {
    const other = await desk.client('ann', 'many-windows');
    const streams: Listening[] = [];
    for (let n = 0; n < 12; n++) streams.push(await other.stream());
    expect((await other.stream()).status).toBe(429);
    for (const stream of streams) stream.stop();
    await expect
      .poll(async () => {
        const stream = await other.stream();
        stream.stop();
        return stream.status;
      })
      .toBe(200);
  });

  it('keeps what is not theirs from a caller', async () => {
    const rui = await desk.client('rui');
    const stream = await rui.stream();
    await stream.next('hello');
    await log(ann);
    const own = await log(rui).catch(() => null);
    expect(own).toBeNull();
    const number = await rui.number();
    await rui.push(envelope('ticket.log.v1', number, logArgs({ callerId: 'rui', groupId: null })));
    await ann.push(envelope('ticket.addNote.v1', number, { text: 'only for the desk' }));
    await ann.push(envelope('ticket.reply.v1', number, { text: 'for the caller' }));
    const seen: string[] = [];
    while (!seen.join().includes('for the caller')) seen.push(JSON.stringify(await stream.next('change')));
    stream.stop();
    expect(seen.join()).not.toContain('only for the desk');
    expect(seen.join()).not.toContain('VPN drops every ten minutes","callerId":"rosa');
  });
});

describe('limits', () => {
  it('a session that asks too much is told to wait, and how long', async () => {
    const tight = await runDesk({ tuning: { limits: { perSession: 5, perAddress: 1_000 } } });
    const client = await tight.client('ann');
    const answers = [];
    for (let n = 0; n < 6; n++) answers.push(await client.get<Problem>(routes.session));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers[5]?.body.code).toBe('request.tooMany');
    expect(Number(answers[5]?.headers.get('retry-after'))).toBeGreaterThan(0);
    // Others at the same address are not in the way of it.
    expect((await call(`${tight.url}${routes.health}`)).status).toBe(200);
    await tight.remove();
  });
});
