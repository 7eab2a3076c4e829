// Of what the server has not got, a second copy in the browser's own file system, which is not IndexedDB and is not lost
// with it: a browser that finds its database damaged throws all of it away. One file a content, put in place when it is
// complete, so that what is there is whole.
import { PART_SIZE } from '@shared/contract/files';
import { type PieceSeal, pieceOf, piecesIn, placeOf, sizeWithin } from './pieces';

export interface SecondCopies {
  list(): Promise<readonly { readonly hash: string; readonly size: number }[]>;
  /** @throws DOMException when the device has no room for it; nothing of it is kept then */
  put(hash: string, content: Blob): Promise<void>;
  piece(hash: string, n: number): Promise<ArrayBuffer | null>;
  remove(hash: string): Promise<void>;
}

type Folder = FileSystemDirectoryHandle & { values(): AsyncIterable<FileSystemHandle> };

const nameOf = (place: string): string => `firstline-unsent-${encodeURIComponent(place)}`;

/** A file that was begun has this name until it is whole in browsers that do not hide it. */
const isContent = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

/** Null: this browser has no such file system, or not for us. There is one copy then. */
export const openSecondCopies = async (place: string, seal: PieceSeal): Promise<SecondCopies | null> => {
  if (!('FileSystemFileHandle' in globalThis) || !('createWritable' in FileSystemFileHandle.prototype)) return null;
  const folder = await navigator.storage
    .getDirectory()
    .then((root) => root.getDirectoryHandle(nameOf(place), { create: true }) as Promise<Folder>)
    .catch(() => null);
  if (!folder) return null;
  const step = PART_SIZE + seal.extra;
  const fileOf = async (hash: string): Promise<File | null> =>
    folder.getFileHandle(hash).then(
      (handle) => handle.getFile(),
      () => null,
    );
  const remove = (hash: string): Promise<void> => folder.removeEntry(hash).catch(() => undefined);
  return {
    list: async () => {
      const found: { hash: string; size: number }[] = [];
      for await (const handle of folder.values()) {
        if (handle.kind !== 'file' || !isContent(handle.name)) continue;
        const file = await (handle as FileSystemFileHandle).getFile();
        found.push({ hash: handle.name, size: sizeWithin(file.size, seal.extra) });
      }
      return found;
    },
    put: async (hash, content) => {
      const draft = await (await folder.getFileHandle(hash, { create: true })).createWritable();
      try {
        for (let n = 0; n < piecesIn(content.size); n += 1) {
          await draft.write(await seal.seal(await pieceOf(content, n), placeOf(hash, n)));
        }
        await draft.close();
      } catch (error) {
        await draft.abort().catch(() => undefined);
        await remove(hash);
        throw error;
      }
    },
    piece: async (hash, n) => {
      const file = await fileOf(hash);
      if (!file || n * step >= file.size) return null;
      return seal.open(await file.slice(n * step, (n + 1) * step).arrayBuffer(), placeOf(hash, n));
    },
    remove,
  };
};

export const forgetSecondCopies = async (place: string): Promise<void> => {
  const root = await navigator.storage?.getDirectory?.().catch(() => null);
  await root?.removeEntry(nameOf(place), { recursive: true }).catch(() => undefined);
};
