// Runs in a browser's worker: the search worker's own inside on its real disk, fed with made texts instead of a desk's.
import { newSearchHost } from '../src/renderer/data/search/host';
import { newIndexConsumer } from '../src/renderer/data/search/index-consumer';
import { openShelf } from '../src/renderer/data/search/shelf';
import { makeTexts } from './search-texts.mjs';

const PAGE = 500;
const SAMPLE = 60;

const hostOn = (ask) => {
  const host = newSearchHost({
    shelf: openShelf('bench'),
    consumers: [newIndexConsumer('en')],
    ask: (after) => ask(host, after),
    tell: () => undefined,
  });
  return host;
};

const untilReady = (host) =>
  new Promise((done) => {
    const look = () => (host.state.kind === 'ready' ? done() : setTimeout(look, 1));
    look();
  });

const checkpoint = { source: 'bench', tickets: null, records: null, unsent: [] };
const page = (texts, more, afresh) => ({
  afresh,
  texts,
  facts: [],
  gone: [],
  synonyms: null,
  checkpoint,
  more,
  total: 0,
});

/** @returns ms to index all, and how long the last change took to be found and to be written. */
const build = async ({ articles, tickets }) => {
  const { article, ticket } = makeTexts();
  const texts = [];
  for (let n = 0; n < articles; n += 1) texts.push(article(n));
  for (let n = 0; n < tickets; n += 1) texts.push(ticket(n));
  let at = 0;
  const host = hostOn((me) => {
    const part = texts.slice(at, at + PAGE);
    const afresh = at === 0;
    at += PAGE;
    setTimeout(() => void me.pageArrived(page(part, at < texts.length, afresh)), 0);
  });
  const started = performance.now();
  await host.start();
  await untilReady(host);
  const built = performance.now() - started;
  const saving = performance.now();
  await host.saved();
  const saved = performance.now() - saving;
  const changes = [];
  for (let n = 0; n < 100; n += 1) {
    const changing = performance.now();
    await host.pageArrived(page([{ ...article(n), title: `changed ${n}` }], false, false));
    changes.push(performance.now() - changing);
  }
  await host.saved();
  return { built, saved, changes };
};

let host = null;

const ask = async (words, typing, kinds) => {
  const request = { words, typing, phrases: [], without: [], filters: [], kinds, limit: 10 };
  const { value } = await host.answer({ id: 0, name: 'search', args: request });
  return value;
};

const load = async () => {
  const started = performance.now();
  let loaded = 0;
  host = hostOn((me) => {
    loaded = performance.now() - started;
    setTimeout(() => void me.pageArrived(page([], false, false)), 0);
  });
  await host.start();
  await untilReady(host);
  return { loaded, hits: (await ask('outlook', false, ['article'])).hits.length };
};

const searches = async () => {
  const { article, ticket, typed, misspelt, prose, phrase } = makeTexts();
  const both = ['article', 'ticket'];
  const times = { letters: [], words: [], typos: [], long: [] };
  const run = async (kind, words, typing, kinds) => {
    const { tookMs } = await ask(words, typing, kinds);
    times[kind].push(tookMs);
  };
  for (let n = 0; n < SAMPLE; n += 1) {
    const title = n % 2 === 0 ? article(n).title : ticket(n).title;
    for (const text of typed(title)) await run('letters', text, true, both);
    await run('words', phrase(3), false, both);
    await run('typos', misspelt(title), false, both);
    await run('long', prose(560), false, ['article']);
  }
  return times;
};

const steps = { build, load, searches };
self.onmessage = async ({ data: { step, args } }) => {
  try {
    self.postMessage({ ok: true, value: await steps[step](args) });
  } catch (error) {
    self.postMessage({ ok: false, message: error instanceof Error ? error.stack : String(error) });
  }
};
