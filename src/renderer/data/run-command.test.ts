import type { Ticket } from '@shared/domain/ticket';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { logArgs, logged } from '../../../test/builders/commands';
import { demoLikeSettings, people } from '../../../test/builders/settings';
import { fixtureDesk } from './fixtures';
import type { LocalBackend } from './local-backend';
import type { OutboxItem } from './model';
import { bringBack, choose } from './outbox';
import { canRun, runBatch, runCommand } from './run-command';
import { selectOutbox, selectOutboxCounts, selectRow, selectShown, selectTicketView } from './selectors';
import { reported } from './state/report';
import type { DeskStore } from './store';
import { memoryStorage } from './testing/memory-storage';
import { undo } from './undo';

const ann = people.find(({ id }) => id === 'ann') ?? people[0];
if (!ann) throw new Error('the test desk has nobody');
const number = (n: number) => `INC${String(n).padStart(7, '0')}`;
const ticket = (n: number): Ticket => ({ ...logged(), number: number(n) });

let store: DeskStore;
let backend: LocalBackend;
let storage: Storage;

beforeEach(() => {
  storage = memoryStorage();
  vi.stubGlobal('localStorage', storage);
  ({ store, backend } = fixtureDesk({ me: ann, settings: demoLikeSettings(), people, tickets: [1, 2, 3].map(ticket) }));
});

const row = (n: number) => selectRow(store.getState(), number(n));
const shown = (n: number) => selectShown(store.getState(), number(n))?.folded.ticket;
const priority = { impact: 1, urgency: 1, seen: { impact: 2, urgency: 2 } };

describe('running a command', () => {
  test('paints before anything is awaited', async () => {
    const running = runCommand('ticket.setImpactUrgency.v1', number(1), priority);
    expect(row(1)).toMatchObject({ priority: 1, unsent: 1 });
    expect(selectTicketView(store.getState(), number(1))).toMatchObject({
      kind: 'ready',
      ticket: { priority: 1 },
      unsent: [expect.any(String)],
    });
    expect(storage.length).toBe(1);
    await running;
    expect(backend.submitted).toHaveLength(1);
    await vi.waitFor(() => expect(storage.length).toBe(0));
  });

  test('a refusal changes nothing and goes nowhere', async () => {
    const result = await runCommand('ticket.resume.v1', number(1), {});
    expect(result).toEqual({ ok: false, refusal: { code: 'state.notOnHold', params: { state: 'new' } } });
    expect(row(1)?.unsent).toBe(0);
    expect(backend.submitted).toHaveLength(0);
    expect(canRun('ticket.resume.v1', ticket(1), {})?.code).toBe('state.notOnHold');
    expect(canRun('ticket.take.v1', ticket(1), { seen: { groupId: 'l1', assigneeId: null } })).toBeNull();
  });

  test('a ticket is made here, and is there at once', async () => {
    await runCommand('ticket.log.v1', number(9), logArgs());
    expect(row(9)).toMatchObject({ number: number(9), unsent: 1 });
    expect(shown(9)?.version).toBe(1);
  });

  test('a ticket that is not loaded is asked for first', async () => {
    const { store: fresh } = fixtureDesk({ me: ann, settings: demoLikeSettings(), people });
    expect(await runCommand('ticket.addNote.v1', number(1), { text: 'x' })).toMatchObject({ ok: false });
    expect(selectOutbox(fresh.getState())).toHaveLength(0);
  });

  test('a batch is painted together; who refuses does not stop the others', async () => {
    await runCommand('ticket.setImpactUrgency.v1', number(2), priority);
    const result = await runBatch('ticket.setImpactUrgency.v1', [1, 2, 3].map(number), ({ impact, urgency }) => ({
      ...priority,
      seen: { impact, urgency },
    }));
    expect(result.done.map((each) => each.number)).toEqual([number(1), number(3)]);
    expect(result.refused).toMatchObject([{ number: number(2), refusal: { code: 'priority.unchanged' } }]);
    expect([1, 2, 3].map((n) => row(n)?.priority)).toEqual([1, 1, 1]);
  });

  test('commands on one ticket stand on each other', async () => {
    await runCommand('ticket.setImpactUrgency.v1', number(1), priority);
    await runCommand('ticket.addNote.v1', number(1), { text: 'x' });
    expect(shown(1)?.version).toBe(3);
    expect(row(1)).toMatchObject({ version: 3, unsent: 2 });
  });
});

describe('undo', () => {
  test('what was not sent is withdrawn, and the row is as before', async () => {
    const result = await runCommand('ticket.setImpactUrgency.v1', number(1), priority);
    if (!result.ok) throw new Error('refused');
    expect(await undo({ commandId: result.commandId })).toEqual({
      withdrawn: [result.commandId],
      reversed: [],
      refused: [],
    });
    expect(row(1)).toMatchObject({ priority: 3, unsent: 0 });
    expect(backend.submitted).toHaveLength(0);
  });

  test('what was sent is answered by its opposite', async () => {
    const result = await runCommand('ticket.setImpactUrgency.v1', number(1), priority);
    const [item] = selectOutbox(store.getState());
    if (!result.ok || !item) throw new Error('refused');
    store.dispatch(reported({ outbox: { put: [{ ...item, status: 'sending' }], remove: [] } }));
    expect(await undo({ commandId: result.commandId })).toMatchObject({ reversed: [result.commandId] });
    expect(row(1)).toMatchObject({ priority: 3, unsent: 2 });
  });

  test('a batch goes back as one', async () => {
    const { batchId } = await runBatch('ticket.setImpactUrgency.v1', [1, 2].map(number), () => priority);
    await undo({ batchId });
    expect([1, 2].map((n) => row(n)?.priority)).toEqual([3, 3]);
  });

  test('a ticket that was only made here is gone', async () => {
    const result = await runCommand('ticket.log.v1', number(9), logArgs());
    if (result.ok) await undo({ commandId: result.commandId });
    expect(row(9)).toBeUndefined();
  });
});

describe('a rejected command', () => {
  const reject = async (name: 'ticket.take.v1' | 'ticket.resolve.v1'): Promise<OutboxItem> => {
    const seen = { groupId: 'l1', assigneeId: null };
    await (name === 'ticket.take.v1'
      ? runCommand(name, number(1), { seen })
      : runCommand(name, number(1), { code: 'userError', notes: 'It was off.' }));
    const [item] = selectOutbox(store.getState());
    if (!item) throw new Error('not in the outbox');
    const rejected: OutboxItem = { ...item, status: 'rejected', refusal: { code: 'take.overtaken' }, answeredAt: 5 };
    store.dispatch(reported({ outbox: { put: [rejected], remove: [] } }));
    return rejected;
  };
  const choiceOf = (id: string) => selectOutbox(store.getState()).find(({ envelope }) => envelope.id === id)?.choice;

  test('is not folded any more, and needs its author', async () => {
    await reject('ticket.resolve.v1');
    expect(shown(1)?.state.kind).toBe('new');
    expect(selectOutboxCounts(store.getState()).needsYou).toBe(1);
  });

  test('is applied on the newer ticket, with what is seen now, in its old place', async () => {
    const item = await reject('ticket.take.v1');
    const { store: moved } = fixtureDesk({
      me: ann,
      settings: demoLikeSettings(),
      people,
      tickets: [{ ...ticket(1), assigneeId: 'bob', version: 2 }],
      outbox: [item],
    });
    expect(await choose(item.envelope.id, 'apply')).toMatchObject({ ok: true });
    const again = selectOutbox(moved.getState()).at(-1);
    expect(again?.envelope.args).toEqual({ seen: { groupId: 'l1', assigneeId: 'bob' } });
    expect(again?.order).toBe(`${item.envelope.id}.1`);
    expect(selectShown(moved.getState(), number(1))?.folded.ticket?.assigneeId).toBe('ann');
  });

  test('what it said is kept as a work note', async () => {
    const item = await reject('ticket.resolve.v1');
    expect(await choose(item.envelope.id, 'keep')).toMatchObject({ ok: true });
    const view = selectTicketView(store.getState(), number(1));
    expect(view.kind === 'ready' && view.entries.at(-1)?.body).toEqual({ kind: 'note', text: 'It was off.' });
    expect(choiceOf(item.envelope.id)).toBe('kept');
  });

  test('is discarded, and can be brought back', async () => {
    const item = await reject('ticket.resolve.v1');
    await choose(item.envelope.id, 'discard');
    expect(choiceOf(item.envelope.id)).toBe('discarded');
    await bringBack(item.envelope.id);
    expect(choiceOf(item.envelope.id)).toBeNull();
  });

  test('that the newer ticket refuses too stays as it is', async () => {
    const item = await reject('ticket.resolve.v1');
    fixtureDesk({
      me: ann,
      settings: demoLikeSettings(),
      people,
      tickets: [
        { ...ticket(1), state: { kind: 'canceled', reason: 'duplicate', duplicateOf: null, by: 'bob', at: 1 } },
      ],
      outbox: [item],
    });
    expect(await choose(item.envelope.id, 'apply')).toMatchObject({ ok: false });
  });
});
