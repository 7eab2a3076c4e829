// npm run chaos -- [--seeds N] [--from N] [--seed N] [--replay FILE] [--plants] [--minutes N [--least N]] [--report FILE]
// Plays histories in as many processes as there are cores. A failing one is shrunk, printed and kept, to be played again.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Harms, harmsMissing, harmsOfBoth } from './harm';
import { type History, historyOf } from './history';
import { type PlantName, plants } from './plants';
import type { Played } from './play';
import type { Fault } from './promises';
import { shrink } from './shrink';
import { openTheatre, type Theatre } from './stage';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    replay: { type: 'string' },
    plants: { type: 'boolean', default: false },
    plant: { type: 'string' },
    minutes: { type: 'string', default: '600' },
    least: { type: 'string', default: '1' },
    report: { type: 'string' },
    part: { type: 'string' },
  },
});

const results = fileURLToPath(new URL('../../test-results/', import.meta.url));
/** A planted bug must be found within so many seeds. */
const MOST_FOR_A_PLANT = 200;
const SHRUNK_AT_MOST = 5;

const inWords = (faults: readonly Fault[]): string =>
  faults
    .slice(0, 6)
    .map(({ code, detail }) => `    ${code}: ${detail.slice(0, 600)}`)
    .join('\n');

/** The same is wrong, if perhaps elsewhere. */
const alike = (faults: readonly Fault[], first: Fault | undefined): boolean =>
  faults.some(({ code }) => code === first?.code);

const shrunk = async (theatre: Theatre, history: History, { faults }: Played): Promise<string> => {
  const [first] = faults;
  const short = await shrink(history, async (shorter) => alike((await theatre.play(shorter)).faults, first));
  mkdirSync(results, { recursive: true });
  const file = join(results, `chaos-${history.seed}.json`);
  writeFileSync(file, `${JSON.stringify(short, null, 1)}\n`);
  const steps = short.steps.map((step) => `    ${JSON.stringify(step)}`).join('\n');
  const again = (await theatre.play(short)).faults;
  return [
    `  shrunk from ${history.steps.length} to ${short.steps.length} steps, ${short.seats.join(', ')}:`,
    steps,
    inWords(again),
    `  again: npm run chaos -- --replay test-results/chaos-${history.seed}.json`,
  ].join('\n');
};

interface Sum {
  played: number;
  failed: number;
  commands: number;
  tasks: number;
  harms: Harms;
}

const nothing: Sum = { played: 0, failed: 0, commands: 0, tasks: 0, harms: {} };

const sumOf = (a: Sum, b: Sum): Sum => ({
  played: a.played + b.played,
  failed: a.failed + b.failed,
  commands: a.commands + b.commands,
  tasks: a.tasks + b.tasks,
  harms: harmsOfBoth(a.harms, b.harms),
});

interface Share {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** When time is up (ms). */
  readonly end: number;
  /** So many are played, however long that takes. */
  readonly least: number;
}

/** Seeds `from`, `from + step`, …, up to the last one or until time is up. */
const playSeeds = async ({ from, to, step, end, least }: Share): Promise<Sum> => {
  const theatre = await openTheatre(null);
  let sum = nothing;
  for (let seed = from; seed <= to && (Date.now() < end || sum.played < least); seed += step) {
    const history = historyOf(seed);
    const played = await theatre.play(history);
    const failed = played.faults.length === 0 ? 0 : 1;
    sum = sumOf(sum, { ...played, played: 1, failed });
    if (failed === 0) continue;
    console.log(`seed ${seed} failed\n${inWords(played.faults)}`);
    if (sum.failed <= SHRUNK_AT_MOST) console.log(await shrunk(theatre, history, played));
  }
  return sum;
};

const ended = (child: ChildProcess): Promise<Sum> =>
  new Promise((resolve, reject) => {
    child.once('message', (sum) => resolve(sum as Sum));
    child.once('exit', (code) => reject(new Error(`a process of the simulator ended with ${code}`)));
  });

const playAll = async (): Promise<Sum> => {
  const parts = Math.max(1, Math.min(availableParallelism(), 8));
  const children = Array.from({ length: parts }, (_, part) =>
    fork(process.argv[1] ?? '', [...process.argv.slice(2), '--part', `${part}/${parts}`]),
  );
  return (await Promise.all(children.map(ended))).reduce(sumOf);
};

/** @returns the seeds that it took; null: not found */
const findPlant = async (name: PlantName): Promise<number | null> => {
  const theatre = await openTheatre(name);
  for (let seed = 1; seed <= MOST_FOR_A_PLANT; seed += 1) {
    const { faults } = await theatre.play(historyOf(seed));
    if (faults.length === 0) continue;
    // By the plant, and nothing else.
    if ((await theatre.play(historyOf(seed), true)).faults.length > 0) continue;
    console.log(`  ${name}: found after ${seed} ${seed === 1 ? 'seed' : 'seeds'} as ${faults[0]?.code}`);
    return seed;
  }
  console.log(`  ${name}: not found in ${MOST_FOR_A_PLANT} seeds`);
  return null;
};

/** Each in a process of its own: what is planted must not stay. */
const findPlants = async (): Promise<number> => {
  let missed = 0;
  for (const name of Object.keys(plants)) {
    const child = fork(process.argv[1] ?? '', ['--plant', name]);
    missed += (await new Promise((resolve) => child.once('exit', resolve))) === 0 ? 0 : 1;
  }
  return missed;
};

const playOne = async (history: History): Promise<number> => {
  const theatre = await openTheatre(null);
  const played = await theatre.play(history);
  console.log(`${played.commands} commands, ${played.tasks} tasks, ${played.print}`);
  if (played.faults.length === 0) return 0;
  console.log(inWords(played.faults));
  if (!values.replay) console.log(await shrunk(theatre, history, played));
  return 1;
};

const main = async (): Promise<number> => {
  if (values.plant) return (await findPlant(values.plant as PlantName)) === null ? 1 : 0;
  if (values.replay) return playOne(JSON.parse(readFileSync(values.replay, 'utf8')) as History);
  if (values.seed) return playOne(historyOf(Number(values.seed)));
  const from = Number(values.from);
  const to = from + Number(values.seeds) - 1;
  const end = Date.now() + Number(values.minutes) * 60_000;
  if (values.part) {
    const [part = 0, parts = 1] = values.part.split('/').map(Number);
    const least = Math.ceil(Number(values.least) / parts);
    const sum = await playSeeds({ from: from + part, to, step: parts, end, least });
    await new Promise((resolve) => process.send?.(sum, resolve));
    return 0;
  }
  const began = performance.now();
  const missed = values.plants ? await findPlants() : 0;
  const planted = values.plants ? Object.keys(plants).length : 0;
  const sum = await playAll();
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${sum.played} of ${values.seeds} histories (seeds from ${from}), ${sum.commands} commands, ${sum.tasks} tasks, ${sum.failed} failed, ${seconds.toFixed(0)} s`,
  );
  const counts = Object.entries(sum.harms).map(([harm, count]) => `${count} ${harm}`);
  console.log(`what went wrong in them: ${counts.join(', ')}`);
  const missing = harmsMissing(sum.harms, sum.played);
  if (missing.length > 0) console.log(`nothing of this went wrong in any of them: ${missing.join(', ')}`);
  const failed = sum.failed + missed + missing.length;
  if (values.report) {
    const passed = sum.played - sum.failed + planted - missed;
    writeFileSync(values.report, JSON.stringify({ passed, failed }));
  }
  return failed === 0 ? 0 : 1;
};

process.exit(await main());
