// One process per data folder: PGlite does not refuse a second one, and both then lose writes without a word.
// The lock is a file with its owner's identity. An owner that is dead (same host: no such process, or another one
// under its id; elsewhere: no sign of life) loses it; the take-over has a lock of its own, so that two who find the
// same dead owner can't both win.
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { DbUnavailable } from './db';

interface Owner {
  readonly id: string;
  readonly pid: number;
  readonly host: string;
  /** When the process started, in the kernel's terms: process ids are used again. Null where that can't be known. */
  readonly started: string | null;
}

const SIGN_OF_LIFE = 5_000;
const SILENT_AFTER = 30_000;
const TAKEOVER_AFTER = 10_000;
const ATTEMPTS = 8;

const startOf = (pid: number): string | null => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? null;
  } catch {
    return null;
  }
};

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const ageOf = (file: string): number => {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0;
  }
};

const ownerOf = (file: string): Owner | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return null;
  }
};

/** A file that can't be read is being written right now, or was left half written. */
const isAlive = (file: string, owner: Owner | null): boolean => {
  if (owner === null) return ageOf(file) < TAKEOVER_AFTER;
  if (owner.host !== hostname()) return ageOf(file) < SILENT_AFTER;
  return runs(owner.pid) && (owner.started === null || startOf(owner.pid) === owner.started);
};

const create = (file: string, content: string): boolean => {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, content);
    fsyncSync(handle);
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

const remove = (file: string): void => {
  try {
    unlinkSync(file);
  } catch {
    // Somebody else has removed it.
  }
};

/** Node's recursive mkdir never returns where a parent is there but takes no folder, as in /proc: ask for one alone. */
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: !existsSync(dirname(folder)) });
};

const takeFromTheDead = (file: string): void => {
  const turn = `${file}.turn`;
  if (!create(turn, '')) {
    if (ageOf(turn) > TAKEOVER_AFTER) remove(turn);
    return;
  }
  if (!isAlive(file, ownerOf(file))) remove(file);
  remove(turn);
};

const unusable = (folder: string, error: unknown): DbUnavailable =>
  new DbUnavailable(
    'folder',
    `The data folder ${folder} can't be written (${(error as NodeJS.ErrnoException).code ?? 'unknown fault'}). Choose another one, or give the server the right to write there.`,
    error,
  );

/**
 * @returns the release
 * @throws DbUnavailable `inUse` or `folder`
 */
export const lockFolder = (dataDir: string): (() => void) => {
  const folder = resolve(dataDir);
  const file = join(folder, 'firstline.lock');
  const me: Owner = { id: randomUUID(), pid: process.pid, host: hostname(), started: startOf(process.pid) };
  let owner: Owner | null = null;
  try {
    makeFolder(folder);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (create(file, JSON.stringify(me))) return hold(file, me);
      owner = ownerOf(file);
      if (isAlive(file, owner)) break;
      takeFromTheDead(file);
    }
  } catch (error) {
    throw unusable(folder, error);
  }
  const by = owner ? `process ${owner.pid} on ${owner.host}` : 'another process';
  throw new DbUnavailable(
    'inUse',
    `The data folder ${folder} is in use by ${by}. Stop that server first, or choose another folder.`,
  );
};

const hold = (file: string, me: Owner): (() => void) => {
  const alive = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // Seen from other hosts the lock ages; from this one the process id counts.
    }
  }, SIGN_OF_LIFE);
  alive.unref();
  const release = (): void => {
    clearInterval(alive);
    process.off('exit', release);
    if (ownerOf(file)?.id === me.id) remove(file);
  };
  process.on('exit', release);
  return release;
};
