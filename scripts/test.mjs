// npm test: everything, in the order in which it fails soonest. `-- STAGE…` runs only those. The last line sums it up.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './installed.mjs';
import { root } from './root.mjs';
import { runMain, Stop } from './stop.mjs';
import { requireWritable } from './writable.mjs';

const results = join(root, 'test-results');

const run = (file, args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...plain, ...env },
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });

/** Logs are read without colours. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };

const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
};

/** A runner that fails without a failed test (a file that does not load) still counts as one failure. */
const tallyOf = (passed = 0, failed = 0, skipped = 0, code = 0) => ({
  passed,
  failed: Math.max(failed, code === 0 ? 0 : 1),
  skipped,
});

const unit = async () => {
  const { programOf } = await import('./checks/tools.mjs');
  const file = join(results, 'unit.json');
  const code = await run(programOf('vitest', 'vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const { numPassedTests, numFailedTests, numPendingTests } = readReport(file);
  return tallyOf(numPassedTests, numFailedTests, numPendingTests, code);
};

/**
 * As many histories as fit into eight minutes, at least three hundred and at most a thousand, always of the same seeds;
 * and that each planted bug is found. What fails is printed as short as it may be.
 */
const chaos = async () => {
  const file = join(results, 'chaos.json');
  const code = await run(join(root, 'scripts', 'chaos.mjs'), [
    '--plants',
    ...['--seeds', '1000', '--minutes', '8', '--least', '300'],
    ...['--report', file],
  ]);
  const { passed, failed } = readReport(file);
  return tallyOf(passed, failed, 0, code);
};

const browserTests = async (project) => {
  const { programOf } = await import('./checks/tools.mjs');
  const { ensureBuilt } = await import('./build.mjs');
  const { ensureChromium } = await import('./chromium.mjs');
  ensureBuilt();
  const file = join(results, `${project}.json`);
  const code = await run(
    programOf('@playwright/test', 'playwright'),
    ['test', `--project=${project}`, '--reporter=list,json'],
    {
      CHROMIUM: await ensureChromium(),
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    },
  );
  const { expected, flaky = 0, unexpected, skipped } = readReport(file).stats ?? {};
  // A test that passes at the second try is a failure that has not been understood yet.
  return tallyOf(expected, (unexpected ?? 0) + flaky, skipped, code);
};

const stages = {
  check: async () => ({ ...(await (await import('./check.mjs')).check()), skipped: 0 }),
  unit,
  chaos,
  build: async () => {
    (await import('./build.mjs')).ensureBuilt();
    return tallyOf(1);
  },
  desktop: () => browserTests('desktop'),
  journeys: () => browserTests('journeys'),
  packaging: async () => {
    const { ensureBuilt } = await import('./build.mjs');
    const { ensureChromium } = await import('./chromium.mjs');
    ensureBuilt();
    process.env.CHROMIUM = await ensureChromium();
    return (await import('../test/packaging/check.mjs')).checkPackaging();
  },
};

/** Stages that run what `build` makes. When that failed, they would only fail alike. */
const needBuild = new Set(['desktop', 'journeys', 'packaging']);

const inWords = ({ passed, failed, skipped }) =>
  [`${passed} passed`, `${failed} failed`, ...(skipped > 0 ? [`${skipped} skipped`] : [])].join(', ');

const runStage = async (name) => {
  console.log(`\n── ${name} ──`);
  const started = performance.now();
  let tally;
  try {
    tally = await stages[name]();
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    tally = tallyOf(0, 1);
  }
  return { name, ...tally, seconds: Math.round((performance.now() - started) / 1000) };
};

await runMain(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !(name in stages));
  if (unknown) throw new Stop(`There is no stage "${unknown}"; the stages are ${Object.keys(stages).join(', ')}.`);
  requireWritable(root, "The project's folder");
  ensureInstalled(root);
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const done = [];
  for (const name of asked.length > 0 ? asked : Object.keys(stages)) {
    const unbuilt = done.some((stage) => stage.name === 'build' && stage.failed > 0);
    if (unbuilt && needBuild.has(name)) console.log(`\n── ${name} ── not run: there is no build`);
    else done.push(await runStage(name));
  }
  const sum = (key) => done.reduce((total, stage) => total + stage[key], 0);
  console.log('');
  for (const stage of done)
    console.log(`${stage.name.padEnd(10)} ${String(stage.seconds).padStart(4)} s  ${inWords(stage)}`);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
});
