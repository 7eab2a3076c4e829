// Refused lines: the first ones at hand, all of them (up to a bound) in a file.
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { REFUSED_SHOWN, type RefusedLine } from '@shared/contract/import';

export interface Refusals {
  readonly count: () => number;
  readonly first: () => readonly RefusedLine[];
  add(line: RefusedLine): Promise<void>;
  /** Nothing is added after this. */
  end(): Promise<void>;
}

export const collectRefusals = (path: string, most: number): Refusals => {
  const first: RefusedLine[] = [];
  let count = 0;
  let file: WriteStream | null = null;
  return {
    count: () => count,
    first: () => first,
    add: async (line) => {
      count++;
      if (first.length < REFUSED_SHOWN) first.push(line);
      if (count > most) return;
      file ??= createWriteStream(path);
      if (!file.write(`${JSON.stringify(line)}\n`))
        await new Promise<void>((resolve) => file?.once('drain', () => resolve()));
    },
    end: async () => {
      if (!file) return;
      file.end();
      await finished(file);
    },
  };
};

export async function* readRefusals(path: string): AsyncGenerator<RefusedLine, void, undefined> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line !== '') yield JSON.parse(line) as RefusedLine;
  }
}
