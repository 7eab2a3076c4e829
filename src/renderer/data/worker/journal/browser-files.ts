// The journal's files in the browser's own file system, which is not IndexedDB and is not lost with it. A shared worker
// may not hold a file open for writing there, but it may write one anew: it is put in place when it is complete.
import type { JournalFiles } from './journal';

type Folder = FileSystemDirectoryHandle & { keys(): AsyncIterable<string> };

const nameFor = (personId: string): string => `firstline-journal-${encodeURIComponent(personId)}`;

/** Null: this browser has no such file system, or not for us. The outbox then has the store alone. */
export const browserFiles = async (personId: string): Promise<JournalFiles | null> => {
  if (!('FileSystemFileHandle' in globalThis) || !('createWritable' in FileSystemFileHandle.prototype)) return null;
  try {
    const root = await navigator.storage.getDirectory();
    const folder = (await root.getDirectoryHandle(nameFor(personId), { create: true })) as Folder;
    return {
      list: async () => {
        const names: string[] = [];
        for await (const name of folder.keys()) names.push(name);
        return names;
      },
      read: async (name) => (await (await folder.getFileHandle(name)).getFile()).text(),
      write: async (name, text) => {
        const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await file.write(text);
        await file.close();
      },
      remove: (name) => folder.removeEntry(name),
      drop: () => root.removeEntry(nameFor(personId), { recursive: true }),
    };
  } catch {
    return null;
  }
};
