// The worker that searches, the one that counts, and the one that looks back: one each for all pages of a person where the browser has shared
// workers, so that the index is in memory once; else one for each page, of which the one that holds the lock works for all.
import { languages } from '@shared/search/analysis/languages';
import { type FeedMessage, feedChannelName } from '@shared/search/feed';
import { newFigures } from '../figures/consumer';
import { newLives } from '../past/lives';
import type { TextConsumer } from './consumer';
import { newSearchHost } from './host';
import { newIndexConsumer } from './index-consumer';
import { newLearningConsumer } from './learning-consumer';
import { rankBy } from './learning-rank';
import { type FromSearch, readName, type ToSearch } from './protocol';
import { newRecurringConsumer } from './recurring-consumer';
import { openShelf } from './shelf';
import { newUses } from './uses';

/** Pages name the worker after the person, as they do with the one that keeps the data. */
const { personId, job } = readName(self.name);
const me = crypto.randomUUID();

const now = () => Date.now();

const searching = (): readonly TextConsumer[] => {
  const own = navigator.language.slice(0, 2);
  const index = newIndexConsumer(languages.find((language) => language === own) ?? 'en');
  const learning = newLearningConsumer({
    rankArticles: rankBy(index.search, now),
    now,
    changed: () => host.changed(),
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

const feed = new BroadcastChannel(feedChannelName(personId));
const posts = new Set<(message: FromSearch) => void>();

const host = newSearchHost({
  shelf: openShelf(self.name),
  consumers: consumers(),
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

// Held until this worker ends: a second one, of a newer version perhaps, waits instead of writing into the same index.
const mine = new Promise<void>((resolve) => {
  void navigator.locks.request(`firstline-search-${self.name}`, () => {
    resolve();
    return new Promise(() => undefined);
  });
}).then(() => host.start());

const serveShared = (port: MessagePort): void => {
  const post = (message: FromSearch) => port.postMessage(message);
  posts.add(post);
  port.onmessage = async ({ data }: MessageEvent<ToSearch>) => {
    await mine;
    post(await host.answer(data));
  };
};

/** Without shared workers all pages and workers talk on one channel; `to` is a page, or null for whoever leads. */
const serveChannel = async (): Promise<void> => {
  const channel = new BroadcastChannel(`firstline-search-${self.name}`);
  await mine;
  posts.add((message) => channel.postMessage({ to: 'all', message }));
  channel.onmessage = async ({ data }: MessageEvent<{ to: string | null; from: string; message: ToSearch }>) => {
    if (data.to !== null) return;
    channel.postMessage({ to: data.from, message: await host.answer(data.message) });
  };
  channel.postMessage({ to: null, from: '', leads: true });
};

if ('onconnect' in self) {
  self.onconnect = (event: MessageEvent) => {
    const [port] = event.ports;
    if (port) serveShared(port);
  };
} else void serveChannel();
