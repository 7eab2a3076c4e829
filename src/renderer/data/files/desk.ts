// Whose files this page works with.
import type { newSignal } from '../worker/signal';
import { showEntries } from './states';
import type { Stock } from './stock';

export interface FileDesk {
  /** Whose, and which of theirs: where it lies on the disk. */
  readonly place: string;
  readonly stock: Promise<Stock>;
  readonly channel: BroadcastChannel;
  readonly work: ReturnType<typeof newSignal>;
  readonly ended: AbortController;
  /** Resolves when it has ended. */
  readonly over: Promise<unknown>;
}

let desk: FileDesk | null = null;

/** Null: nobody's. */
export const fileDesk = (): FileDesk | null => desk;

export const setFileDesk = (next: FileDesk | null): void => {
  desk = next;
};

export const look = async ({ stock }: FileDesk): Promise<void> => showEntries(await (await stock).entries());

/** Other pages look too. */
export const changed = async (at: FileDesk): Promise<void> => {
  if (at.ended.signal.aborted) return;
  at.channel.postMessage('changed');
  await look(at);
};
