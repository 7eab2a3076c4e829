// The page's end of the line to whoever holds the open key between pages. Without shared workers nobody does, and a new
// page asks for the secret.
import type { VaultKey } from './sealer';

declare global {
  interface WorkerOptions {
    /** It outlives its last page for a moment: a page that is loaded anew finds it. Browsers that do not know it pass over it. */
    extendedLifetime?: boolean;
  }
}

export type ToHolder =
  | { readonly id: number; readonly kind: 'ask' | 'forget' }
  | { readonly id: number; readonly kind: 'keep'; readonly key: VaultKey };
export interface FromHolder {
  readonly id: number;
  readonly key: VaultKey | null;
}

/** One that does not answer (ms) holds nothing: better a question too many than a page that waits. */
const PATIENCE = 1_500;

interface Line {
  send(message: Parameters<typeof withId>[1]): Promise<VaultKey | null>;
}

const withId = (id: number, message: { kind: 'ask' | 'forget' } | { kind: 'keep'; key: VaultKey }): ToHolder => ({
  id,
  ...message,
});

const openLine = (personId: string): Line => {
  const worker = new SharedWorker(new URL('./holder.ts', import.meta.url), {
    type: 'module',
    name: `firstline-vault-${personId}`,
    extendedLifetime: true,
  });
  const waiting = new Map<number, (key: VaultKey | null) => void>();
  let last = 0;
  const answered = (id: number, key: VaultKey | null) => {
    waiting.get(id)?.(key);
    waiting.delete(id);
  };
  worker.port.onmessage = ({ data }: MessageEvent<FromHolder>) => answered(data.id, data.key);
  return {
    send: (message) =>
      new Promise((resolve) => {
        last += 1;
        const id = last;
        waiting.set(id, resolve);
        setTimeout(() => answered(id, null), PATIENCE);
        worker.port.postMessage(withId(id, message));
      }),
  };
};

const lines = new Map<string, Line>();

const lineTo = (personId: string): Line | null => {
  if (!('SharedWorker' in globalThis)) return null;
  const line = lines.get(personId) ?? openLine(personId);
  lines.set(personId, line);
  return line;
};

export const heldKey = async (personId: string): Promise<VaultKey | null> =>
  (await lineTo(personId)?.send({ kind: 'ask' })) ?? null;

export const holdKey = async (personId: string, key: VaultKey): Promise<void> => {
  await lineTo(personId)?.send({ kind: 'keep', key });
};

export const letGoOfKey = async (personId: string): Promise<void> => {
  await lineTo(personId)?.send({ kind: 'forget' });
};
