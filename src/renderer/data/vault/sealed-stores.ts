// The smaller stores of a device, sealed: each like the plain one, at the one place where it touches the disk.
import type { FeedCheckpoint } from '@shared/search/feed';
import type { PieceSeal } from '../files/pieces';
import type { Shelf } from '../search/shelf';
import type { JournalFiles } from '../worker/journal/journal';
import { pack, unpack } from './pack';
import { EXTRA_BYTES, openedBase64, type Sealer, sealedBase64 } from './sealer';

export const sealedFiles = (files: JournalFiles, sealer: Sealer): JournalFiles => ({
  list: files.list,
  remove: files.remove,
  drop: files.drop,
  read: async (name) => openedBase64(sealer, await files.read(name), `journal/${name}`),
  write: async (name, text) => files.write(name, await sealedBase64(sealer, text, `journal/${name}`)),
});

export const sealedPieces = (sealer: Sealer): PieceSeal => ({
  extra: EXTRA_BYTES,
  seal: (bytes, place) => sealer.seal(bytes, `files/${place}`),
  open: (bytes, place) => sealer.open(bytes, `files/${place}`),
});

const MARK = 'shelf';

/** Parts of the workers that search, count and look back. Their keys are numbers, ids and names of the house. */
export const sealedShelf = (shelf: Shelf, sealer: Sealer): Shelf => {
  const placeOf = (consumer: string, key: string): string => `shelf/${consumer}/${key}`;
  return {
    read: async () => {
      const kept = await shelf.read();
      if (!kept) return null;
      try {
        const parts = await Promise.all(
          [...kept.parts].map(async ([consumer, own]) => {
            const opened = await Promise.all(
              [...own].map(async ([key, value]) => {
                const bytes = await sealer.open(value as ArrayBuffer, placeOf(consumer, key));
                return [key, unpack(bytes)] as const;
              }),
            );
            return [consumer, new Map(opened)] as const;
          }),
        );
        const { versions, checkpoint } = kept.mark;
        const opened = unpack(await sealer.open(checkpoint as unknown as ArrayBuffer, MARK)) as FeedCheckpoint;
        return { mark: { versions, checkpoint: opened }, parts: new Map(parts) };
      } catch {
        return null;
      }
    },
    write: async (mark, parts) => {
      const sealed = await Promise.all(
        [...parts].map(async ([consumer, own]) => {
          const values = await Promise.all(
            own.map(async ([key, value]) => {
              const place = placeOf(consumer, key);
              return [key, value === undefined ? undefined : await sealer.seal(pack(value), place)] as const;
            }),
          );
          return [consumer, values] as const;
        }),
      );
      // It names records, and with them people.
      const checkpoint = (await sealer.seal(pack(mark.checkpoint), MARK)) as unknown as FeedCheckpoint;
      await shelf.write({ versions: mark.versions, checkpoint }, new Map(sealed));
    },
    clear: shelf.clear,
    close: () => shelf.close?.(),
  };
};
