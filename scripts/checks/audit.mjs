// Faults that are publicly known of the packages that we use. It asks the registry, so it says so when it could not.
import { spawn } from 'node:child_process';
import { shipped } from './licences.mjs';

/** ms */
const PATIENCE = 30_000;
const serious = new Set(['high', 'critical']);

const npmAudit = (root) =>
  new Promise((resolve) => {
    const child = spawn('npm', ['audit', '--json', '--package-lock-only'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
      timeout: PATIENCE,
    });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.once('error', () => resolve(null));
    child.once('close', () => {
      try {
        resolve(JSON.parse(output).vulnerabilities ?? null);
      } catch {
        resolve(null);
      }
    });
  });

/**
 * @param asked whether somebody wants just this: in a pipeline it is left to a job of its own
 * @returns complaints about serious faults of what we ship; others are only told
 */
export const audit = async (root, asked, say) => {
  if (process.env.CI && !asked) {
    say('not asked for here: npm run check -- audit');
    return [];
  }
  const faults = await npmAudit(root);
  if (faults === null) {
    say('skipped: the registry could not be asked for known faults');
    return [];
  }
  const ours = new Set(shipped(root).map(({ name }) => name));
  const lines = Object.values(faults).map(({ name, severity, range }) => ({
    name,
    isSerious: ours.has(name) && serious.has(severity),
    line: `${name} ${range}: ${severity}`,
  }));
  for (const { line, isSerious } of lines) if (!isSerious) say(`told only, it is not shipped or not serious: ${line}`);
  return lines.filter(({ isSerious }) => isSerious).map(({ line }) => `${line}. See npm audit.`);
};
