// Role × command over HTTP: whoever may not gets a rejection with its reason, and nothing is changed by it.
import type { Outcome } from '@shared/contract/sync';
import type { ArgsOf, CommandName } from '@shared/domain/commands/registry';
import { commands } from '@shared/domain/commands/registry';
import { prefixOf } from '@shared/domain/kinds';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logArgs } from '../../../test/builders/commands';
import { fingerprint } from '../../../test/builders/fingerprint';
import { cases, everybody, type Step, theDesk, type Who } from '../../../test/builders/role-cases';
import { type Client, envelope, type RunningDesk, runDesk, staff } from '../../../test/builders/running-desk';

let desk: RunningDesk;
const clients = new Map<string, Client>();
const as = (who: string): Client => clients.get(who) as Client;
beforeAll(async () => {
  desk = await runDesk({ tuning: { limits: { perSession: 1_000_000, perAddress: 1_000_000 } } });
  for (const { id } of staff) clients.set(id, await desk.client(id));
});
afterAll(() => desk.remove());

const run = async (who: string, ticket: string, [name, args]: Step): Promise<Outcome> => {
  const { status, body } = await as(who).push(envelope(name, ticket, args as never));
  expect(status).toBe(200);
  return body.outcomes[0] as Outcome;
};
const expectAccepted = (outcome: Outcome) => expect(outcome).toMatchObject({ kind: 'accepted' });
const expectRejected = (outcome: Outcome, code?: string) => {
  expect(outcome).toMatchObject({ kind: 'rejected', refusal: { code: code ?? expect.any(String) } });
};

const logTicket = async (who = 'ann', over: Partial<ArgsOf<'ticket.log.v1'>> = {}): Promise<string> => {
  const number = await as(who).number();
  expectAccepted(await run(who, number, ['ticket.log.v1', logArgs(over)]));
  return number;
};

const openTicket = async (kind: 'problem' | 'change' | 'request'): Promise<string> => {
  const number = await as('ann').number(prefixOf[kind]);
  expectAccepted(await run('ann', number, ['ticket.open.v1', { ...logArgs(), kind, links: [] }]));
  return number;
};

describe('who may do what to a ticket', () => {
  it.each(cases.map((each) => ({ after: each.first?.map(([name]) => name).join(', ') ?? '', ...each })))(
    '$name $after',
    async ({ step, first = [], kind, may }) => {
      for (const who of everybody) {
        const ticket = await (kind ? openTicket(kind) : logTicket());
        const ids: string[] = [];
        for (const before of first) {
          const outcome = await run('lea', ticket, before);
          expectAccepted(outcome);
          ids.push(outcome.id);
        }
        const state = await fingerprint(desk.core.db);
        const outcome = await run(who, ticket, typeof step === 'function' ? step(ids) : step);
        if (may.includes(who)) expectAccepted(outcome);
        else {
          expectRejected(outcome);
          expect(await fingerprint(desk.core.db)).toBe(state);
        }
      }
    },
  );

  it('ticket.undo.v1: one’s own, and a lead anybody’s', async () => {
    const mayUndo: readonly Who[] = ['ann', 'lea', 'pia', 'ada'];
    for (const who of everybody) {
      const ticket = await logTicket();
      const tag = envelope('ticket.tag.v1', ticket, { add: ['x'], remove: [] });
      await as('ann').push(tag);
      const state = await fingerprint(desk.core.db);
      const outcome = await run(who, ticket, ['ticket.undo.v1', { commandId: tag.id }]);
      if (mayUndo.includes(who)) expectAccepted(outcome);
      else {
        expectRejected(outcome);
        expect(await fingerprint(desk.core.db)).toBe(state);
      }
    }
  });

  it('ticket.log.v1: the desk for anybody, a requester for oneself, a vendor for nobody', async () => {
    for (const who of everybody) {
      const number = await as(who).number();
      const state = await fingerprint(desk.core.db);
      const outcome = await run(who, number, ['ticket.log.v1', logArgs({ callerId: 'rosa' })]);
      if (theDesk.includes(who) || who === 'rosa') expectAccepted(outcome);
      else {
        expectRejected(outcome, 'permission.denied');
        expect(await fingerprint(desk.core.db)).toBe(state);
      }
    }
  });

  it('ticket.open.v1: the desk whatever it is, a requester a request for oneself', async () => {
    for (const who of everybody) {
      for (const kind of ['problem', 'request'] as const) {
        const number = await as(who).number(kind === 'problem' ? 'PRB' : 'REQ');
        const outcome = await run(who, number, ['ticket.open.v1', { ...logArgs(), kind, links: [] }]);
        if (theDesk.includes(who) || (who === 'rosa' && kind === 'request')) expectAccepted(outcome);
        else expectRejected(outcome, 'permission.denied');
      }
    }
  });

  it('ticket.import.v1: process owners and administrators', async () => {
    for (const [n, who] of everybody.entries()) {
      const number = `INC900000${n}`;
      const state = await fingerprint(desk.core.db);
      const outcome = await run(who, number, ['ticket.import.v1', importArgs]);
      if (who === 'pia' || who === 'ada') expectAccepted(outcome);
      else {
        expectRejected(outcome, 'permission.denied');
        expect(await fingerprint(desk.core.db)).toBe(state);
      }
    }
  });

  it('has a case for each command', () => {
    const own = ['ticket.undo.v1', 'ticket.log.v1', 'ticket.open.v1', 'ticket.import.v1'];
    expect(new Set([...cases.map(({ name }) => name), ...own])).toEqual(new Set(Object.keys(commands)));
  });
});

const { impact, urgency, groupId, assigneeId, tags, ...fields } = logArgs();
const importArgs: ArgsOf<'ticket.import.v1'> = {
  ...fields,
  impact,
  urgency,
  groupId,
  assigneeId,
  tags,
  source: 'test',
  hash: 'h1',
  statedPriority: null,
  state: { kind: 'new' },
  openedBy: 'ann',
  openedAt: 1,
  updatedAt: 1,
  links: [],
  watchers: [],
  reassignmentCount: 0,
  reopenCount: 0,
};

describe('a ticket of a restricted group', () => {
  it('is not there for anybody else, whatever they try', async () => {
    const ticket = await logTicket('ann', { groupId: 'hr' });
    const state = await fingerprint(desk.core.db);
    for (const who of everybody.filter((each) => each !== 'ann' && each !== 'rosa')) {
      for (const { step } of cases) {
        const outcome = await run(who, ticket, typeof step === 'function' ? step(['x', 'y']) : step);
        expectRejected(outcome, 'ticket.missing');
      }
      expect((await as(who).get(`/api/tickets/${ticket}/timeline`)).status).toBe(404);
    }
    expect(await fingerprint(desk.core.db)).toBe(state);
  });
});

describe('arguments', () => {
  const shapeless: unknown[] = [null, 1, 'x', []];
  const wrong: unknown[] = [
    {},
    { text: '' },
    { text: 1 },
    { text: 'x'.repeat(33_000) },
    { seen: null },
    { commandId: 1 },
  ];
  const takesSome = (name: string) => Object.keys(commands[name as CommandName].args.properties).length > 0;
  const pushed = (name: string, ticket: string, args: unknown) =>
    as('ada').push(envelope(name as never, ticket, {} as never, { args: args as never }));

  it.each(Object.keys(commands))('%s: not as they should be, they are refused', async (name) => {
    const ticket = await logTicket();
    const state = await fingerprint(desk.core.db);
    for (const args of shapeless) expect((await pushed(name, ticket, args)).status).toBe(400);
    for (const args of takesSome(name) ? wrong : []) {
      const { status, body } = await pushed(name, ticket, args);
      expect(status).toBe(200);
      expectRejected(body.outcomes[0] as Outcome);
    }
    expect(await fingerprint(desk.core.db)).toBe(state);
  });

  it.each(['ticket.unknown.v1', '__proto__', 'constructor', 'toString', "x'; drop table doc; --"])(
    'a command called %s is none',
    async (name) => {
      const { status, body } = await as('ada').push(envelope(name as never, 'INC0000001', {} as never));
      expect(status).toBe(200);
      expectRejected(body.outcomes[0] as Outcome, 'command.unknown');
    },
  );

  it('that no command names are not kept', async () => {
    const number = await as('ann').number();
    const args = { ...logArgs(), version: 99, secretNote: 'kept?', trail: [] };
    const { body } = await as('ann').push(envelope('ticket.log.v1', number, args as never));
    expectAccepted(body.outcomes[0] as Outcome);
    const [row] = await desk.core.db.query<{ text: string }>(
      `select d.body::text || o.envelope::text as text from doc d, command_outcome o where d.id = $1 and o.ticket = $1`,
      [number],
    );
    expect(row?.text).not.toContain('secretNote');
  });

  it('with text that no database can hold are repaired, not refused for ever', async () => {
    const ticket = await logTicket();
    expectAccepted(await run('ann', ticket, ['ticket.addNote.v1', { text: 'a\u0000b\ud800c' }]));
  });
});

describe('numbers and ids of others', () => {
  it('a number that another device reserved can not be used', async () => {
    const number = await as('bob').number();
    expectRejected(await run('ann', number, ['ticket.log.v1', logArgs()]), 'number.notReserved');
  });

  it('a command of somebody else is not answered with their outcome', async () => {
    const ticket = await logTicket();
    const note = envelope('ticket.addNote.v1', ticket, { text: 'mine' });
    expectAccepted((await as('ann').push(note)).body.outcomes[0] as Outcome);
    expectRejected((await as('rui').push(note)).body.outcomes[0] as Outcome, 'permission.denied');
    expectAccepted((await as('ann').push(note)).body.outcomes[0] as Outcome);
  });
});
