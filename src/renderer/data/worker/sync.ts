// Keeps this device and the server alike: the stream, four pulled collections in their order, the outbox, the numbers.
import { type Collection, collections, type Outcome, type PullResponse, type StreamEvent } from '@shared/contract/sync';
import type { RxCollection } from 'rxdb';
import type { OutboxItem } from '../model';
import { delayAfter } from './back-off';
import type { OwnData, PulledData } from './database';
import { type Reply, request, type ServerAddress, type TooOld } from './http';
import { openLink } from './link';
import type { LinkBook } from './link-book';
import { type Marks, readMarks, saveMark } from './marks';
import type { OutboxStore } from './outbox-store';
import type { ParcelBook } from './parcel-book';
import { type Puller, type PullHost, type PullProgress, startPull } from './pull';
import type { RightOfWay } from './right-of-way';
import { type Sender, startSender } from './sender';
import { newGate } from './signal';

export interface SyncHost {
  readonly pulled: PulledData;
  readonly own: OwnData;
  readonly outbox: OutboxStore;
  readonly parcels: ParcelBook;
  readonly link: LinkBook;
  readonly way: RightOfWay;
  readonly address: ServerAddress;
  now(): number;
  onItems(items: readonly OutboxItem[]): void;
  onOutcomes(outcomes: readonly Outcome[]): Promise<void>;
  onPulled(collection: Collection, progress: PullProgress): void;
  /** See `PullHost`. */
  onArrived: PullHost['onArrived'];
  onSignedOut(): void;
  /** The server's data is another: drop what was pulled, and start again. */
  onReset(): void;
  onOnline(): void;
  /** @returns whether something is being done about it that makes this sync end */
  onStorageTrouble(error: unknown): boolean;
  /** Nothing is sent before this says so; false: try again. */
  beforeSending(): Promise<boolean>;
}

export interface Sync {
  /** What was pulled before has no mark of how far it reaches: it must be dropped, nothing is pulled until then. */
  readonly cutOff: boolean;
  readonly online: boolean;
  ask<T>(path: string, body?: unknown): Promise<Reply<T>>;
  sendNow(): void;
  hint(): void;
  /** Asks for what the stream did not tell of: soon, and once for all who ask. */
  look(collection: Collection): void;
  complete(collection: Collection): boolean;
  openComplete(collection: Collection): boolean;
  stop(): Promise<void>;
}

/** Each waits for those before it, the first time: rows need names and settings, history can wait for everything. */
const before: Record<Collection, readonly Collection[]> = {
  settings: [],
  people: [],
  tickets: ['settings', 'people'],
  entries: ['settings', 'people', 'tickets'],
  records: ['settings', 'people', 'tickets'],
};
const HISTORY_BEGUN = 'historyBegun';
const LAST_SYNC = 'lastSync';
/** Written down this often (ms): "offline since" after a restart need not be exact. */
const LAST_SYNC_STEP = 30_000;
/** The stream is as fast as the answer to a push: what it has not brought after so long (ms), it may never bring. */
const LOOK_AFTER = 2_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The next sync is a first one again. */
export const forgetProgress = async ({ kept }: OwnData): Promise<void> => {
  await kept.findOne(HISTORY_BEGUN).remove();
};

export const startSync = async (host: SyncHost): Promise<Sync> => {
  const begun = (await host.own.kept.findOne(HISTORY_BEGUN).exec()) !== null;
  const lastSync = await host.own.kept.findOne(LAST_SYNC).exec();
  host.link.begin(begun, (lastSync?.get('value') as number | undefined) ?? null);
  const marks = await readMarks(host.pulled);
  const empty = new Set<Collection>();
  for (const name of collections) {
    const found = await (host.pulled[name] as unknown as RxCollection).findOne().exec();
    if (found === null) empty.add(name);
  }
  const gates = new Map(collections.map((name) => [name, newGate()]));
  const progress = new Map<Collection, PullProgress>();
  const pullers = new Map<Collection, Puller>();
  let keptAt = 0;
  const suspicion = { retry: undefined as ReturnType<typeof setTimeout> | undefined };
  const looking = new Map<Collection, ReturnType<typeof setTimeout>>();

  const ask = async <T>(path: string, body?: unknown): Promise<Reply<T>> => {
    const reply = await request<T>(host.address, path, body);
    if (reply.kind === 'signedOut') host.onSignedOut();
    if (reply.kind === 'tooOld') tooOld(reply.who);
    if (reply.kind === 'failed' && !reply.reached) link.suspect();
    return reply;
  };

  /**
   * An older client has nothing more to say to this server until it is loaded anew. An older server may be updated at any
   * time: the link goes on asking. Either way people go on working, and the outbox waits.
   */
  const tooOld = (who: TooOld) => {
    if (who === 'client') link.stop();
    host.link.trouble(who === 'client' ? 'clientTooOld' : 'serverTooOld');
  };

  const onEvent = (event: StreamEvent) => {
    for (const puller of pullers.values()) {
      if (event.kind === 'hello') puller.opened(event);
      else if (event.kind === 'change') puller.changed(event);
      else if (event.kind === 'resync') puller.pull();
    }
    if (event.kind === 'hello') {
      if (host.link.state.trouble?.endsWith('TooOld')) host.link.trouble(null);
      host.onOnline();
      sender.poke();
    }
  };

  const link = openLink(host.address, {
    onEvent,
    onState: host.link.kind,
    onHeard: () => {
      host.link.heard();
      if (host.now() - keptAt < LAST_SYNC_STEP) return;
      keptAt = host.now();
      void host.own.kept.upsert({ id: LAST_SYNC, value: keptAt }).catch(() => undefined);
    },
    onSignedOut: host.onSignedOut,
    onTooOld: tooOld,
  });

  const start = (name: Collection, marks: Marks) => {
    const puller = startPull(
      name,
      host.pulled[name] as unknown as RxCollection,
      {
        online: link.online.passed,
        ask: (path, body) => ask<PullResponse>(path, body),
        turn: async (collection, wantsHistory) => {
          const earlier = wantsHistory && !begun ? collections : before[collection];
          if (!begun) await Promise.all(earlier.map((other) => gates.get(other)?.passed()));
        },
        onProgress: (collection, state) => {
          progress.set(collection, state);
          if (state.openComplete) gates.get(collection)?.set(true);
          if (collection === 'tickets' && state.openComplete && !begun) {
            void host.own.kept.upsert({ id: HISTORY_BEGUN, value: true });
          }
          host.link.progress(collection, state);
          host.onPulled(collection, state);
        },
        onArrived: host.onArrived,
        way: host.way,
        save: (collection, checkpoint) => saveMark(host.pulled, collection, checkpoint),
        onReset: host.onReset,
        onStorageTrouble: (error) => {
          if (host.onStorageTrouble(error)) return;
          host.link.trouble('storage');
          // Perhaps room was made; what could not be written is asked for again, because its checkpoint was not kept.
          suspicion.retry = setTimeout(() => {
            host.link.trouble(null);
            void readMarks(host.pulled).then((marks) => start(name, marks));
          }, 60_000);
        },
      },
      { checkpoint: marks.get(name) ?? null, isEmpty: empty.has(name), inHistory: name === 'tickets' && begun },
    );
    pullers.set(name, puller);
  };
  // Without a mark, what is here is the beginning of a first page: what has left since, nobody would tell us of.
  const cutOff = collections.some((name) => !empty.has(name) && !marks.has(name));
  if (!cutOff) for (const name of collections) start(name, marks);
  empty.clear();

  const readyToSend = async (): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      await link.online.passed();
      if (await host.beforeSending().catch(() => false)) return;
      await pause(delayAfter(tries, Math.random()));
    }
  };

  const sender: Sender = startSender({
    outbox: host.outbox,
    online: readyToSend,
    ask,
    now: host.now,
    parcels: host.parcels,
    onChanged: host.onItems,
    onOutcomes: host.onOutcomes,
    onStorageTrouble: (error) => {
      if (!host.onStorageTrouble(error)) host.link.trouble('storage');
    },
    onStorageWell: () => {
      if (host.link.state.trouble === 'storage') host.link.trouble(null);
    },
  });

  return {
    cutOff,
    get online() {
      return link.online.open;
    },
    ask: (path, body) =>
      link.online.open ? ask(path, body) : Promise.resolve({ kind: 'failed', reached: false, after: null }),
    sendNow: () => {
      link.tryNow();
      sender.poke();
    },
    look: (name) => {
      if (looking.has(name)) return;
      const timer = setTimeout(() => {
        looking.delete(name);
        pullers.get(name)?.pull();
      }, LOOK_AFTER);
      looking.set(name, timer);
    },
    hint: () => (link.online.open ? void ask('/api/health') : link.tryNow()),
    complete: (name) => progress.get(name)?.complete ?? false,
    openComplete: (name) => begun || (progress.get(name)?.openComplete ?? false),
    stop: async () => {
      clearTimeout(suspicion.retry);
      for (const timer of looking.values()) clearTimeout(timer);
      // Nobody here looks any more whether there is room: who comes next finds out.
      if (host.link.state.trouble === 'storage') host.link.trouble(null);
      link.stop();
      sender.stop();
      await Promise.all([...pullers.values()].map((puller) => puller.stop()));
    },
  };
};
