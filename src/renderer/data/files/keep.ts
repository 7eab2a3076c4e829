// Files into this device's keeping, and out of it.
import { type AttachedFile, fileName, MAX_FILE_SIZE } from '@shared/domain/attachment';
import { newId } from '../ids';
import { changed, fileDesk } from './desk';
import { hashOf } from './pieces';
import type { Held } from './stock';

export type Kept =
  | { readonly ok: true; readonly file: AttachedFile }
  | { readonly ok: false; readonly name: string; readonly why: 'tooLarge' | 'noRoom' | 'unreadable' };

/** `held`: it belongs to what nobody has sent yet, and waits with it. */
const keep = async (given: File, held: Held | null): Promise<Kept> => {
  const name = fileName(given.name);
  if (given.size > MAX_FILE_SIZE) return { ok: false, name, why: 'tooLarge' };
  const at = fileDesk();
  if (!at) return { ok: false, name, why: 'noRoom' };
  let hash: string;
  try {
    hash = await hashOf(given);
  } catch {
    // A folder, or a file that was moved away meanwhile.
    return { ok: false, name, why: 'unreadable' };
  }
  const file = { id: newId(), hash, name, size: given.size };
  try {
    const stock = await at.stock;
    const known = (await stock.entries()).find((entry) => entry.hash === hash && entry.held !== 'lost');
    if (!known) {
      const entry = { hash, size: given.size, sent: false, usedAt: Date.now() };
      await stock.keep(held ? { ...entry, held } : entry, given);
    } else if (!held && known.held) await stock.hold(hash, null);
  } catch {
    return { ok: false, name, why: 'noRoom' };
  }
  at.work.give();
  await changed(at);
  return { ok: true, file };
};

let turn: Promise<unknown> = Promise.resolve();

/**
 * Keeps a file on this device. From then on it is safe to say that it is attached: it will be sent. One after the other:
 * each is in memory once while its digest is made.
 */
export const keepFile = (given: File, held: Held | null = null): Promise<Kept> => {
  const mine = turn.then(() => keep(given, held));
  turn = mine.catch(() => undefined);
  return mine;
};

/** Null: it is sent from now on. @returns false: this device does not have it */
export const holdFile = async (hash: string, why: Held | null): Promise<boolean> => {
  const at = fileDesk();
  if (!at) return false;
  const stock = await at.stock;
  const entry = (await stock.entries()).find((each) => each.hash === hash);
  if (!entry || entry.held === 'lost') return false;
  if (!entry.sent) {
    await stock.hold(hash, why);
    await changed(at);
    at.work.give();
  }
  return true;
};

const move = async (hash: string, from: Held, to: Held): Promise<void> => {
  const stock = await fileDesk()?.stock;
  const entry = (await stock?.entries())?.find((each) => each.hash === hash);
  if (entry && !entry.sent && entry.held === from) await holdFile(hash, to);
};

/** It is left out of a draft, or the draft is given up; what stands on a ticket goes on. */
export const giveUpFile = (hash: string): Promise<void> => move(hash, 'draft', 'removed');

/** A draft that was given up is back. */
export const takeUpFile = (hash: string): Promise<void> => move(hash, 'removed', 'draft');

/** What they go with is sent now. @returns those that this device no longer has */
export const releaseFiles = async (files: readonly AttachedFile[]): Promise<readonly AttachedFile[]> => {
  const there = await Promise.all(files.map(({ hash }) => holdFile(hash, null)));
  return files.filter((_, n) => !there[n]);
};

/** All that the server has, off this device: it is fetched again when it is opened. */
export const dropSent = async (): Promise<void> => {
  const at = fileDesk();
  if (!at) return;
  const stock = await at.stock;
  for (const { hash, sent } of await stock.entries()) if (sent) await stock.drop(hash);
  await changed(at);
};
