import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commandId } from '../../../test/builders/commands';
import { personNamed } from '../../../test/builders/settings';
import type { Submission } from './backend';
import { localBackend } from './local-backend';
import { setRuntime } from './runtime';
import { selectLink } from './selectors';
import { sessionChanged } from './state/session';
import { createDeskStore, type DeskStore } from './store';
import { submit } from './submit';
import { memoryStorage } from './testing/memory-storage';

const note: Submission = {
  envelope: {
    id: commandId(1),
    name: 'ticket.addNote.v1',
    ticket: 'INC0000001',
    args: { text: 'x' },
    at: 1,
    batchId: null,
  },
  seen: null,
};

let store: DeskStore;
let isFull: boolean;
const backend = localBackend({});

const here = (who: string) =>
  store.dispatch(sessionChanged({ kind: 'signedIn', person: personNamed(who), deviceId: 'd', deskName: 'Test' }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('localStorage', memoryStorage());
  isFull = true;
  store = createDeskStore();
  const storing = async (commands: readonly Submission[]) => {
    if (isFull) throw new Error('no room');
    await backend.submit(commands);
  };
  setRuntime({ store, backend: { ...backend, submit: storing } });
  here('ann');
});
afterEach(async () => {
  await backend.withdraw([note.envelope.id]);
  setRuntime(null);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const another = (n: number, ticket: string): Submission => ({
  ...note,
  envelope: { ...note.envelope, id: commandId(n), ticket },
});

test('what is done to many is kept at once, handed over when it has been seen, and goes before what is done after it', async () => {
  isFull = false;
  const many = [note, another(2, 'INC0000002')];
  const next = another(3, 'INC0000001');
  submit(many);
  submit([next]);
  expect(localStorage.length).toBe(2);
  expect(backend.submitted).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(backend.submitted).toEqual([...many, next]);
  expect(localStorage.length).toBe(0);
  await backend.withdraw([...many, next].map(({ envelope }) => envelope.id));
});

test('what the browser has no room to keep is handed over at once', async () => {
  isFull = false;
  vi.stubGlobal('localStorage', memoryStorage(0));
  submit([note, another(2, 'INC0000002')]);
  expect(backend.submitted).toHaveLength(2);
  await backend.withdraw([note.envelope.id, commandId(2)]);
});

describe('what the device could not store', () => {
  test('is told, handed over again until it is stored, and then no trouble any more', async () => {
    submit([note]);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(selectLink(store.getState()).trouble).toBe('storage');
    expect(backend.submitted).toEqual([]);
    isFull = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(backend.submitted).toEqual([note]);
    expect(selectLink(store.getState()).trouble).toBeNull();
    expect(localStorage.length).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(backend.submitted).toHaveLength(1);
  });

  test('does not go into the outbox of whoever sits here next', async () => {
    submit([note]);
    await vi.advanceTimersByTimeAsync(0);
    here('bob');
    isFull = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(backend.submitted).toEqual([]);
    expect(localStorage.length).toBe(1);
  });
});
