// npm run bench: the figures that README quotes, measured on this machine. `-- --only client|panel|server|clocks`, `--runs N`,
// `--sealed` (the client's with a profile that has a PIN: beside the plain ones, what encryption costs), `--tickets N --open N` (other sizes than the stated ones are marked as such).

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../scripts/build.mjs';
import { ensureInstalled } from '../scripts/installed.mjs';
import { root } from '../scripts/root.mjs';
import { runMain, Stop } from '../scripts/stop.mjs';

const STATED = { tickets: 100_000, open: 10_000 };

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    runs: { type: 'string', default: '7' },
    tickets: { type: 'string', default: String(STATED.tickets) },
    open: { type: 'string', default: String(STATED.open) },
    sealed: { type: 'boolean', default: false },
  },
});

const seeded = ({ tickets, open }) => {
  const folder = join(root, 'node_modules/.cache/bench', `${tickets}-${open}`);
  if (existsSync(join(folder, 'seeded'))) return folder;
  console.log(`Seeding ${tickets} tickets, ${open} of them open (once)…`);
  mkdirSync(folder, { recursive: true });
  const done = spawnSync(
    process.execPath,
    ['out/server/seed.js', '--tickets', String(tickets), '--open', String(open), '--data', folder],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  if (done.status !== 0) throw new Stop('The benchmark desk could not be seeded.');
  writeFileSync(join(folder, 'seeded'), new Date().toISOString());
  return folder;
};

/** In a process of its own, which runs the sources: no desk and no build is needed. */
const measureClocks = () => {
  const done = spawnSync(process.execPath, ['--import', './test/typescript-loader.mjs', 'bench/clocks.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Stop('The clocks could not be measured.');
  return JSON.parse(done.stdout);
};

await runMain(async () => {
  ensureInstalled(root);
  if (values.only === 'clocks') {
    console.log((await import('./figures.mjs')).table(measureClocks()));
    return 0;
  }
  ensureBuilt();
  const size = { tickets: Number(values.tickets), open: Number(values.open) };
  const runs = Number(values.runs);
  if (runs < 5) throw new Stop('Five runs at least: this machine has neighbours.');
  const [{ startDesk }, { measureServer }, { measureClient }, { measurePanel }, { table }] = await Promise.all([
    import('./desk.mjs'),
    import('./server-load.mjs'),
    import('./client.mjs'),
    import('./panel.mjs'),
    import('./figures.mjs'),
  ]);
  const desk = await startDesk(seeded(size));
  const figures = [];
  try {
    const log = (name) => console.log(`… ${name}`);
    const isAsked = (part) => values.only === undefined || values.only === part;
    if (isAsked('client')) figures.push(...(await measureClient(desk.url, size, runs, log, values.sealed)));
    if (isAsked('panel')) figures.push(...(await measurePanel(desk.url, size, runs, log)));
    if (values.only === undefined) figures.push(...measureClocks());
    if (isAsked('server')) {
      console.log('… server');
      figures.push(...(await measureServer(desk.url)));
    }
  } finally {
    await desk.stop();
  }
  const about = {
    at: new Date().toISOString(),
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    node: process.version,
    ...size,
  };
  mkdirSync(join(root, 'test-results'), { recursive: true });
  writeFileSync(join(root, 'test-results/bench.json'), JSON.stringify({ about, figures }, null, 2));
  const other = size.tickets !== STATED.tickets || size.open !== STATED.open;
  console.log(
    `\n${size.open} open of ${size.tickets} tickets${other ? ' (NOT the stated size)' : ''}, ${about.cores} cores, Node ${about.node}\n`,
  );
  console.log(table(figures));
  return 0;
});
