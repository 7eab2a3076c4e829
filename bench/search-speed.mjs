// The search worker's figures, in Chromium, on its real disk (IndexedDB): 5,000 articles of 2 kB and 100,000 titles.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build as bundle } from 'rolldown';
import { ensureChromium } from '../scripts/chromium.mjs';
import { root } from '../scripts/root.mjs';
import { fastest, figure, median, percentile, table } from './figures.mjs';

const SIZE = { articles: 5_000, tickets: 100_000 };
const LOADS = 7;
/** Each search is timed so often, in turns: this machine has neighbours. */
const RUNS = 5;

// Isolated from other origins: only then a page may ask how much memory its workers have.
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const serveWorker = async (file) => {
  const server = createServer((request, response) => {
    const isWorker = request.url === '/worker.js';
    response.writeHead(200, { ...headers, 'Content-Type': isWorker ? 'text/javascript' : 'text/html' });
    response.end(isWorker ? readFileSync(file) : '<!doctype html><title>Search</title>');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
};

const newWorker = (page) =>
  page.evaluate(() => {
    window.worker?.terminate();
    window.worker = new Worker('/worker.js', { type: 'module' });
  });

const step = (page, name, args = null) =>
  page.evaluate(
    ([asked, given]) =>
      new Promise((done, fail) => {
        window.worker.onmessage = ({ data }) => (data.ok ? done(data.value) : fail(new Error(data.message)));
        window.worker.postMessage({ step: asked, args: given });
      }),
    [name, args],
  );

const megabytes = (page) =>
  page.evaluate(async () => {
    const { breakdown } = await performance.measureUserAgentSpecificMemory();
    const own = breakdown.filter(({ attribution }) => attribution.some(({ scope }) => scope.includes('Worker')));
    return own.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  });

const onDisk = (page) => page.evaluate(async () => (await navigator.storage.estimate()).usage / 1e6);

/** @returns whether a goal was missed. */
export const measureSpeed = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'firstline-search-'));
  const file = join(folder, 'worker.js');
  await bundle({
    input: join(root, 'bench/search-worker.mjs'),
    cwd: root,
    platform: 'browser',
    resolve: { alias: { '@shared': join(root, 'src/shared') } },
    logLevel: 'warn',
    output: { file, format: 'esm', minify: true },
  });
  const server = await serveWorker(file);
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: await ensureChromium(),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--enable-blink-features=ForceEagerMeasureMemory'],
  });
  try {
    const page = await context.newPage();
    await page.goto(server.url);
    await newWorker(page);
    const built = await step(page, 'build', SIZE);
    const loads = [];
    for (let run = 0; run < LOADS; run += 1) {
      await newWorker(page);
      const { loaded, hits } = await step(page, 'load');
      if (hits === 0) throw new Error('the index that was loaded finds nothing');
      loads.push(loaded);
    }
    const memory = await megabytes(page);
    await step(page, 'searches');
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await step(page, 'searches'));
    const times = (kind) => fastest(runs.map((each) => each[kind]));
    const everything = runs.flatMap((each) => Object.values(each).flat());
    const all = SIZE.articles + SIZE.tickets;
    const search = (name, values, goal) => [
      figure(`${name}: median`, median(values), 'ms', null, values.length),
      figure(`${name}: p95`, percentile(values, 0.95), 'ms', goal, values.length),
    ];
    const figures = [
      figure('index built from nothing', built.built / 1000, 's', null, all, 'once, in the worker'),
      figure('index written', built.saved, 'ms', null, 1),
      figure('one article changed: searched again after', median(built.changes), 'ms', null, built.changes.length),
      figure('start: ready from disk', median(loads), 'ms', { atMost: 300 }, LOADS),
      figure('start: ready from disk, fastest', Math.min(...loads), 'ms', null, LOADS),
      figure('memory of the worker', memory, 'MB', null, 1, 'texts for passages included'),
      figure('on disk', await onDisk(page), 'MB', null, 1),
      ...search('letter by letter, articles and tickets', times('letters'), { atMost: 5 }),
      ...search('three words, articles and tickets', times('words'), { atMost: 5 }),
      ...search('a misspelt word, articles and tickets', times('typos'), { atMost: 5 }),
      ...search('80 words, articles', times('long'), { atMost: 5 }),
      figure('all of these, each run: p95', percentile(everything, 0.95), 'ms', null, everything.length),
    ];
    console.log(
      `The search worker: ${SIZE.articles} articles of 2 kB, ${SIZE.tickets} tickets; each search the fastest of ${RUNS} runs.\n\n${table(figures)}\n`,
    );
    return figures.some(({ reached }) => reached === false);
  } finally {
    await context.close();
    server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
