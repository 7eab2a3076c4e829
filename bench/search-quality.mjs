// Known items: a query is what callers say (the Symptoms of an article), and the article has to be found by its other
// parts. Ours beside a plain BM25 on the same text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bm25 } from './bm25.mjs';
import { fastest, figure, median, percentile, table } from './figures.mjs';

const { newSearcher } = await import('../src/shared/search/searcher.ts');

/** Each search is timed so often, in turns: this machine has neighbours. */
const RUNS = 5;

const lines = (file) =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

const isSymptoms = (heading) => /^(symptoms?|problems?)\b/i.test(heading);
const kindOf = (heading) => {
  if (/cause|why/i.test(heading)) return 'cause';
  if (/workaround/i.test(heading)) return 'workaround';
  return /resol|solution|fix|method|status/i.test(heading) ? 'resolution' : 'text';
};

/** Title, introduction and all sections but the symptoms; the introduction begins with the article's own title. */
const partsOf = ({ title, intro, sections }) => {
  const heading = /^# (.*)$/m.exec(intro ?? '')?.[1] ?? '';
  return {
    titles: heading === '' || heading === title ? title : `${title} · ${heading}`,
    intro: (intro ?? '').replace(/^# .*$/m, '').trim(),
    sections: Object.entries(sections).filter(([name]) => !isSymptoms(name)),
  };
};

const asText = (article) => {
  const { titles, intro, sections } = partsOf(article);
  return {
    kind: 'article',
    id: article.path,
    title: titles,
    summary: '',
    sections: [
      { kind: 'text', heading: '', text: intro },
      ...sections.map(([heading, text]) => ({ kind: kindOf(heading), heading, text })),
    ],
    type: 'troubleshooting',
    categoryId: null,
    subcategoryId: null,
    serviceId: null,
    tags: [],
    hasSolution: false,
    updatedAt: 0,
    counts: { helped: 0, didNot: 0, outdated: 0 },
  };
};

const wholeText = (article) => {
  const { titles, intro, sections } = partsOf(article);
  return [titles, intro, ...sections.flat()].join('\n');
};

const measure = (queries, search) => {
  const places = [];
  const times = [];
  for (const { query, relevant } of queries) {
    const started = performance.now();
    const found = search(query);
    times.push(performance.now() - started);
    places.push(found.indexOf(relevant));
  }
  return { places, times };
};

const share = (places, test) => places.filter(test).length / places.length;
const scores = (places) => ({
  'S@1': share(places, (at) => at === 0),
  'S@5': share(places, (at) => at >= 0 && at < 5),
  'S@10': share(places, (at) => at >= 0 && at < 10),
  'MRR@10': places.reduce((sum, at) => sum + (at >= 0 && at < 10 ? 1 / (at + 1) : 0), 0) / places.length,
});

const inTurn = (values) => values.map((value) => value.toFixed(3).padStart(7)).join(' ');

/** @returns whether a goal was missed. */
export const measureQuality = async (folder) => {
  const articles = lines(join(folder, 'articles.jsonl.gz'));
  const queries = lines(join(folder, 'known_item_queries.jsonl.gz'));
  let key = 0;
  const searcher = newSearcher('en', () => {
    key += 1;
    return String(key);
  });
  for (let from = 0; from < articles.length; from += 500) {
    searcher.take(articles.slice(from, from + 500).map(asText), []);
  }
  searcher.indexes.article.learnSpelling();
  const ask = (query) =>
    searcher
      .search(
        { words: query, typing: false, phrases: [], without: [], filters: [], kinds: ['article'], limit: 10 },
        Date.now(),
      )
      .map(({ id }) => id);
  const plain = bm25(articles.map((article) => ({ id: article.path, text: wholeText(article) })));

  // The first searches find cold caches and code that was never run.
  for (const { query } of queries.slice(0, 40)) ask(query);
  const runs = Array.from({ length: RUNS }, () => measure(queries, ask));
  const ours = { places: runs[0].places, times: fastest(runs.map(({ times }) => times)) };
  const theirs = measure(queries, (query) => plain(query, 10));

  console.log(`Known items: ${queries.length} queries, ${articles.length} articles without their symptoms.\n`);
  console.log(`${''.padEnd(38)}    S@1     S@5    S@10  MRR@10`);
  const half = (places, rest) => places.filter((_place, at) => at % 2 === rest);
  for (const [name, pick] of [
    ['all', (places) => places],
    ['odd lines', (places) => half(places, 0)],
    ['even lines', (places) => half(places, 1)],
  ]) {
    const mine = scores(pick(ours.places));
    const base = scores(pick(theirs.places));
    console.log(`${`${name}: ours`.padEnd(38)} ${inTurn(Object.values(mine))}`);
    console.log(`${`${name}: BM25, k1 0.9, b 0.4, Porter`.padEnd(38)} ${inTurn(Object.values(base))}`);
    console.log(`${`${name}: ratio`.padEnd(38)} ${inTurn(Object.keys(mine).map((at) => mine[at] / base[at]))}\n`);
  }
  const mine = scores(ours.places);
  const base = scores(theirs.places);
  const n = queries.length;
  const figures = [
    figure('S@1, times that of BM25', mine['S@1'] / base['S@1'], 'x', { atLeast: 1.25 }, n),
    figure('S@5, times that of BM25', mine['S@5'] / base['S@5'], 'x', { atLeast: 1.15 }, n),
    figure(
      'one search, median',
      median(ours.times),
      'ms',
      null,
      n,
      `ten hits with reasons and passages, fastest of ${RUNS}`,
    ),
    figure('one search, p95', percentile(ours.times, 0.95), 'ms', { atMost: 5 }, n),
    figure(
      'one search, p95, slowest machine moments included',
      percentile(
        runs.flatMap(({ times }) => times),
        0.95,
      ),
      'ms',
      null,
      n * RUNS,
    ),
    figure('BM25, p95', percentile(theirs.times, 0.95), 'ms', null, n, 'once; without reasons and passages'),
  ];
  console.log(`${table(figures)}\n`);
  return figures.some(({ reached }) => reached === false);
};
