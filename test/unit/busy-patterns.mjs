// Tries patterns on texts that are made to keep them busy, in a thread of its own: one that hangs can be ended.
import { parentPort, workerData } from 'node:worker_threads';

const LONG = 2_000;
const common = [...' \t\n\r"\'<>()[]{}!#*`@:;,.+-_=/\\|~%&?0aAäß–“'];

/** Characters of the pattern itself are the ones that it goes on with; what it does not end with makes it go back. */
const attacksOn = (pattern) => {
  const own = [...new Set(pattern.replace(/\\./g, ' 0a'))].slice(0, 12);
  const pumps = [...common, ...own.flatMap((first) => own.map((second) => first + second))];
  return pumps.flatMap((pump) => {
    const run = pump.repeat(Math.ceil(LONG / pump.length));
    return [run, `${run}\u0001`, `${pattern.slice(0, 3)}${run}\u0001`];
  });
};

for (const { pattern, flags } of workerData) {
  parentPort.postMessage(pattern);
  const tried = new RegExp(pattern, flags.replace('y', ''));
  for (const attack of attacksOn(pattern)) {
    tried.lastIndex = 0;
    attack.replace(tried, '');
  }
}
parentPort.postMessage(null);
