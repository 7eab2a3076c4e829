// Who is sent what: each line of the tables against what really leaves, and the two ways of saying who sees a ticket
// (scopes, by which devices are sent documents, and `maySee`, by which the server answers) against each other.
import fc from 'fast-check';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { arbitraryOf } from '../../../test/builders/arbitrary-of';
import { logged } from '../../../test/builders/commands';
import { demoLikeSettings, person, personNamed, world as testWorld } from '../../../test/builders/settings';
import { maySee, onlookersOf } from './permissions';
import { type Actor, Person } from './person';
import { personSeenBy, settingsSeenBy, sightOf, ticketSeenBy } from './seen-by';
import { personFields, type Seen, settingsFields, ticketFields } from './seen-fields';
import { DeskSettings, type World } from './settings';
import { Ticket } from './ticket';
import { grantsOf, scopesOfTicket, worksBy } from './visibility';

const vendor: Actor = personNamed('val');
const caller: Actor = personNamed('rosa');

const expectFields = <T extends object>(
  table: { readonly [F in keyof T]-?: { readonly vendor: Seen; readonly caller: Seen } },
  whole: T,
  seenBy: (as: 'vendor' | 'caller') => T,
) => {
  for (const as of ['vendor', 'caller'] as const) {
    const seen = seenBy(as);
    for (const field of Object.keys(table) as (keyof T & string)[]) {
      const isWhole = JSON.stringify(seen[field]) === JSON.stringify(whole[field]);
      const empty = [undefined, null, false];
      const value = seen[field];
      const isEmpty =
        empty.includes(value as never) ||
        (Array.isArray(value) && value.length === 0) ||
        JSON.stringify(value) === '{"kind":"logged"}';
      const said = table[field][as];
      if (said === 'whole') expect([as, field, isWhole]).toEqual([as, field, true]);
      if (said === 'hidden') expect([as, field, isEmpty]).toEqual([as, field, true]);
    }
  }
};

describe('fields', () => {
  it('each field of a ticket, a person and the settings is in its table', () => {
    expect(Object.keys(ticketFields).toSorted()).toEqual(Object.keys(Ticket.properties).toSorted());
    expect(Object.keys(personFields).toSorted()).toEqual(Object.keys(Person.properties).toSorted());
    expect(Object.keys(settingsFields).toSorted()).toEqual(Object.keys(DeskSettings.properties).toSorted());
  });

  it('of any ticket, a vendor and a caller get what the table says, and a ticket it still is', () => {
    fc.assert(
      fc.property(arbitraryOf(Ticket), (value) => {
        const ticket = value as Ticket;
        expect(ticketSeenBy(personNamed('ann'), ticket, true)).toBe(ticket);
        expectFields(ticketFields, ticket, (as) =>
          ticketSeenBy(as === 'vendor' ? vendor : caller, ticket, as === 'vendor'),
        );
        for (const who of [vendor, caller, personNamed('ann')])
          expect(Value.Errors(Ticket, ticketSeenBy(who, ticket, false))).toEqual([]);
        expect(Value.Errors(Ticket, ticketSeenBy(vendor, ticket, true))).toEqual([]);
      }),
      // Without shrinking: there are too many fields, and a complaint names the one.
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('of any colleague, and of the settings, too', () => {
    fc.assert(
      fc.property(arbitraryOf(Person), (value) => {
        const colleague = { ...(value as Person), id: 'somebody' };
        expectFields(personFields, colleague, (as) => personSeenBy(as === 'vendor' ? vendor : caller, colleague));
        expect(personSeenBy(personNamed('ann'), colleague)).toBe(colleague);
        expect(personSeenBy({ ...caller, id: 'somebody' }, colleague)).toBe(colleague);
      }),
      { numRuns: 100, endOnFailure: true },
    );
    const settings = demoLikeSettings({ goals: { softLimit: 3, resolvedInTime: [] } });
    expectFields(settingsFields, settings, (as) => settingsSeenBy(as === 'vendor' ? vendor : caller, settings));
    expect(settingsSeenBy(caller, settings).groups.flatMap(({ memberIds }) => memberIds)).toEqual([]);
    for (const who of [vendor, caller]) expect(Value.Check(DeskSettings, settingsSeenBy(who, settings))).toBe(true);
  });

  it('what a caller gets in part: of watchers oneself, of a hold no comment, of a change nothing, of a request no tasks', () => {
    const ticket: Ticket = {
      ...logged(),
      watchers: ['rui', 'rosa'],
      state: { kind: 'onHold', reason: 'awaitingVendor', since: 1, comment: 'They never answer.' },
      detail: {
        kind: 'request',
        item: 'Laptop',
        approvals: [],
        tasks: [{ id: 'x', text: 'Order', groupId: null, assigneeId: null, done: null }],
      },
    };
    expect(ticketSeenBy(caller, ticket, false)).toMatchObject({
      watchers: ['rosa'],
      state: { comment: null },
      detail: { item: 'Laptop', tasks: [] },
    });
  });

  it.each([
    ['ann', true, 'desk'],
    ['ann', false, 'caller'],
    ['val', true, 'vendor'],
    ['val', false, 'caller'],
    ['rosa', true, 'caller'],
  ] as const)('%s, working it: %s, sees it as %s', (who, works, sight) => {
    expect(sightOf(personNamed(who), works)).toBe(sight);
  });
});

const groupIds = ['l1', 'l2', 'hr', 'printco'] as const;
const someone = fc.constantFrom('ann', 'cem', 'val', 'rosa', 'me');
const anyTicket = fc
  .record({
    groupId: fc.constantFrom(null, ...groupIds),
    callerId: someone,
    watchers: fc.uniqueArray(someone, { maxLength: 3 }),
    offeredTo: fc.constantFrom(null, ...groupIds),
    asked: fc.array(fc.record({ personId: someone, answered: fc.boolean() }), { maxLength: 3 }),
    closed: fc.boolean(),
  })
  .map(({ offeredTo, asked, closed, ...rest }): Ticket => {
    const { fromGroupId, packet } = { fromGroupId: null, packet: {} as never };
    const answer = { approved: true, at: 1, comment: null };
    return {
      ...logged(),
      ...rest,
      handoff: offeredTo && { id: 'h', fromGroupId, toGroupId: offeredTo, by: 'ann', at: 1, packet },
      detail: {
        kind: 'request',
        item: '',
        tasks: [],
        approvals: asked.map(({ personId, answered }, n) => ({
          id: `a${n}`,
          personId,
          askedBy: 'ann',
          askedAt: 1,
          answer: answered ? answer : null,
        })),
      },
      ...(closed ? { state: { kind: 'canceled', reason: 'raisedInError', duplicateOf: null, by: 'ann', at: 1 } } : {}),
    } as Ticket;
  });
const anyWorld = fc.uniqueArray(fc.constantFrom(...groupIds)).map((restricted): World => {
  const settings = demoLikeSettings();
  const groups = settings.groups.map((group) => ({ ...group, restricted: restricted.includes(group.id as never) }));
  return testWorld({ ...settings, groups });
});
const anyActor = fc
  .record({
    role: fc.constantFrom('requester', 'agentL1', 'agentL2', 'vendor', 'lead', 'processOwner', 'admin'),
    groups: fc.uniqueArray(fc.constantFrom(...groupIds)),
  })
  // A vendor's people are in vendors' groups alone: the settings offer no others.
  .map(
    ({ role, groups }): Person =>
      person('me', role as Person['role'], role === 'vendor' ? groups.filter((id) => id === 'printco') : groups),
  );

describe('who sees a ticket', () => {
  const meets = (actor: Actor, ticket: Ticket, world: World): string[] => {
    const grants = grantsOf(actor, world);
    return scopesOfTicket(ticket, world).filter((scope) => grants.includes(scope));
  };

  it('a device is sent exactly what the server would let its person see', () => {
    fc.assert(
      fc.property(anyActor, anyTicket, anyWorld, (actor, ticket, world) => {
        expect(meets(actor, ticket, world).length > 0).toBe(maySee(actor, ticket, world));
      }),
      { numRuns: 3_000 },
    );
  });

  it('of a restricted group: members, the group it is offered to, its caller and who is asked right now; nobody else', () => {
    fc.assert(
      fc.property(anyActor, anyTicket, anyWorld, (actor, ticket, world) => {
        const restricted = world.settings.groups.find(({ id }) => id === ticket.groupId)?.restricted === true;
        fc.pre(restricted && !(ticket.groupId !== null && actor.groupIds.includes(ticket.groupId)));
        const isOffered = ticket.handoff !== null && actor.groupIds.includes(ticket.handoff.toGroupId);
        fc.pre(!isOffered && ticket.callerId !== 'me' && !onlookersOf(ticket, world).includes('me'));
        expect(meets(actor, ticket, world)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('whoever holds it for their own person alone does not work it', () => {
    const ticket = { ...logged(), groupId: 'hr', callerId: 'cem' };
    expect(worksBy(meets(personNamed('cem'), ticket, testWorld()))).toBe(false);
    expect(worksBy(meets(personNamed('ann'), ticket, testWorld()))).toBe(true);
    expect(maySee(personNamed('cem'), { ...ticket, callerId: 'rosa', watchers: ['cem'] }, testWorld())).toBe(false);
  });
});
