// What may be on a disk after the power went: from the notes of a recorder, up to any of them. What was synced is there.
// Of what was written since, each sector of a file may be there as it is after any of the writes to it, or after none:
// writes are dropped, torn and reordered. Names (made, moved, removed) go to the disk in their order, as in the journal of
// ext4, XFS, NTFS and APFS: a sync carries all of them before it, and of those after it a beginning may have arrived.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Chance } from '../../builders/chance';

export type Note =
  | { readonly op: 'ack'; readonly id: string }
  | { readonly op: 'write'; readonly path: string; readonly at: number; readonly data: Buffer }
  | { readonly op: 'truncate'; readonly path: string; readonly size: number }
  | { readonly op: 'rename'; readonly path: string; readonly to: string }
  | { readonly op: 'sync' | 'create' | 'unlink' | 'mkdir' | 'rmdir'; readonly path: string };

export const readNotes = (file: string): Note[] => {
  const log = readFileSync(file);
  const notes: Note[] = [];
  for (let at = 0; at + 4 <= log.length; ) {
    const size = log.readUInt32LE(at);
    const head = JSON.parse(log.subarray(at + 4, at + 4 + size).toString()) as Note & { bytes: number };
    at += 4 + size + head.bytes;
    notes.push({ ...head, data: log.subarray(at - head.bytes, at) } as Note);
  }
  return notes;
};

interface Inode {
  /** As it was when it was synced last. */
  synced: Buffer;
  /** Since then, in order. */
  since: ({ readonly at: number; readonly data: Buffer } | { readonly size: number })[];
}

/** A path's inode; null: a folder. */
type Names = Map<string, Inode | null>;

const sized = (content: Buffer, size: number): Buffer => {
  if (content.length >= size) return content.subarray(0, size);
  return Buffer.concat([content, Buffer.alloc(size - content.length)]);
};

const written = (content: Buffer, at: number, data: Buffer): Buffer => {
  const grown = Buffer.from(sized(content, Math.max(content.length, at + data.length)));
  data.copy(grown, at);
  return grown;
};

const all = ({ synced, since }: Inode): Buffer => {
  let content = synced;
  for (const change of since)
    content = 'size' in change ? sized(content, change.size) : written(content, change.at, change.data);
  return content;
};

/** Sectors on their own: each as it was at some moment since the last sync. */
const afterPowerLoss = ({ synced, since }: Inode, chance: Chance, sector: number): Buffer => {
  let content = synced;
  for (const change of since) {
    if ('size' in change) {
      // Its names are in order; its size is one of them.
      content = sized(content, change.size);
      continue;
    }
    const end = change.at + change.data.length;
    for (let from = change.at; from < end; ) {
      const to = Math.min(end, (Math.floor(from / sector) + 1) * sector);
      if (chance.of(0.5)) content = written(content, from, change.data.subarray(from - change.at, to - change.at));
      from = to;
    }
  }
  return content;
};

const move = (names: Names, note: Note, inode: (path: string) => Inode): void => {
  if (note.op === 'create') names.set(note.path, inode(note.path));
  else if (note.op === 'mkdir') names.set(note.path, null);
  else if (note.op === 'unlink' || note.op === 'rmdir') names.delete(note.path);
  else if (note.op === 'rename') {
    for (const [path, found] of [...names]) {
      if (path !== note.path && !path.startsWith(`${note.path}/`)) continue;
      names.delete(path);
      names.set(note.to + path.slice(note.path.length), found);
    }
  }
};

export interface Wreck {
  /** Where the folder was when the recording began, untouched. */
  readonly pristine: string;
  readonly notes: readonly Note[];
  /** The power goes before this one. */
  readonly at: number;
  /** As if nothing were ever synced. */
  readonly ignoreSyncs?: boolean;
}

/** Builds the folder in `target`. */
export const wreck = ({ pristine, notes, at, ignoreSyncs = false }: Wreck, target: string, chance: Chance): void => {
  const sector = chance.pick([512, 4096]);
  const now: Names = new Map();
  const gone = new Set<string>();
  /** Names as the disk has them for sure, and what happened to them since. */
  let settled: Names = new Map();
  let unsettled: { readonly note: Note; readonly made: Inode | null }[] = [];
  const found = (path: string): Inode => {
    const held = now.get(path);
    if (held) return held;
    const file = join(pristine, path);
    const inode: Inode = { synced: existsSync(file) ? readFileSync(file) : Buffer.alloc(0), since: [] };
    now.set(path, inode);
    settled.set(path, inode);
    return inode;
  };
  const isFolder = (path: string): boolean =>
    now.get(path) === null || (statSync(join(pristine, path), { throwIfNoEntry: false })?.isDirectory() ?? false);
  for (const note of notes.slice(0, at)) {
    if (note.op === 'ack') continue;
    if (note.op === 'write') found(note.path).since.push(note);
    else if (note.op === 'truncate') found(note.path).since.push({ size: note.size });
    else if (note.op === 'sync') {
      if (ignoreSyncs) continue;
      if (!isFolder(note.path)) {
        const inode = found(note.path);
        inode.synced = all(inode);
        inode.since = [];
      }
      settled = new Map(now);
      for (const each of unsettled) gone.add(each.note.op === 'ack' ? '' : each.note.path);
      unsettled = [];
    } else {
      if (note.op !== 'create' && note.op !== 'mkdir' && !isFolder(note.path)) found(note.path);
      const made = note.op === 'create' ? { synced: Buffer.alloc(0), since: [] } : null;
      move(now, note, () => made as Inode);
      unsettled.push({ note, made });
    }
  }
  const names: Names = new Map(settled);
  for (const { note, made } of unsettled.slice(0, chance.below(unsettled.length + 1))) {
    move(names, note, () => made as Inode);
    if (note.op !== 'ack') gone.add(note.path);
  }
  cpSync(pristine, target, { recursive: true });
  for (const path of gone) if (!names.has(path)) rmSync(join(target, path), { recursive: true, force: true });
  for (const [path, inode] of names) {
    const file = join(target, path);
    mkdirSync(inode === null ? file : dirname(file), { recursive: true });
    if (inode) writeFileSync(file, afterPowerLoss(inode, chance, sector));
  }
};
