import { randomFillSync } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import type { ImportProblem } from '@shared/contract/import';
import { afterAll, describe, expect, test } from 'vitest';
import { ImportFault } from './fault';
import { importLimits } from './limits';
import { openSource, recordsOf } from './records';

const folder = mkdtempSync(join(tmpdir(), 'firstline-bad-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADER = 'number,state,opened_at,short_description\n';
const row = (n: number, text = 'VPN drops'): string =>
  `INC${String(n).padStart(7, '0')},New,2026-11-18 10:00:00,${text}\n`;
const utf16 = (text: string, bom: boolean): Buffer => Buffer.from((bom ? '\uFEFF' : '') + text, 'utf16le');

const readAll = async (path: string, limits = importLimits): Promise<{ rows: number; lines: number[] }> => {
  const source = await openSource(path, limits);
  const lines: number[] = [];
  for await (const { line } of recordsOf(source, limits, () => {}, new AbortController().signal)) lines.push(line);
  return { rows: lines.length, lines };
};
const problemOf = async (path: string, limits = importLimits): Promise<ImportProblem> => {
  try {
    await readAll(path, limits);
  } catch (error) {
    if (error instanceof ImportFault) return error.problem;
    throw error;
  }
  throw new Error('nothing was wrong with it');
};
const fileOf = (content: string | Buffer): string => {
  const path = join(folder, `${Math.random()}`);
  writeFileSync(path, content);
  return path;
};

describe('files that are no exports', () => {
  test.each<[string, string | Buffer, Partial<ImportProblem>]>([
    ['an empty file', '', { code: 'file.empty' }],
    ['blank space', '\n\n  \n', { code: 'file.empty' }],
    ['a mark and nothing more', '\uFEFF', { code: 'file.empty' }],
    ['UTF-16 with a mark', utf16(HEADER + row(1), true), { code: 'file.utf16' }],
    ['UTF-16 without a mark', utf16(HEADER + row(1), false), { code: 'file.utf16' }],
    ['an archive', Buffer.from('504b0304140000000800', 'hex'), { code: 'file.zip' }],
    [
      'zeros',
      Buffer.concat([Buffer.from(`${HEADER}${row(1)}`), Buffer.alloc(10)]),
      { code: 'file.notText', params: { byte: 87, line: 3 } },
    ],
    [
      'Latin-1',
      Buffer.from(HEADER + row(1) + row(2, 'Büro'), 'latin1'),
      { code: 'file.encoding', params: { byte: 123, line: 3, found: '0xFC' } },
    ],
    [
      'UTF-8 that is cut off',
      Buffer.from(`${HEADER}${row(1)}€`).subarray(0, -1),
      { code: 'file.encoding', params: { byte: 87, line: 3, found: '0xE2' } },
    ],
    [
      'columns that are missing',
      'number,short_description\nINC0000001,x\n',
      { code: 'file.columnsMissing', params: { columns: 'state, opened_at', found: 'number, short_description' } },
    ],
    ['a letter', 'Dear desk,\nplease find attached nothing.\n', { code: 'file.columnsMissing' }],
    ['a column twice', 'number,state,opened_at,number\n', { code: 'file.columnTwice', params: { column: 'number' } }],
    [
      'a quotation mark too many',
      `${HEADER}${row(1)}INC0000002,New,2026-11-18 10:00:00,5" screen\n`,
      { code: 'file.quote', params: { line: 3 } },
    ],
    [
      'a quotation mark too few',
      `${HEADER}${row(1)}INC0000002,New,2026-11-18 10:00:00,"open\n${row(3)}`,
      { code: 'file.quote', params: { line: 3 } },
    ],
    [
      'a cell of ten megabytes',
      `${HEADER}${row(1)}INC0000002,New,2026-11-18 10:00:00,"${'x'.repeat(10_000_000)}"\n`,
      { code: 'file.recordTooLong', params: { line: 3, most: 1_048_576 } },
    ],
    ['gzip that ends too early', gzipSync(HEADER + row(1)).subarray(0, 40), { code: 'file.gzipDamaged' }],
    [
      'gzip that was changed',
      Buffer.concat([gzipSync(HEADER).subarray(0, 12), Buffer.alloc(30, 7)]),
      { code: 'file.gzipDamaged' },
    ],
    ['gzip of Latin-1', gzipSync(Buffer.from(HEADER + row(1, 'Büro'), 'latin1')), { code: 'file.encoding' }],
  ])('%s', async (_name, content, problem) => {
    expect(await problemOf(fileOf(content))).toMatchObject(problem);
  });

  test('a file that is not there', async () => {
    expect(await problemOf(join(folder, 'nothing'))).toEqual({ code: 'file.unreadable', params: { code: 'ENOENT' } });
  });

  test('100 MB of noise is refused at once, and 100 MB of one letter in little memory', async () => {
    const noise = join(folder, 'noise');
    const letter = join(folder, 'letter');
    const pieces = function* (fill: (piece: Buffer) => void) {
      const piece = Buffer.alloc(1024 ** 2);
      for (let n = 0; n < 100; n++) {
        fill(piece);
        yield Buffer.from(piece);
      }
    };
    await pipeline(Readable.from(pieces((piece) => randomFillSync(piece))), createWriteStream(noise));
    await pipeline(Readable.from(pieces((piece) => piece.fill('x'))), createWriteStream(letter));
    const before = process.memoryUsage().rss;
    expect(['file.encoding', 'file.notText', 'file.utf16']).toContain((await problemOf(noise)).code);
    expect((await problemOf(letter)).code).toBe('file.columnsMissing');
    const long = join(folder, 'long');
    writeFileSync(long, HEADER);
    await pipeline(Readable.from(pieces((piece) => piece.fill('x'))), createWriteStream(long, { flags: 'a' }));
    expect(await problemOf(long)).toEqual({ code: 'file.recordTooLong', params: { line: 2, most: 1_048_576 } });
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 ** 2);
  });

  test('a bomb is put out before it fills anything', async () => {
    const path = join(folder, 'bomb.gz');
    const zeros = function* () {
      yield Buffer.from(HEADER);
      const line = Buffer.from(`${row(1).repeat(1000)}`);
      for (let n = 0; n < 1500; n++) yield line;
    };
    await pipeline(Readable.from(zeros()), createGzip({ level: 9 }), createWriteStream(path));
    expect((await problemOf(path, { ...importLimits, ratio: 100 })).code).toBe('file.bomb');
    expect((await problemOf(path, { ...importLimits, text: 1_000_000 })).code).toBe('file.tooLarge');
  });
});

describe('files that look odd and are good', () => {
  test.each<[string, string | Buffer, number[]]>([
    ['with a mark', `\uFEFF${HEADER}${row(1)}`, [2]],
    ['with semicolons', (HEADER + row(1)).replaceAll(',', ';'), [2]],
    ['with tabs', (HEADER + row(1)).replaceAll(',', '\t'), [2]],
    [
      'with commas in the header of semicolons',
      `number;state;"opened_at";short_description, long\nINC0000001;New;1/1/2026;a,b\n`,
      [2],
    ],
    ['from Windows', (HEADER + row(1) + row(2)).replaceAll('\n', '\r\n'), [2, 3]],
    ['from an old Macintosh', (HEADER + row(1) + row(2)).replaceAll('\n', '\r'), [2, 3]],
    ['without an end of line at the end', (HEADER + row(1) + row(2)).trimEnd(), [2, 3]],
    ['with empty lines', `${HEADER}\n${row(1)}\n\n${row(2)}\n`, [3, 6]],
    ['with lines in cells', `${HEADER}${row(1, '"a\nb\r\nc"')}${row(2)}`, [2, 5]],
    ['with mixed ends of lines', `${HEADER}${row(1).replace('\n', '\r\n')}${row(2)}`, [2, 3]],
    ['packed', gzipSync(HEADER + row(1)), [2]],
    ['packed in two parts', Buffer.concat([gzipSync(HEADER), gzipSync(row(1))]), [2]],
    ['with letters of four bytes at every edge', `${HEADER}${row(1, '😀'.repeat(20_000))}`, [2]],
  ])('%s', async (_name, content, lines) => {
    expect((await readAll(fileOf(content))).lines).toEqual(lines);
  });

  test('text is the same wherever it is cut', async () => {
    const text = `${HEADER}${Array.from({ length: 3000 }, (_, n) => row(n + 1, `"Zażółć ${'漢字😀'.repeat(n % 50)}"`)).join('')}`;
    expect((await readAll(fileOf(text))).rows).toBe(3000);
    expect((await readAll(fileOf(gzipSync(text)))).rows).toBe(3000);
  });
});
