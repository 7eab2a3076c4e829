import type { JournalFiles } from '../worker/journal/journal';

export const memoryFiles = (files: Map<string, string> = new Map()): JournalFiles => ({
  list: async () => [...files.keys()],
  read: async (name) => {
    const text = files.get(name);
    if (text === undefined) throw new DOMException('no such file', 'NotFoundError');
    return text;
  },
  write: async (name, text) => void files.set(name, text),
  remove: async (name) => void files.delete(name),
  drop: async () => files.clear(),
});
