// The worker itself: shared by all pages of a person where the browser can, else one for each page, of which the one
// that holds the lock does the work for all.
import { type FeedMessage, feedChannelName } from '@shared/search/feed';
import { dataLock, onEnd } from '../vault/ending';
import { isSealedHere } from '../vault/record';
import type { VaultKey } from '../vault/sealer';
import { carryOver } from './carry-over';
import { type DeskHost, newDeskHost } from './desk-calls';
import type { PagePort } from './pages';
import { placeFor } from './place';
import type { CarryRequest, FromWorker, OpenRequest, ToWorker } from './protocol';
import { answered, newPagePort, serve } from './serve';
import { watchStore } from './store-watch';
import { newTextFeed } from './text-feed';

/** Pages name the worker after the person: each person has one of their own. */
const personId = self.name;

interface Life {
  readonly host: DeskHost;
  readonly isSealed: boolean;
  end(): Promise<void>;
}

/** From the first `open` until somebody ends it: nothing of the data is in memory before or after. */
let life: Promise<Life> | null = null;
/** Where each page has a worker of its own, it is held as long as this worker lives. */
let held: (() => void) | null = null;

/** While it is held, a second worker, of a newer version perhaps, waits instead of writing into the same data. */
const holdData = (): Promise<() => void> =>
  new Promise((resolve) => {
    void navigator.locks.request(dataLock(personId), () => new Promise<void>((release) => resolve(release)));
  });

const begin = async (key: VaultKey | null): Promise<Life> => {
  const release = held ?? (await holdData());
  const place = await placeFor(personId, key);
  const channel = new BroadcastChannel(feedChannelName(personId));
  const texts = newTextFeed({ post: (message) => channel.postMessage(message) });
  channel.onmessage = ({ data }: MessageEvent<FeedMessage>) => void texts.answer(data);
  const host = newDeskHost({ ...place, texts, now: () => Date.now() });
  const end = async (): Promise<void> => {
    await host.close().catch(() => undefined);
    // Not before: a desk that is still opening tells of itself when it is open, and is closed then.
    channel.close();
    release();
  };
  return { host, isSealed: key !== null, end };
};

const elsewhere = 'this profile is kept in another way by now';

const live = async (key: VaultKey | null): Promise<Life> => {
  // A page that has not heard of it yet: what is sealed is never begun anew beside it, open to all.
  if (key === null && !life && (await isSealedHere(personId))) throw new Error(elsewhere);
  life ??= begin(key);
  const here = await life;
  if (here.isSealed !== (key !== null)) throw new Error(elsewhere);
  return here;
};

const carry = async ({ from, to }: CarryRequest): Promise<void> => {
  const release = held ?? (await holdData());
  try {
    await carryOver(personId, await placeFor(personId, from), await placeFor(personId, to), () => Date.now());
  } finally {
    if (!held) release();
  }
};

const take = async (page: PagePort, message: ToWorker): Promise<void> => {
  if (message.name === 'carry') return page.post(await answered(message, () => carry(message.args[0] as CarryRequest)));
  if (message.name === 'open') {
    const opening = live((message.args[0] as OpenRequest).vault);
    await opening.catch(() => undefined);
    return opening.then(
      ({ host }) => serve(host, page, message),
      async () => page.post(await answered(message, () => opening)),
    );
  }
  const here = await life;
  if (here) return serve(here.host, page, message);
  page.post(await answered(message, () => Promise.reject(new Error('nobody has opened this desk'))));
};

watchStore(() => void life?.then(({ host }) => host.damaged()));

onEnd(personId, async () => {
  const ending = life;
  life = null;
  await (await ending)?.end();
  // Its lock is what other pages' workers wait for.
  if (held) self.close();
});

const serveShared = (port: MessagePort): void => {
  const page = newPagePort((message) => port.postMessage(message));
  port.onmessage = ({ data }: MessageEvent<ToWorker>) => void take(page, data);
};

/** Without shared workers all pages and workers talk on one channel; `to` is a page, or null for whoever leads. */
const serveChannel = async (): Promise<void> => {
  const channel = new BroadcastChannel(`firstline-${personId}`);
  held = await holdData();
  const pages = new Map<string, PagePort>();
  channel.onmessage = ({ data }: MessageEvent<{ to: string | null; from: string; message: ToWorker }>) => {
    if (data.to !== null) return;
    const page =
      pages.get(data.from) ?? newPagePort((message: FromWorker) => channel.postMessage({ to: data.from, message }));
    pages.set(data.from, page);
    void take(page, data.message);
  };
  channel.postMessage({ to: null, from: '', leads: true });
};

if ('onconnect' in self) {
  self.onconnect = (event: MessageEvent) => {
    const [port] = event.ports;
    if (port) serveShared(port);
  };
} else void serveChannel();
