import { routes } from '@shared/contract/http';
import type { PastTicketResponse } from '@shared/contract/past';
import { type Life, type PastPage, rowAt } from '@shared/past/life';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logArgs } from '../../../test/builders/commands';
import { type Client, envelope, type RunningDesk, runDesk } from '../../../test/builders/running-desk';
import { world } from '../../../test/builders/settings';
import { pastPage } from './read';

const HOUR = 3_600_000;
const nobody = { groupId: 'l1', assigneeId: null };

let desk: RunningDesk;
let ann: Client;
let bob: Client;
let rosa: Client;
let numbers: [own: string, restricted: string, moved: string];
/** Hours before now. */
const ago = (hours: number): number => start - hours * HOUR;
const start = Math.floor(Date.now() / 1_000) * 1_000;

beforeAll(async () => {
  desk = await runDesk();
  [ann, bob, rosa] = await Promise.all([desk.client('ann'), desk.client('bob'), desk.client('rosa')]);
  numbers = [await ann.number(), await ann.number(), await ann.number()];
  const [own, restricted, moved] = numbers;
  const { body } = await ann.push(
    envelope('ticket.log.v1', own, logArgs({ shortDescription: 'VPN drops' }), { at: ago(10) }),
    envelope('ticket.take.v1', own, { seen: nobody }, { at: ago(8) }),
    envelope('ticket.addNote.v1', own, { text: 'Between ourselves' }, { at: ago(7) }),
    envelope(
      'ticket.setImpactUrgency.v1',
      own,
      { impact: 1, urgency: 1, seen: { impact: 2, urgency: 2 } },
      { at: ago(6) },
    ),
    envelope('ticket.resolve.v1', own, { code: 'solutionProvided', notes: 'Restarted.' }, { at: ago(4) }),
    envelope('ticket.log.v1', restricted, logArgs({ groupId: 'hr', callerId: 'rui' }), { at: ago(9) }),
    envelope('ticket.log.v1', moved, logArgs({ groupId: 'hr', callerId: 'rui', shortDescription: 'Salary' }), {
      at: ago(9),
    }),
    envelope(
      'ticket.assign.v1',
      moved,
      { groupId: 'l1', assigneeId: null, seen: { groupId: 'hr', assigneeId: null } },
      { at: ago(3) },
    ),
  );
  expect(body.outcomes.map(({ kind }) => kind)).toEqual(new Array(8).fill('accepted'));
});
afterAll(() => desk.remove());

const ask = { from: ago(12), to: ago(0), after: null };
const livesFor = async (client: Client): Promise<readonly Life[]> => {
  const { status, body } = await client.post<PastPage>(routes.past, ask);
  expect([status, body.next]).toEqual([200, null]);
  return body.lives;
};
const told = (lives: readonly Life[], number: string, hours: number) => {
  const life = lives.find((each) => each.number === number);
  const row = life && rowAt(life, ago(hours));
  return row && row !== 'unknown' ? [row.state, row.priority, row.assigneeId] : (row ?? null);
};
const ticketPath = (number: string, hours: number): string =>
  `${routes.pastTicket.replace(':number', number)}?at=${ago(hours)}`;

describe('the past, told by the server', () => {
  it('has every ticket as it was, at any moment of the day', async () => {
    const lives = await livesFor(bob);
    const [own] = numbers;
    expect([11, 9, 7.5, 5, 1].map((hours) => told(lives, own, hours))).toEqual([
      null,
      ['new', 3, null],
      ['inProgress', 3, 'ann'],
      ['inProgress', 1, 'ann'],
      ['resolved', 1, 'ann'],
    ]);
  });

  it('tells nobody of what was not theirs: not of a restricted group’s ticket, nor of one while it was there', async () => {
    const [, restricted, moved] = numbers;
    const ofBob = await livesFor(bob);
    expect(ofBob.some(({ number }) => number === restricted)).toBe(false);
    expect([told(ofBob, moved, 5), told(ofBob, moved, 1)]).toEqual([null, ['new', 3, null]]);
    const ofAnn = await livesFor(ann);
    expect([told(ofAnn, restricted, 5), told(ofAnn, moved, 5)]).toEqual([
      ['new', 3, null],
      ['new', 3, null],
    ]);
  });

  it('gives callers their own tickets, and no work note', async () => {
    const [own, restricted] = numbers;
    expect((await livesFor(rosa)).map(({ number }) => number)).toEqual([own]);
    const { body } = await rosa.get<PastTicketResponse>(ticketPath(own, 5));
    expect(body.ticket).toMatchObject({ state: { kind: 'inProgress' }, priority: 1, trail: [] });
    expect(JSON.stringify(body)).not.toContain('Between ourselves');
    expect((await rosa.get(ticketPath(restricted, 5))).status).toBe(404);
  });

  it('has a ticket with what was said by then', async () => {
    const { body } = await ann.get<PastTicketResponse>(ticketPath(numbers[0], 6.5));
    expect(body.ticket).toMatchObject({ state: { kind: 'inProgress' }, priority: 3, assigneeId: 'ann' });
    expect(body.entries.map(({ body: { kind } }) => kind)).toEqual(['opened', 'changed', 'changed', 'note']);
    const before = await ann.get<PastTicketResponse>(ticketPath(numbers[0], 11));
    expect(before.body).toEqual({ ticket: null, entries: [] });
  });

  it.each<[string, object, number]>([
    ['a day that is a year', { from: 0 }, 400],
    ['a day that ends before it begins', { from: ask.to, to: ask.from }, 400],
    ['a moment before time', { from: -1 }, 400],
    ['a number that is none', { after: "INC' or 1=1" }, 400],
    ['text for a moment', { to: 'now' }, 400],
  ])('%s is refused', async (_name, over, status) => {
    expect((await ann.post(routes.past, { ...ask, ...over })).status).toBe(status);
  });

  it.each(['yesterday', '-1', '1e400', ''])('a ticket at «%s» is refused', async (at) => {
    expect((await ann.get(`${routes.pastTicket.replace(':number', numbers[0])}?at=${at}`)).status).toBe(400);
  });

  it('is for people who are signed in', async () => {
    expect((await fetch(`${desk.url}${routes.past}`, { method: 'POST' })).status).toBe(401);
  });

  it('tells of those that a device lacks, and of no others', async () => {
    const [own, restricted] = numbers;
    const only = await bob.post<PastPage>(routes.past, { ...ask, numbers: [own, restricted] });
    expect([only.body.lives.map(({ number }) => number), only.body.next]).toEqual([[own], null]);
    const many = Array.from({ length: 201 }, () => own);
    expect((await bob.post(routes.past, { ...ask, numbers: many })).status).toBe(400);
  });

  it('ends when its time is up, and says where to go on', async () => {
    let tick = 0;
    const bounds = { time: 0, now: () => (tick += 1) };
    const page = await pastPage(desk.core.db, world(), 'ann', ask, bounds);
    expect(page.next).toBe(null);
    const rest = await pastPage(desk.core.db, world(), 'ann', { ...ask, after: numbers[0] }, bounds);
    expect(rest.lives.map(({ number }) => number)).toEqual(numbers.slice(1));
  });
});
