// Role × command over HTTP: whoever may not gets a rejection with its reason, and nothing is changed by it.
import type { Outcome } from '@shared/contract/sync';
import type { ArgsOf, CommandName } from '@shared/domain/commands/registry';
import { commands } from '@shared/domain/commands/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logArgs, packet } from '../../../test/builders/commands';
import { fingerprint } from '../../../test/builders/fingerprint';
import { type Client, envelope, type RunningDesk, runDesk, staff } from '../../../test/builders/running-desk';

let desk: RunningDesk;
const clients = new Map<string, Client>();
const as = (who: string): Client => clients.get(who) as Client;
beforeAll(async () => {
  desk = await runDesk({ tuning: { limits: { perSession: 1_000_000, perAddress: 1_000_000 } } });
  for (const { id } of staff) clients.set(id, await desk.client(id));
});
afterAll(() => desk.remove());

/** ann and bob work in the ticket's group l1; cem does not; rosa is its caller, rui a stranger; val a vendor. */
const everybody = ['ann', 'bob', 'cem', 'lea', 'pia', 'ada', 'val', 'rosa', 'rui'] as const;
type Who = (typeof everybody)[number];
const theDesk: readonly Who[] = ['ann', 'bob', 'cem', 'lea', 'pia', 'ada'];
const withCaller: readonly Who[] = [...theDesk, 'rosa'];

type Step = { [N in CommandName]: readonly [N, ArgsOf<N>] }[CommandName];
const unassigned = { groupId: 'l1', assigneeId: null };
const resolve: Step = ['ticket.resolve.v1', { code: 'solutionProvided', notes: 'Restarted.' }];
const hold: Step = ['ticket.hold.v1', { reason: 'awaitingVendor', comment: null, reply: null }];
const override: Step = ['ticket.overridePriority.v1', { priority: 1, reason: 'The board meets there.' }];

const offer: Step = ['ticket.offerHandoff.v1', { toGroupId: 'l2', packet: packet() }];
const propose: Step = ['ticket.proposeMajor.v1', { reason: 'A site is down.' }];
const promote: Step = ['ticket.promoteMajor.v1', { incidentManagerId: null, nextUpdateAt: null }];
const duty: Step = ['ticket.startDuty.v1', { duty: 'breach', name: 'Data breach', hours: 72, awareAt: 1 }];
const apply: Step = [
  'ticket.applySolution.v1',
  {
    source: 'KB0000001',
    edition: 1,
    title: 'Use TCP',
    fields: {},
    tags: [],
    checklist: ['Reconnect'],
    note: null,
    reply: null,
    resolution: null,
  },
];
const fire: Step = ['ticket.fireRule.v1', { rule: 'rule:1', name: 'No answer', at: 1, actions: [] }];

interface Case {
  /** `ids`: of the commands done before. */
  readonly step: Step | ((ids: readonly string[]) => Step);
  readonly name: CommandName;
  /** Done before by the lead. */
  readonly first?: readonly Step[];
  /** Another kind than an incident. */
  readonly kind?: 'change' | 'request';
  readonly may: readonly Who[];
}

const leads: readonly Who[] = ['lea', 'pia', 'ada'];
/** Members of the group that it is offered to, and leads. */
const receivers: readonly Who[] = ['cem', 'lea', 'pia', 'ada'];

const later: readonly Case[] = [
  { name: 'ticket.applySolution.v1', step: apply, may: theDesk },
  {
    name: 'ticket.tickStep.v1',
    step: ([id]) => ['ticket.tickStep.v1', { step: `${id}.0`, done: true }],
    first: [apply],
    may: theDesk,
  },
  {
    name: 'ticket.judgeSolution.v1',
    step: ([id = '']) => ['ticket.judgeSolution.v1', { solution: id, worked: true }],
    first: [apply],
    may: theDesk,
  },
  { name: 'ticket.offerHandoff.v1', step: offer, may: theDesk },
  {
    name: 'ticket.acceptHandoff.v1',
    step: ([id = '']) => ['ticket.acceptHandoff.v1', { handoff: id, forTeam: true }],
    first: [offer],
    may: receivers,
  },
  {
    name: 'ticket.returnHandoff.v1',
    step: ([id = '']) => [
      'ticket.returnHandoff.v1',
      { handoff: id, reason: 'other', note: 'Not ours.', forwardTo: null },
    ],
    first: [offer],
    may: receivers,
  },
  {
    name: 'ticket.withdrawHandoff.v1',
    step: ([id = '']) => ['ticket.withdrawHandoff.v1', { handoff: id }],
    first: [offer],
    may: theDesk,
  },
  { name: 'ticket.proposeMajor.v1', step: propose, may: theDesk },
  { name: 'ticket.promoteMajor.v1', step: promote, may: leads },
  { name: 'ticket.rejectMajor.v1', step: ['ticket.rejectMajor.v1', { reason: 'No.' }], first: [propose], may: leads },
  { name: 'ticket.demoteMajor.v1', step: ['ticket.demoteMajor.v1', { reason: 'No.' }], first: [promote], may: leads },
  {
    name: 'ticket.setMajorPhase.v1',
    step: ['ticket.setMajorPhase.v1', { phase: 'identified', seen: 'declared' }],
    first: [promote],
    may: theDesk,
  },
  {
    name: 'ticket.setMajorRole.v1',
    step: ['ticket.setMajorRole.v1', { role: 'scribe', personId: 'bob' }],
    first: [promote],
    may: ['bob', ...leads],
  },
  { name: 'ticket.setRoom.v1', step: ['ticket.setRoom.v1', { people: 7 }], first: [promote], may: theDesk },
  {
    name: 'ticket.addRoomEntry.v1',
    step: ['ticket.addRoomEntry.v1', { what: 'finding', text: 'It is the switch.' }],
    first: [promote],
    may: theDesk,
  },
  {
    name: 'ticket.sendUpdate.v1',
    step: ['ticket.sendUpdate.v1', { text: 'We are on it.', audiences: [], nextUpdateAt: null }],
    first: [promote],
    may: theDesk,
  },
  {
    name: 'ticket.addRoomAction.v1',
    step: ['ticket.addRoomAction.v1', { text: 'Roll back', ownerId: null }],
    first: [promote],
    may: theDesk,
  },
  {
    name: 'ticket.tickRoomAction.v1',
    step: ([, id = '']) => ['ticket.tickRoomAction.v1', { action: id, done: true }],
    first: [promote, ['ticket.addRoomAction.v1', { text: 'Roll back', ownerId: null }]],
    may: theDesk,
  },
  {
    name: 'ticket.linkReview.v1',
    step: ['ticket.linkReview.v1', { reviewId: 'PIR0000001' }],
    first: [promote],
    may: theDesk,
  },
  { name: 'ticket.startDuty.v1', step: duty, may: theDesk },
  {
    name: 'ticket.finishDuty.v1',
    step: ['ticket.finishDuty.v1', { duty: 'breach', done: true }],
    first: [duty],
    may: leads,
  },
  {
    name: 'ticket.movePhase.v1',
    step: ['ticket.movePhase.v1', { phase: 'assess', notes: null }],
    kind: 'change',
    may: theDesk,
  },
  {
    name: 'ticket.setDetail.v1',
    step: ['ticket.setDetail.v1', { backout: 'Switch back.' }],
    kind: 'change',
    may: theDesk,
  },
  { name: 'ticket.askApproval.v1', step: ['ticket.askApproval.v1', { personId: 'rui' }], kind: 'change', may: theDesk },
  {
    name: 'ticket.answerApproval.v1',
    step: ([id = '']) => ['ticket.answerApproval.v1', { approval: id, approved: true, comment: null }],
    first: [['ticket.askApproval.v1', { personId: 'rui' }]],
    kind: 'change',
    may: ['rui'],
  },
  {
    name: 'ticket.addTask.v1',
    step: ['ticket.addTask.v1', { text: 'Order it', groupId: null, assigneeId: null }],
    kind: 'request',
    may: theDesk,
  },
  {
    name: 'ticket.tickTask.v1',
    step: ([id = '']) => ['ticket.tickTask.v1', { task: id, done: true }],
    first: [['ticket.addTask.v1', { text: 'Order it', groupId: null, assigneeId: null }]],
    kind: 'request',
    may: theDesk,
  },
  { name: 'ticket.fireRule.v1', step: fire, may: [] },
  {
    name: 'ticket.answerSurvey.v1',
    step: ['ticket.answerSurvey.v1', { score: 4, comment: null }],
    first: [resolve, ['ticket.close.v1', {}]],
    may: ['rosa'],
  },
];

const first: readonly Omit<Case, 'name'>[] = [
  {
    step: ['ticket.edit.v1', { shortDescription: { from: 'VPN drops every ten minutes', to: 'VPN is down' } }],
    may: theDesk,
  },
  { step: ['ticket.setImpactUrgency.v1', { impact: 1, urgency: 1, seen: { impact: 2, urgency: 2 } }], may: theDesk },
  { step: override, may: theDesk },
  { step: ['ticket.liftOverride.v1', {}], first: [override], may: theDesk },
  { step: ['ticket.assign.v1', { groupId: 'l2', assigneeId: null, seen: unassigned }], may: theDesk },
  // Who is in no group has nowhere to take it to.
  { step: ['ticket.take.v1', { seen: unassigned }], may: ['ann', 'bob', 'cem', 'lea'] },
  { step: ['ticket.addNote.v1', { text: 'A note.' }], may: theDesk },
  { step: ['ticket.reply.v1', { text: 'A reply.' }], may: theDesk },
  { step: ['ticket.callerWrites.v1', { text: 'It is I.' }], may: ['rosa'] },
  { step: ['ticket.start.v1', {}], may: theDesk },
  { step: hold, may: theDesk },
  { step: ['ticket.resume.v1', {}], first: [hold], may: theDesk },
  { step: resolve, may: theDesk },
  { step: ['ticket.reopen.v1', { reason: 'Again.' }], first: [resolve], may: withCaller },
  {
    step: ['ticket.reopen.v1', { reason: 'Again.' }],
    first: [resolve, ['ticket.close.v1', {}]],
    may: ['lea', 'pia', 'ada'],
  },
  { step: ['ticket.close.v1', {}], first: [resolve], may: withCaller },
  { step: ['ticket.cancel.v1', { reason: 'raisedInError', duplicateOf: null }], may: theDesk },
  { step: ['ticket.tag.v1', { add: ['vpn'], remove: [] }], may: theDesk },
  { step: ['ticket.watch.v1', { personId: 'rui', on: true }], may: theDesk },
  { step: ['ticket.link.v1', { kind: 'related', to: 'INC0000001', on: true }], may: theDesk },
];

const cases: readonly Case[] = [
  ...first.map(
    (each) => ({ name: typeof each.step === 'function' ? 'ticket.edit.v1' : each.step[0], ...each }) as Case,
  ),
  ...later,
];

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

const openTicket = async (kind: 'change' | 'request'): Promise<string> => {
  const number = await as('ann').number(kind === 'change' ? 'CHG' : 'REQ');
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
