// npm run check: everything that can be said about the source without running it. `-- NAME` runs one check alone.
import { availableParallelism } from 'node:os';
import { ensureInstalled } from './installed.mjs';
import { root } from './root.mjs';
import { runMain } from './stop.mjs';

/** Each gives a list of complaints; an empty one is a pass. */
const load = async (only) => {
  const { runTool } = await import('./checks/tools.mjs');
  const { layers } = await import('./checks/layers.mjs');
  const { lengths } = await import('./checks/lengths.mjs');
  const { styles } = await import('./checks/styles.mjs');
  const { catalogues } = await import('./checks/catalogues.mjs');
  const { lockFile } = await import('./checks/lock-file.mjs');
  const { licences } = await import('./checks/licences.mjs');
  const { docs } = await import('./checks/docs.mjs');
  const { audit } = await import('./checks/audit.mjs');
  // Without tsc's memory of the last run: it misses changes of the options, and then errs either way.
  const afresh = ['--composite', 'false', '--incremental', 'false', '--tsBuildInfoFile', 'null'];
  const types = ['domain', 'node', 'web', 'test'].map((project) => [
    `types (${project})`,
    () => runTool('typescript', 'tsc', ['-p', `tsconfig.${project}.json`, '--pretty', 'false', ...afresh]),
  ]);
  return [
    ...types,
    [
      'lint and format',
      () => runTool('@biomejs/biome', 'biome', ['check', '--error-on-warnings', '--max-diagnostics=100', '.']),
    ],
    ['import layers and cycles', () => layers(root)],
    ['dead code', () => runTool('knip', 'knip', ['--no-progress', '--treat-config-hints-as-errors'])],
    ['file length', () => lengths(root)],
    ['style sheets', () => styles(root)],
    ['message catalogues', () => catalogues(root)],
    ['lock file', () => lockFile(root)],
    ['licences', () => licences(root)],
    ['docs', () => docs(root)],
    ['audit', () => audit(root, only === 'audit', (line) => console.log(`    audit: ${line}`))],
  ];
};

/** @returns how many checks passed and failed. */
export const check = async (only) => {
  ensureInstalled(root);
  const all = await load(only);
  const waiting = all.filter(([name]) => !only || name.includes(only));
  const tally = { passed: 0, failed: 0 };
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, run] = next;
      const started = performance.now();
      const complaints = await run();
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      tally[complaints.length === 0 ? 'passed' : 'failed']++;
      console.log(`${complaints.length === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
      for (const complaint of complaints) console.log(`    ${complaint.replaceAll('\n', '\n    ')}`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  return tally;
};

if (process.argv[1] === import.meta.filename) {
  await runMain(async () => {
    const { passed, failed } = await check(process.argv[2]);
    console.log(`${passed} checks passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  });
}
