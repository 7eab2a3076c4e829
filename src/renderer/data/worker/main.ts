// The worker itself: shared by all pages of a person where the browser can, else one for each page, of which the one
// that holds the lock does the work for all.
import { type FeedMessage, feedChannelName } from '@shared/search/feed';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { dropSnapshot, readSnapshot, writeSnapshot } from '../snapshot-file';
import type { AnyStorage } from './database';
import { newDeskHost } from './desk-calls';
import { browserFiles } from './journal/browser-files';
import { keyFile } from './key-file';
import type { PagePort } from './pages';
import type { FromWorker, ToWorker } from './protocol';
import { newPagePort, serve } from './serve';
import { watchStore } from './store-watch';
import { newTextFeed } from './text-feed';

/** Pages name the worker after the person: each person has one of their own. */
const personId = self.name;

const textChannel = new BroadcastChannel(feedChannelName(personId));
const texts = newTextFeed({ post: (message) => textChannel.postMessage(message) });
textChannel.onmessage = ({ data }: MessageEvent<FeedMessage>) => void texts.answer(data);

const host = newDeskHost({
  storage: getRxStorageDexie() as unknown as AnyStorage,
  snapshots: {
    read: () => readSnapshot(personId),
    write: (snapshot) => writeSnapshot(personId, snapshot),
    drop: () => dropSnapshot(personId),
  },
  keys: keyFile(personId),
  journal: browserFiles(personId),
  texts,
  now: () => Date.now(),
});

watchStore(host.damaged);

// Held until this worker ends: a second one, of a newer version perhaps, waits instead of writing into the same data.
const mine = new Promise<void>((resolve) => {
  void navigator.locks.request(`firstline-data-${personId}`, () => {
    resolve();
    return new Promise(() => undefined);
  });
});

const serveShared = (port: MessagePort): void => {
  const page = newPagePort((message) => port.postMessage(message));
  port.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
    await mine;
    await serve(host, page, data);
  };
};

/** Without shared workers all pages and workers talk on one channel; `to` is a page, or null for whoever leads. */
const serveChannel = async (): Promise<void> => {
  const channel = new BroadcastChannel(`firstline-${personId}`);
  await mine;
  const pages = new Map<string, PagePort>();
  channel.onmessage = ({ data }: MessageEvent<{ to: string | null; from: string; message: ToWorker }>) => {
    if (data.to !== null) return;
    const page =
      pages.get(data.from) ?? newPagePort((message: FromWorker) => channel.postMessage({ to: data.from, message }));
    pages.set(data.from, page);
    void serve(host, page, data.message);
  };
  channel.postMessage({ to: null, from: '', leads: true });
};

if ('onconnect' in self) {
  self.onconnect = (event: MessageEvent) => {
    const [port] = event.ports;
    if (port) serveShared(port);
  };
} else void serveChannel();
