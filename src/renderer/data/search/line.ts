// The page's end of the line to the search worker.
import { newId } from '../ids';
import { type FromSearch, READY, type SearchState, type ToSearch } from './protocol';

export interface SearchLine {
  call<T>(name: string, args: unknown): Promise<T>;
  close(): void;
}

interface Waiting {
  readonly message: ToSearch;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

interface Wire {
  post(message: ToSearch): void;
  close(): void;
}

const sharedWire = (name: string, receive: (message: FromSearch) => void): Wire => {
  const worker = new SharedWorker(new URL('./worker.ts', import.meta.url), { type: 'module', name });
  worker.port.onmessage = ({ data }: MessageEvent<FromSearch>) => receive(data);
  return { post: (message) => worker.port.postMessage(message), close: () => worker.port.close() };
};

/** Without shared workers: this page's own worker leads, or waits for another page's to end. */
const channelWire = (name: string, receive: (message: FromSearch) => void, onLeader: () => void): Wire => {
  const page = newId();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name });
  const channel = new BroadcastChannel(`firstline-search-${name}`);
  channel.onmessage = ({ data }: MessageEvent<{ to: string | null; leads?: boolean; message?: FromSearch }>) => {
    if (data.leads) onLeader();
    else if ((data.to === page || data.to === 'all') && data.message) receive(data.message);
  };
  return {
    post: (message) => channel.postMessage({ to: null, from: page, message }),
    close: () => {
      channel.close();
      worker.terminate();
    },
  };
};

/** `name` as `nameOf` makes it. */
export const openSearchLine = (name: string, shared: boolean, onState: (state: SearchState) => void): SearchLine => {
  let last = 0;
  const waiting = new Map<number, Waiting>();
  const receive = (message: FromSearch) => {
    if (message.kind === 'state') return onState(message.state);
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) call?.resolve(message.value as never);
    else call?.reject(new Error(message.message));
  };
  /** A new leader has to be told first what opens the vault. */
  let ready: ToSearch | null = null;
  const wire: Wire = shared
    ? sharedWire(name, receive)
    : channelWire(name, receive, () => {
        if (ready && !waiting.has(ready.id)) wire.post(ready);
        for (const { message } of waiting.values()) wire.post(message);
      });
  return {
    call: (name, args) =>
      new Promise((resolve, reject) => {
        last += 1;
        const message: ToSearch = { id: last, name, args };
        if (name === READY) ready ??= message;
        waiting.set(last, { message, resolve, reject });
        wire.post(message);
      }),
    close: wire.close,
  };
};
