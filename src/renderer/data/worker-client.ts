// The page's end of the line to the worker.
import type { Backend } from './backend';
import type { CallName, Calls, FromWorker, ToWorker, WorkerEvent } from './worker/protocol';

interface Line {
  post(message: ToWorker): void;
  close(): void;
}

export interface WorkerClient {
  call<N extends CallName>(name: N, ...args: Parameters<Calls[N]>): Promise<Awaited<ReturnType<Calls[N]>>>;
  close(): void;
}

interface Waiting {
  readonly message: ToWorker;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

const sharedLine = (personId: string, receive: (message: FromWorker) => void): Line => {
  const worker = new SharedWorker(new URL('./worker/main.ts', import.meta.url), { type: 'module', name: personId });
  worker.port.onmessage = ({ data }: MessageEvent<FromWorker>) => receive(data);
  return { post: (message) => worker.port.postMessage(message), close: () => worker.port.close() };
};

/** Without shared workers: this page's own worker leads, or waits for another page's to end. */
const channelLine = (
  personId: string,
  pageId: string,
  receive: (message: FromWorker) => void,
  onLeader: () => void,
): Line => {
  const worker = new Worker(new URL('./worker/main.ts', import.meta.url), { type: 'module', name: personId });
  const channel = new BroadcastChannel(`firstline-${personId}`);
  channel.onmessage = ({ data }: MessageEvent<{ to: string | null; leads?: boolean; message?: FromWorker }>) => {
    if (data.leads) onLeader();
    else if (data.to === pageId && data.message) receive(data.message);
  };
  return {
    post: (message) => channel.postMessage({ to: null, from: pageId, message }),
    close: () => {
      channel.close();
      worker.terminate();
    },
  };
};

/**
 * The worker starts with the first call. `shared: false` gives each page a worker of its own: where browsers lack shared
 * ones, and for tests.
 */
export const connectWorker = (
  personId: string,
  pageId: string,
  shared: boolean,
  onEvent: (event: WorkerEvent) => void,
): WorkerClient => {
  let last = 0;
  const waiting = new Map<number, Waiting>();
  let opened: ToWorker | null = null;

  const receive = (message: FromWorker) => {
    if (message.kind === 'event') return onEvent(message.event);
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) call?.resolve(message.value as never);
    else call?.reject(new Error(message.message));
  };
  // A new leader knows nothing of us: attach again, then ask again what was not answered. Calls may be repeated safely.
  const onLeader = () => {
    if (opened && !waiting.has(opened.id)) line?.post(opened);
    for (const { message } of waiting.values()) line?.post(message);
  };
  const start = () => (shared ? sharedLine(personId, receive) : channelLine(personId, pageId, receive, onLeader));
  let line: Line | null = null;
  let closed = false;

  return {
    call: (name, ...args) =>
      new Promise((resolve, reject) => {
        // Whoever left meanwhile must not start a worker.
        if (closed) return;
        last += 1;
        const message: ToWorker = { id: last, name, args };
        if (name === 'open') opened = message;
        waiting.set(last, { message, resolve, reject });
        line ??= start();
        line.post(message);
      }),
    close: () => {
      closed = true;
      line?.close();
    },
  };
};

/** Calls before the connection stands wait for it. */
/** `replayed`: what pages that are gone had left behind is in the outbox. A record without it would be an older one. */
export const workerBackend = (client: Promise<WorkerClient>, replayed: Promise<unknown> = client): Backend => {
  const call =
    <N extends CallName>(name: N) =>
    async (...args: Parameters<Calls[N]>): Promise<Awaited<ReturnType<Calls[N]>>> =>
      (await client).call(name, ...args);
  return {
    submit: call('submit'),
    withdraw: call('withdraw'),
    settleChoice: call('settleChoice'),
    load: call('load'),
    records: async (ids) => {
      await replayed;
      return call('records')(ids);
    },
    watch: (numbers) => void call('watch')(numbers),
    timeline: call('timeline'),
    closed: call('closed'),
    trial: call('trial'),
    whatIf: call('whatIf'),
    makeParcel: call('makeParcel'),
    lookAtParcel: call('lookAtParcel'),
    takeParcel: call('takeParcel'),
    fired: call('fired'),
    takeNumber: call('takeNumber'),
    giveBackNumber: call('giveBackNumber'),
    numbersLeft: call('numbersLeft'),
    sendNow: () => void call('sendNow')(),
  };
};
