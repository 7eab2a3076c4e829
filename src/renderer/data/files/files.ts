// Files of the person who sits here: kept on this device first, sent when there is a line, dropped again when room is
// needed and the server has them. One page at a time sends, whichever holds the lock.
import { type AttachedFile, type Attachment, fileName, MAX_FILE_SIZE } from '@shared/domain/attachment';
import { type FileType, LOOKED_AT, typeOf } from '@shared/files/type-of';
import { useSyncExternalStore } from 'react';
import { newId } from '../ids';
import { delayAfter } from '../worker/back-off';
import { newSignal } from '../worker/signal';
import { filesAhead } from './ahead';
import { download, uploadLine } from './line';
import { toDrop } from './room';
import { forgetShelf, openShelf, type Shelf, type ShelfEntry } from './shelf';
import { upload } from './upload';

/** Undefined: its content is not on this device. `have`: bytes that the server has while it is sent. */
export type FileState = Pick<ShelfEntry, 'sent' | 'size'> & { readonly have: number };

interface Desk {
  readonly personId: string;
  readonly shelf: Promise<Shelf>;
  readonly channel: BroadcastChannel;
  readonly work: ReturnType<typeof newSignal>;
  readonly ended: AbortController;
  /** Resolves when it has ended. */
  readonly over: Promise<unknown>;
}

let desk: Desk | null = null;
let states: ReadonlyMap<string, FileState> = new Map();
const listeners = new Set<() => void>();

const show = (next: ReadonlyMap<string, FileState>): void => {
  states = next;
  for (const listener of listeners) listener();
};

const look = async ({ shelf }: Desk): Promise<void> => {
  const entries = await (await shelf).entries();
  show(new Map(entries.map(({ hash, sent, size }) => [hash, { sent, size, have: states.get(hash)?.have ?? 0 }])));
};

const changed = async (at: Desk): Promise<void> => {
  at.channel.postMessage('changed');
  await look(at);
};

/** Of all that is unsent, each once: one that can't be sent does not hold up the others. */
const sendEach = async (at: Desk, shelf: Shelf): Promise<'done' | 'later' | 'signedOut'> => {
  let left = false;
  for (const entry of (await shelf.entries()).filter(({ sent }) => !sent)) {
    const result = await upload(entry, shelf, uploadLine, (have) => {
      const state = states.get(entry.hash);
      if (state) show(new Map(states).set(entry.hash, { ...state, have }));
    });
    if (result === 'signedOut' || at.ended.signal.aborted) return 'signedOut';
    if (result === 'later') left = true;
    else {
      await (result === 'done' ? shelf.change(entry.hash, { sent: true }) : shelf.drop(entry.hash));
      await changed(at);
    }
  }
  return left ? 'later' : 'done';
};

const sendAll = async (at: Desk): Promise<void> => {
  const shelf = await at.shelf;
  let tries = 0;
  while (!at.ended.signal.aborted) {
    // A store that fails for once is asked again.
    const result = await sendEach(at, shelf).catch(() => 'later' as const);
    tries = result === 'later' ? tries + 1 : 0;
    const wait = new Promise((resolve) => setTimeout(resolve, delayAfter(Math.max(1, tries), Math.random())));
    // Done, or signed out: until there is another file, or whoever signs in again begins anew.
    await Promise.race(result === 'later' ? [wait, at.work.wait()] : [at.work.wait()]);
  }
};

/** How often the work at hand is looked at for files that are not here yet (ms). */
const LOOK_AHEAD_EVERY = 30_000;

const fetchAhead = async (at: Desk): Promise<void> => {
  const known = new Map<string, number>();
  while (!at.ended.signal.aborted) {
    const ahead = navigator.onLine ? await filesAhead(known).catch(() => []) : [];
    for (const { number, attachment } of ahead) {
      if (at.ended.signal.aborted) return;
      if (states.has(attachment.hash)) continue;
      const { kind } = await contentOf(number, attachment).catch(() => ({ kind: 'away' as const }));
      // Looked at again when there is a line, or when its author has sent it.
      if (kind === 'away' || kind === 'notYet') known.delete(number);
    }
    await Promise.race([new Promise((resolve) => setTimeout(resolve, LOOK_AHEAD_EVERY)), at.over]);
  }
};

const poke = (): void => desk?.work.give();

/** Call when this person's data is opened. */
export const beginFiles = (personId: string): void => {
  if (desk?.personId === personId) {
    poke();
    return;
  }
  endFiles();
  const name = `firstline-files-${personId}`;
  const ended = new AbortController();
  const at: Desk = {
    personId,
    shelf: openShelf(personId),
    channel: new BroadcastChannel(name),
    work: newSignal(),
    ended,
    over: new Promise((resolve) => ended.signal.addEventListener('abort', resolve)),
  };
  desk = at;
  at.channel.onmessage = () => {
    at.work.give();
    void look(at);
  };
  window.addEventListener('online', poke);
  void look(at).catch(() => undefined);
  void navigator.locks
    .request(name, { signal: at.ended.signal }, () => Promise.all([sendAll(at), fetchAhead(at)]))
    .catch(() => undefined);
};

export const endFiles = (): void => {
  if (!desk) return;
  window.removeEventListener('online', poke);
  desk.ended.abort();
  desk.work.give();
  desk.channel.close();
  void desk.shelf.then((shelf) => shelf.close()).catch(() => undefined);
  desk = null;
  show(new Map());
};

export const forgetFiles = async (): Promise<void> => {
  const personId = desk?.personId;
  endFiles();
  if (personId !== undefined) await forgetShelf(personId);
};

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
const hashOf = async (content: Blob): Promise<string> =>
  hexOf(await crypto.subtle.digest('SHA-256', await content.arrayBuffer()));

/** What the server has makes room; then once more. @throws DOMException when that was not enough */
const putWithRoom = async (shelf: Shelf, entry: ShelfEntry, content: Blob): Promise<void> => {
  const entries = await shelf.entries();
  for (const hash of toDrop(entries, entry.size)) await shelf.drop(hash);
  try {
    await shelf.put(entry, content);
  } catch (error) {
    const safe = entries.filter(({ sent }) => sent);
    if (safe.length === 0) throw error;
    for (const { hash } of safe) await shelf.drop(hash);
    await shelf.put(entry, content);
  }
};

export type Kept =
  | { readonly ok: true; readonly file: AttachedFile }
  | { readonly ok: false; readonly name: string; readonly why: 'tooLarge' | 'noRoom' | 'unreadable' };

/** Keeps a file on this device. From then on it is safe to say that it is attached: it will be sent. */
export const keepFile = async (given: File): Promise<Kept> => {
  const name = fileName(given.name);
  if (given.size > MAX_FILE_SIZE) return { ok: false, name, why: 'tooLarge' };
  if (!desk) return { ok: false, name, why: 'noRoom' };
  let hash: string;
  try {
    hash = await hashOf(given);
  } catch {
    // A folder, or a file that was moved away meanwhile.
    return { ok: false, name, why: 'unreadable' };
  }
  const at = desk;
  const file = { id: newId(), hash, name, size: given.size };
  try {
    const shelf = await at.shelf;
    const known = (await shelf.entries()).some((entry) => entry.hash === hash);
    if (!known) await putWithRoom(shelf, { hash, size: given.size, sent: false, usedAt: Date.now() }, given);
  } catch {
    return { ok: false, name, why: 'noRoom' };
  }
  at.work.give();
  await changed(at);
  return { ok: true, file };
};

export interface LocalFile {
  readonly content: Blob;
  /** By its first bytes. */
  readonly type: FileType;
}

/** Shown by what it is, never by what its name or its sender says. */
const looked = async (content: Blob): Promise<LocalFile> => {
  const type = typeOf(new Uint8Array(await content.slice(0, LOOKED_AT).arrayBuffer()));
  return { content: content.slice(0, content.size, type.mime), type };
};

/** As this device has it; null: it does not. */
export const localFile = async (hash: string): Promise<LocalFile | null> => {
  const kept = await (await desk?.shelf)?.read(hash);
  return kept ? looked(kept) : null;
};

export type Content =
  | { readonly kind: 'ready'; readonly file: LocalFile }
  /** Not on this device, and no line. */
  | { readonly kind: 'away' }
  /** Whoever attached it has not sent it yet. */
  | { readonly kind: 'notYet' }
  | { readonly kind: 'missing' };

/** From this device; else from the server, and then kept here while there is room. */
export const contentOf = async (number: string, { id, hash, size }: Attachment): Promise<Content> => {
  if (!desk) return { kind: 'away' };
  const at = desk;
  const shelf = await at.shelf;
  const kept = await localFile(hash);
  if (kept) {
    await shelf.change(hash, { usedAt: Date.now() });
    return { kind: 'ready', file: kept };
  }
  const answer = await download(number, id);
  if (answer.kind === 'unreachable') return { kind: 'away' };
  if (answer.kind === 'refused') return { kind: answer.problem.code === 'file.notYet' ? 'notYet' : 'missing' };
  const content = answer.body;
  if ((await hashOf(content)) !== hash) return { kind: 'missing' };
  // It is shown though it can't be kept.
  await putWithRoom(shelf, { hash, size, sent: true, usedAt: Date.now() }, content).catch(() => undefined);
  await changed(at);
  return { kind: 'ready', file: await looked(content) };
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useFileState = (hash: string): FileState | undefined =>
  useSyncExternalStore(subscribe, () => states.get(hash));

/** Files that are on this device alone: what forgetting it would lose. */
export const useUnsentFiles = (): number =>
  useSyncExternalStore(subscribe, () => [...states.values()].filter(({ sent }) => !sent).length);
