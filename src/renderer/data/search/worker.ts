// The worker that searches, the one that counts, and the one that looks back: one each for all pages of a person where the browser has shared
// workers, so that the index is in memory once; else one for each page, of which the one that holds the lock works for all.
import { languages } from '@shared/search/analysis/languages';
import { type FeedMessage, feedChannelName } from '@shared/search/feed';
import { newFigures } from '../figures/consumer';
import { newLives } from '../past/lives';
import { onEnd, searchLock } from '../vault/ending';
import { placeOf } from '../vault/place-of';
import { isSealedHere } from '../vault/record';
import { sealedShelf } from '../vault/sealed-stores';
import { newSealer, type VaultKey } from '../vault/sealer';
import type { TextConsumer } from './consumer';
import { newSearchHost, type SearchHost } from './host';
import { newIndexConsumer } from './index-consumer';
import { newLearningConsumer } from './learning-consumer';
import { rankBy } from './learning-rank';
import { type FromSearch, READY, readName, type ToSearch } from './protocol';
import { newRecurringConsumer } from './recurring-consumer';
import { openShelf, type Shelf } from './shelf';
import { newUses } from './uses';

/** Pages name the worker after the person, as they do with the one that keeps the data. */
const { personId, job } = readName(self.name);
const me = crypto.randomUUID();

const now = () => Date.now();

const searching = (changed: () => void): readonly TextConsumer[] => {
  const own = navigator.language.slice(0, 2);
  const index = newIndexConsumer(languages.find((language) => language === own) ?? 'en');
  const learning = newLearningConsumer({
    rankArticles: rankBy(index.search, now),
    now,
    changed,
  });
  return [index, newUses(), learning, newRecurringConsumer({ now, turn: () => new Promise((go) => setTimeout(go)) })];
};

/** Each job has texts or facts of its own, and only the worker whose job it is pays for it. */
const jobs = {
  search: { want: 'texts', consumers: searching },
  figures: { want: 'facts', consumers: () => [newFigures()] },
  past: { want: 'lives', consumers: () => [newLives()] },
} as const;
const { want, consumers } = jobs[job];

const posts = new Set<(message: FromSearch) => void>();

interface Life {
  readonly host: SearchHost;
  readonly isSealed: boolean;
  end(): Promise<void>;
}

/** From the first that is asked until somebody ends it: nothing of the data is in memory before or after. */
let life: Promise<Life> | null = null;
/** Where each page has a worker of its own, it is held as long as this worker lives. */
let held: (() => void) | null = null;

/** While it is held, a second worker, of a newer version perhaps, waits instead of writing into the same index. */
const holdIndex = (): Promise<() => void> =>
  new Promise((resolve) => {
    void navigator.locks.request(searchLock(self.name), () => new Promise<void>((release) => resolve(release)));
  });

const shelfFor = async (key: VaultKey | null): Promise<Shelf> =>
  key ? sealedShelf(openShelf(placeOf(self.name, 'sealed')), await newSealer(key)) : openShelf(self.name);

const begin = async (key: VaultKey | null): Promise<Life> => {
  const release = held ?? (await holdIndex());
  const feed = new BroadcastChannel(feedChannelName(personId));
  const host: SearchHost = newSearchHost({
    shelf: await shelfFor(key),
    consumers: consumers(() => host.changed()),
    ask: (after) => feed.postMessage({ kind: 'ask', from: me, want, after } satisfies FeedMessage),
    tell: (state) => {
      for (const post of posts) post({ kind: 'state', state });
    },
  });
  feed.onmessage = ({ data }: MessageEvent<FeedMessage>) => {
    if (data.kind === 'more') host.more();
    else if (data.kind === 'opened') host.sourceOpened();
    else if (data.kind === 'page' && data.to === me) void host.pageArrived(data.page);
  };
  const end = async (): Promise<void> => {
    feed.close();
    await host.end();
    release();
  };
  void host.start();
  return { host, isSealed: key !== null, end };
};

const ended = async (): Promise<void> => {
  const ending = life;
  life = null;
  await (await ending)?.end();
};

/** A page that has not heard of it yet may come with no key: what is sealed is never kept beside it, open to all. */
const live = async (key: VaultKey | null): Promise<void> => {
  if (key && (await life)?.isSealed === false) await ended();
  if (life || (!key && (await isSealedHere(personId)))) return;
  life ??= begin(key);
};

const answer = async (message: ToSearch): Promise<FromSearch> => {
  if (message.name === READY) await live(message.args as VaultKey | null);
  const here = await life;
  if (here) return here.host.answer(message);
  return { kind: 'answer', id: message.id, ok: false, message: 'nobody has opened this index' };
};

onEnd(personId, async () => {
  await ended();
  // Its lock is what other pages' workers wait for.
  if (held) self.close();
});

const serveShared = (port: MessagePort): void => {
  const post = (message: FromSearch) => port.postMessage(message);
  posts.add(post);
  port.onmessage = async ({ data }: MessageEvent<ToSearch>) => post(await answer(data));
};

/** Without shared workers all pages and workers talk on one channel; `to` is a page, or null for whoever leads. */
const serveChannel = async (): Promise<void> => {
  const channel = new BroadcastChannel(`firstline-search-${self.name}`);
  held = await holdIndex();
  posts.add((message) => channel.postMessage({ to: 'all', message }));
  channel.onmessage = async ({ data }: MessageEvent<{ to: string | null; from: string; message: ToSearch }>) => {
    if (data.to !== null) return;
    channel.postMessage({ to: data.from, message: await answer(data.message) });
  };
  channel.postMessage({ to: null, from: '', leads: true });
};

if ('onconnect' in self) {
  self.onconnect = (event: MessageEvent) => {
    const [port] = event.ports;
    if (port) serveShared(port);
  };
} else void serveChannel();
