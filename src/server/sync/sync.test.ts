import type { Checkpoint, Collection, PullResponse, StreamEvent } from '@shared/contract/sync';
import type { Ticket } from '@shared/domain/ticket';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviceOf, envelopeOf, openTestCore, type TestCore } from '../../../test/builders/core';
import { demoLikeSettings, personNamed } from '../../../test/builders/settings';

let desk: TestCore;
beforeAll(async () => {
  desk = await openTestCore();
});
afterAll(() => desk.remove());

const pull = (
  personId: string,
  collection: Collection,
  checkpoint: Checkpoint | null = null,
  { history = true, limit = 1_000 } = {},
): Promise<PullResponse> => desk.core.pull(personId, { collection, checkpoint, history, limit });

const idsOf = ({ documents }: PullResponse): string[] => documents.map(({ id, deleted }) => (deleted ? `-${id}` : id));

const log = (groupId = 'l1', callerId = 'rosa') => deviceOf(desk.core, 'ann').log({ groupId, callerId });
const act = async (...[name, ticket, args]: Parameters<typeof envelopeOf>): Promise<void> => {
  const [outcome] = await deviceOf(desk.core, 'ann').push(envelopeOf(name, ticket, args));
  if (outcome?.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
};
const close = async (ticket: string): Promise<void> => {
  await act('ticket.resolve.v1', ticket, { code: 'solutionProvided', notes: 'done' });
  await act('ticket.close.v1', ticket, {});
};

describe('a pull', () => {
  it('sends what is open first, then history, and says how much is to come', async () => {
    const closed = await log();
    await close(closed);
    const open = await log();
    let page = await pull('bob', 'tickets', null, { limit: 1 });
    expect(page.total).toBe(2);
    expect([idsOf(page), page.openComplete, page.complete]).toEqual([[open], false, false]);
    page = await pull('bob', 'tickets', page.checkpoint, { limit: 1 });
    expect([idsOf(page), page.openComplete, page.complete, page.total]).toEqual([[closed], true, false, null]);
    page = await pull('bob', 'tickets', page.checkpoint, { limit: 1 });
    expect([idsOf(page), page.complete]).toEqual([[], true]);
    expect((await pull('bob', 'tickets', null, { history: false })).total).toBe(1);
  });

  it('without history still tells what becomes of a ticket that the device has', async () => {
    const ticket = await log();
    const { checkpoint } = await pull('bob', 'tickets', null, { history: false });
    await close(ticket);
    const after = await pull('bob', 'tickets', checkpoint, { history: false });
    expect(after.documents).toMatchObject([{ id: ticket, deleted: false, body: { state: { kind: 'closed' } } }]);
    await act('ticket.addNote.v1', ticket, { text: 'later' });
    const later = await pull('bob', 'tickets', after.checkpoint, { history: false });
    expect(later.documents).toMatchObject([{ id: ticket, body: { version: 4 } }]);
  });

  it('leaves to requesters what is meant for them', async () => {
    const ticket = await log();
    await act('ticket.addNote.v1', ticket, { text: 'secret' });
    await act('ticket.tag.v1', ticket, { add: ['vip'], remove: [] });
    const mine = (await pull('rosa', 'tickets')).documents.find(({ id }) => id === ticket);
    expect(mine).toMatchObject({ deleted: false, body: { tags: [], trail: [] } });
    const entries = JSON.stringify((await pull('rosa', 'entries')).documents);
    expect(entries).toContain(ticket);
    expect(entries).not.toContain('secret');
    expect(idsOf(await pull('rui', 'tickets'))).not.toContain(ticket);
    expect(idsOf(await pull('stranger', 'tickets'))).toEqual([]);
    expect(idsOf(await pull('stranger', 'settings'))).toEqual([]);
  });

  it('takes back what leaves a person’s scope', async () => {
    const ticket = await log();
    const before = { rosa: await pull('rosa', 'entries'), bob: await pull('bob', 'tickets') };
    await act('ticket.edit.v1', ticket, { callerId: { from: 'rosa', to: 'rui' } });
    const gone = await pull('rosa', 'entries', before.rosa.checkpoint);
    expect(gone.documents.length).toBeGreaterThan(0);
    expect(gone.documents.every(({ deleted }) => deleted)).toBe(true);
    await act('ticket.assign.v1', ticket, {
      groupId: 'hr',
      assigneeId: null,
      seen: { groupId: 'l1', assigneeId: null },
    });
    expect(idsOf(await pull('bob', 'tickets', before.bob.checkpoint))).toContain(`-${ticket}`);
    expect(idsOf(await pull('ann', 'tickets'))).toContain(ticket);
  });

  it('takes back what a revoked scope had sent, page by page, and gives it again', async () => {
    for (let n = 0; n < 5; n++) await log('printco');
    const val = personNamed('val');
    const full = await pull('val', 'tickets');
    expect(full.documents).toHaveLength(5);
    await desk.core.putPeople([{ ...val, groupIds: [] }]);
    const removed: string[] = [];
    let page = await pull('val', 'tickets', full.checkpoint, { limit: 2 });
    removed.push(...idsOf(page));
    while (!page.complete) {
      page = await pull('val', 'tickets', page.checkpoint, { limit: 2 });
      removed.push(...idsOf(page));
    }
    expect(removed.toSorted()).toEqual(
      idsOf(full)
        .map((id) => `-${id}`)
        .toSorted(),
    );
    await desk.core.putPeople([val]);
    expect((await pull('val', 'tickets', page.checkpoint)).documents).toHaveLength(5);
  });

  it('starts anew after a restore', async () => {
    const before = await pull('bob', 'tickets');
    await desk.core.changeEpoch();
    const after = await pull('bob', 'tickets', before.checkpoint);
    expect(after.reset).toBe(true);
    expect(idsOf(after)).toEqual(idsOf(before));
    const ahead = { ...after.checkpoint, head: after.checkpoint.head + 1_000 };
    expect((await pull('bob', 'tickets', ahead)).reset).toBe(true);
    expect((await pull('bob', 'tickets', after.checkpoint)).reset).toBe(false);
  });
});

describe('a group that becomes restricted', () => {
  it('takes its tickets and their timelines from everybody else, and gives them back', async () => {
    const ticket = await log('l2', 'rui');
    await act('ticket.addNote.v1', ticket, { text: 'before' });
    const settings = demoLikeSettings();
    const before = { tickets: await pull('bob', 'tickets'), entries: await pull('bob', 'entries') };
    const groups = settings.groups.map((group) => (group.id === 'l2' ? { ...group, restricted: true } : group));
    await desk.core.putSettings({ ...settings, groups });
    expect(idsOf(await pull('bob', 'tickets', before.tickets.checkpoint))).toContain(`-${ticket}`);
    expect(
      idsOf(await pull('bob', 'entries', before.entries.checkpoint)).filter((id) => id.startsWith('-')).length,
    ).toBe(2);
    expect(idsOf(await pull('cem', 'tickets'))).toContain(ticket);
    expect(idsOf(await pull('rui', 'tickets'))).toContain(ticket);
    await desk.core.putSettings(settings);
    expect(idsOf(await pull('bob', 'tickets'))).toContain(ticket);
    expect(await desk.core.timeline('bob', ticket)).toHaveLength(2);
  });

  it('nothing moves where nothing is different', async () => {
    const [before] = await desk.db.query('select seq from counter');
    await desk.core.putSettings(demoLikeSettings());
    await desk.core.putPeople([personNamed('val'), personNamed('rosa')]);
    expect(await desk.db.query('select seq from counter')).toEqual([before]);
  });
});

describe('a timeline on demand', () => {
  it('is what this person may see of it, oldest first', async () => {
    const ticket = await log();
    await act('ticket.addNote.v1', ticket, { text: 'internal' });
    await act('ticket.reply.v1', ticket, { text: 'to you' });
    await close(ticket);
    const kinds = async (personId: string) =>
      (await desk.core.timeline(personId, ticket))?.map(({ body }) => body.kind) ?? null;
    expect(await kinds('bob')).toEqual(['opened', 'note', 'reply', 'changed', 'changed']);
    expect(await kinds('rosa')).toEqual(['opened', 'reply', 'changed', 'changed']);
    expect(await kinds('rui')).toBeNull();
    expect(await desk.core.timeline('bob', 'INC9999999')).toBeNull();
  });
});

describe('the live feed', () => {
  const listen = (personId: string) => {
    const events: StreamEvent[] = [];
    return { events, stop: desk.core.subscribe(personId, (event) => events.push(event)) };
  };
  const kinds = ({ events }: { events: StreamEvent[] }) => events.map(({ kind }) => kind);
  const said = (listener: { events: StreamEvent[] }, ...expected: StreamEvent['kind'][]) =>
    expect.poll(() => kinds(listener)).toEqual(expected);
  const changesOf = ({ events }: { events: StreamEvent[] }) => events.filter((event) => event.kind === 'change');

  it('says hello, then what changes, without a gap, to each what is theirs', async () => {
    const listeners = { bob: listen('bob'), lea: listen('lea'), rosa: listen('rosa'), rui: listen('rui') };
    for (const listener of Object.values(listeners)) await said(listener, 'hello');
    const ticket = await log();
    await said(listeners.rosa, 'hello', 'change');
    await act('ticket.addNote.v1', ticket, { text: 'internal' });
    await said(listeners.bob, 'hello', 'change', 'change');
    const [hello] = listeners.bob.events;
    const [first, second] = changesOf(listeners.bob);
    expect(first?.prev).toBe(hello?.kind === 'hello' ? hello.head : null);
    expect(second?.prev).toBe(first?.next);
    expect(second?.documents).toMatchObject({ tickets: [{ id: ticket }], entries: [{ deleted: false }] });
    // The desk sees alike: one object, made once.
    await said(listeners.lea, 'hello', 'change', 'change');
    expect(changesOf(listeners.lea)[1]).toBe(second);
    await said(listeners.rosa, 'hello', 'change', 'change');
    const tickets = changesOf(listeners.rosa)[1]?.documents.tickets ?? [];
    expect(tickets).toMatchObject([{ id: ticket, body: { version: 2, trail: [] } satisfies Partial<Ticket> }]);
    expect(changesOf(listeners.rosa)[1]?.documents.entries).toBeUndefined();
    await said(listeners.rui, 'hello');
    for (const { stop } of Object.values(listeners)) stop();
    await act('ticket.addNote.v1', ticket, { text: 'unheard' });
    expect(kinds(listeners.bob)).toHaveLength(3);
  });

  it('tells whoever loses a document, and reaches back over what was not theirs', async () => {
    const ticket = await log();
    const rui = listen('rui');
    const bob = listen('bob');
    await said(rui, 'hello');
    await act('ticket.edit.v1', ticket, { callerId: { from: 'rosa', to: 'rui' } });
    await act('ticket.addNote.v1', ticket, { text: 'internal' });
    await act('ticket.edit.v1', ticket, { callerId: { from: 'rui', to: 'rosa' } });
    await expect
      .poll(() => changesOf(rui).at(-1)?.documents)
      .toMatchObject({ tickets: [{ id: ticket, deleted: true }], entries: [{ deleted: true }] });
    await expect.poll(() => changesOf(bob).at(-1)?.next).toBe(changesOf(rui).at(-1)?.next);
    const events = changesOf(rui);
    for (const [n, event] of events.entries()) expect(event.prev).toBe(events[n - 1]?.next ?? event.prev);
    rui.stop();
    bob.stop();
  });

  it('asks to pull again when somebody’s rights change, and nobody else', async () => {
    const cem = listen('cem');
    const bob = listen('bob');
    await said(cem, 'hello');
    await said(bob, 'hello');
    const person = personNamed('cem');
    await desk.core.putPeople([{ ...person, groupIds: ['l2', 'hr'] }]);
    await said(cem, 'hello', 'resync');
    await said(bob, 'hello', 'change');
    const hidden = await log('hr');
    await expect.poll(() => changesOf(cem).at(-1)?.documents.tickets).toMatchObject([{ id: hidden }]);
    expect(changesOf(bob)).toHaveLength(1);
    await desk.core.changeEpoch();
    await expect.poll(() => [kinds(cem).at(-1), kinds(bob).at(-1)]).toEqual(['resync', 'resync']);
    await desk.core.putPeople([person]);
    cem.stop();
    bob.stop();
  });

  it('lets a listener go that fails, and serves the others', async () => {
    const stop = desk.core.subscribe('bob', () => {
      throw new Error('gone');
    });
    const lea = listen('lea');
    await said(lea, 'hello');
    await log();
    await said(lea, 'hello', 'change');
    stop();
    lea.stop();
  });
});
