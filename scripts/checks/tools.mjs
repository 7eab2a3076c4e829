// Runs an installed package's program by its own file, without npx and its start-up.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

/** The file behind a package's program; read from its folder, because some packages export no package.json. */
export const programOf = (name, program) => {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[program]);
};

/** @returns its output as one complaint if it failed, nothing if it succeeded. */
export const runTool = (name, program, args) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [programOf(name, program), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (data) => {
      output += data;
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('close', (code) => resolve(code === 0 ? [] : [output.trim() || `${program} ended with ${code}`]));
  });
