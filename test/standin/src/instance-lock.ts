// One instance for each folder of user data: a file with the owner's process id, and beside it the command lines that later
// instances leave for the owner to find. Synchronous, as Electron's is.
import { mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Message {
  readonly argv: string[];
  readonly cwd: string;
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const collect = (folder: string, onSecond: (message: Message) => void): void => {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.json'))) {
    const file = join(folder, name);
    try {
      const message = JSON.parse(readFileSync(file, 'utf8')) as Message;
      rmSync(file);
      onSecond(message);
    } catch {
      // Half written: the next change of the folder comes when it is whole.
    }
  }
};

/** @returns how to give it back; null if another living process has it and was told */
export const takeInstanceLock = (userData: string, onSecond: (message: Message) => void): (() => void) | null => {
  const folder = join(userData, 'stand-in-instances');
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'owner.lock');
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      const owner = Number(readFileSync(lock, 'utf8'));
      if (owner && alive(owner)) {
        const message: Message = { argv: process.argv, cwd: process.cwd() };
        writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(message));
        return null;
      }
      rmSync(lock, { force: true });
    }
  }
  const watcher = watch(folder, () => collect(folder, onSecond));
  watcher.unref();
  return () => {
    watcher.close();
    rmSync(lock, { force: true });
  };
};
