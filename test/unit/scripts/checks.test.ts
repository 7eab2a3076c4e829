// The checks can fail: each gets a small project with one fault in it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogues } from '../../../scripts/checks/catalogues.mjs';
import { layers } from '../../../scripts/checks/layers.mjs';
import { lengths } from '../../../scripts/checks/lengths.mjs';
import { lockFile } from '../../../scripts/checks/lock-file.mjs';
import { installState } from '../../../scripts/installed.mjs';

let root = '';
const put = (files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'firstline-checks-'));
  put({ 'test/x.ts': '', 'src/shared/domain/ticket.ts': 'export type Ticket = string;' });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('layers', () => {
  it.each<[string, string, string, RegExp | null]>([
    ['the domain and Node', 'src/shared/domain/a.ts', "import { x } from 'node:fs';", /Node is not there/],
    ['the domain and a library', 'src/shared/domain/a.ts', "import x from 'rxjs';", /values in, values out/],
    ['the domain and the contract', 'src/shared/domain/a.ts', "import type { X } from '../contract/x';", /values in/],
    [
      'a feature and its neighbour',
      'src/renderer/features/queue/a.tsx',
      "import { y } from '@/features/ticket/y';",
      /never import each other/,
    ],
    [
      'a feature and its neighbour, by a relative path',
      'src/renderer/features/queue/a.tsx',
      "import { y } from '../ticket/y';",
      /never import each other/,
    ],
    ['a feature and itself', 'src/renderer/features/queue/a.tsx', "import { y } from './deep/y';", null],
    [
      'a feature and the app',
      'src/renderer/features/queue/a.tsx',
      "import { y } from '@/app/y';",
      /never import each other or the app/,
    ],
    ['data and a screen', 'src/renderer/data/a.ts', "import { y } from '@/ui/y';", /data knows no screen/],
    ['the page and the server', 'src/renderer/app/a.ts', "export * from '../../server/db';", /app wires/],
    [
      'the server and the page, late',
      'src/server/a.ts',
      "const x = await import('../renderer/app/a');",
      /the server shares/,
    ],
    ['the server and the domain', 'src/server/a.ts', "import type { Ticket } from '@shared/domain/ticket';", null],
  ])('%s', (_what, path, code, complaint) => {
    put({ [path]: `${code}\nexport const made = 1;\n` });
    const found = layers(root);
    if (complaint === null) expect(found).toEqual([]);
    else expect(found.join('\n')).toMatch(complaint);
  });

  it('finds a circle, of types too', () => {
    put({
      'src/server/a.ts': "import type { B } from './b';\nexport type A = B;",
      'src/server/b.ts': "import type { C } from './c';\nexport type B = C;",
      'src/server/c.ts': "import type { A } from './a';\nexport type C = A | 1;",
    });
    expect(layers(root)).toEqual([expect.stringMatching(/a\.ts.*circle/)]);
  });
});

it('a file of more than 400 lines is too long', () => {
  put({ 'src/a.ts': '\n'.repeat(401), 'src/b.ts': '\n'.repeat(400) });
  expect(lengths(root)).toEqual([expect.stringContaining('src/a.ts has 401 lines')]);
});

describe('catalogues', () => {
  const catalogue = (words: object) => `export const queue = ${JSON.stringify(words)};`;
  it.each<[string, object, object, RegExp]>([
    ['a missing sentence', { a: 'x', b: { c: 'y' } }, { a: 'x', b: {} }, /b\.c is missing/],
    ['one too many', { a: 'x' }, { a: 'x', z: 'y' }, /z is not in en/],
    ['another blank', { a: '{{count}} of {{total}}' }, { a: '{{count}} von {{summe}}' }, /fills in "count, summe"/],
    ['an empty sentence', { a: 'x' }, { a: '' }, /a is empty/],
  ])('%s', async (_what, en, de, complaint) => {
    put({ 'src/shared/messages/en/queue.ts': catalogue(en), 'src/shared/messages/de/queue.ts': catalogue(de) });
    expect((await catalogues(root)).join('\n')).toMatch(complaint);
  });

  it('a whole catalogue', async () => {
    put({
      'src/shared/messages/en/queue.ts': catalogue({ a: 'x' }),
      'src/shared/messages/de/other.ts': catalogue({ a: 'x' }),
    });
    const found = (await catalogues(root)).join('\n');
    expect(found).toMatch(/de\/queue\.ts is missing/);
    expect(found).toMatch(/other\.ts has no en side/);
  });
});

describe('the lock file', () => {
  const entry = { version: '1.0.0', integrity: 'sha512-x' };
  const check = (packages: object) => {
    put({ 'package.json': '{"devDependencies":{"a":"1.0.0"}}', 'package-lock.json': JSON.stringify({ packages }) });
    return lockFile(root).join('\n');
  };
  const top = { '': { devDependencies: { a: '1.0.0' } } };

  it('is complete', () => {
    expect(check({ ...top, 'node_modules/a': entry })).toBe('');
  });
  it.each<[string, object, RegExp]>([
    [
      "lacks another platform's package",
      { ...top, 'node_modules/a': { ...entry, optionalDependencies: { 'a-mac': '1.0.0' } } },
      /wants a-mac@1\.0\.0/,
    ],
    [
      'is bound to a host',
      { ...top, 'node_modules/a': { ...entry, resolved: 'https://npm.corp.example/a.tgz' } },
      /bound to one host/,
    ],
    ['brings an install script', { ...top, 'node_modules/a': { ...entry, hasInstallScript: true } }, /run a script/],
    ['is older than package.json', { '': { devDependencies: {} } }, /run npm install/],
  ])('%s', (_what, packages, complaint) => {
    expect(check(packages)).toMatch(complaint);
  });
});

describe('what is installed', () => {
  const lock = (packages: object) => JSON.stringify({ packages });
  it.each<[string, string | null, 'missing' | 'stale' | 'current']>([
    ['nothing', null, 'missing'],
    ['the same', lock({ 'node_modules/a': { version: '2.0.0' } }), 'current'],
    ['an older version', lock({ 'node_modules/a': { version: '1.0.0' } }), 'stale'],
    ['not all', lock({}), 'stale'],
  ])('%s', (_what, record, state) => {
    put({
      'package-lock.json': lock({
        '': {},
        'node_modules/a': { version: '2.0.0' },
        'node_modules/mac-only': { version: '1.0.0', optional: true },
      }),
      ...(record === null ? {} : { 'node_modules/.package-lock.json': record }),
    });
    expect(installState(root)).toBe(state);
  });
});
