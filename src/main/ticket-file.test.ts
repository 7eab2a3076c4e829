import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { fileAskedFor, readTicketFile } from './ticket-file';

const folder = mkdtempSync(join(tmpdir(), 'firstline-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each<[string, readonly string[], string | null]>([
  [
    'as systems hand it over',
    ['/usr/bin/firstline', '/mnt/stick/INC0012345.firstline'],
    '/mnt/stick/INC0012345.firstline',
  ],
  ['behind a flag', ['/usr/bin/firstline', '--flag', 'a.firstline'], 'a.firstline'],
  ['a link', ['/usr/bin/firstline', 'firstline://INC0012345'], null],
  ['a flag that looks like one', ['/usr/bin/firstline', '--user-data-dir=/x.firstline'], null],
  ['the program itself', ['/opt/x.firstline'], null],
  ['another file', ['/usr/bin/firstline', '/etc/passwd'], null],
])('a file %s', (_what, argv, path) => {
  expect(fileAskedFor(argv)).toBe(path);
});

it('is read with its name; what is not there is nothing', async () => {
  const path = join(folder, 'INC0012345.firstline');
  writeFileSync(path, '{"ü":1}');
  expect(await readTicketFile(path)).toEqual({ name: 'INC0012345.firstline', text: '{"ü":1}' });
  expect(await readTicketFile(join(folder, 'none.firstline'))).toBeNull();
});
