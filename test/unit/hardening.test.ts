// What holds because nothing in the sources does otherwise: read from their syntax, so that it goes on holding.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../scripts/checks/source-files.mjs';

const root = resolve('.');
const sources = filesUnder(root, 'src', ['.ts', '.tsx'])
  .filter((path: string) => !/\.(test|fixture)\.tsx?$|\/testing\//.test(path))
  .map((path: string) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** Without comments, in which anything may be named. */
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
const saying = (pattern: RegExp, under = 'src/'): string[] =>
  sources.filter(({ path, text }) => path.startsWith(under) && pattern.test(code(text))).map(({ path }) => path);

interface Node {
  readonly type?: string;
  readonly regex?: { readonly pattern: string; readonly flags: string };
}

/** ms for all attacks on one pattern, which take some: a machine under load is not mistaken for one that hangs. */
const STUCK = 30_000;

type Pattern = NonNullable<Node['regex']>;

const patternsIn = (node: unknown, found: Pattern[]): Pattern[] => {
  if (typeof node !== 'object' || node === null) return found;
  const { regex } = node as Node;
  if (regex) found.push({ pattern: regex.pattern, flags: regex.flags });
  for (const inner of Object.values(node)) patternsIn(inner, found);
  return found;
};

describe('the sources', () => {
  it('turn no text into markup or code: there is no place where a text could become either', () => {
    const sinks =
      /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|srcdoc|\beval\(|new Function\(/i;
    expect(saying(sinks)).toEqual([]);
  });

  it('make an exemption from Trusted Types in one place, and for addresses of scripts alone', () => {
    expect(saying(/createPolicy\(/)).toEqual(['src/renderer/app/own-scripts.ts']);
    expect(saying(/createHTML|createScript\b/)).toEqual([]);
  });

  it('write no style element and no style attribute: the page’s policy would refuse them', () => {
    expect(saying(/<style\b|createElement\(['"`]style|setAttribute\(['"`]style/, 'src/renderer/')).toEqual([]);
  });

  it('have a page without inline scripts, styles and handlers', () => {
    const page = readFileSync(join(root, 'src/renderer/index.html'), 'utf8');
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i);
  });

  it('of the server call nobody: no address that was sent here is fetched', () => {
    const calls = /\bfetch\(|\bundici\b|['"]node:(http|https|http2|tls|dgram)['"]|\bcreateConnection\(/;
    // By hand: an import into a server that runs, a backup of it. Both go to an address from the command line or the folder.
    // The store of files is where the administrator's options say.
    expect(saying(calls, 'src/server/')).toEqual([
      'src/server/backup/door.ts',
      'src/server/files/s3-store.ts',
      'src/server/import/remote.ts',
    ]);
    const callers = saying(/from '[./a-z-]*\/remote'|\bthroughDoor\b/, 'src/server/');
    expect(callers.filter((path) => !/(main|command-line|to-file|door)\.ts$/.test(path))).toEqual([]);
    // Sign-ins ask the provider that OIDC_ISSUER names, and what it publishes.
    expect(saying(/from 'openid-client'/, 'src/server/')).toEqual(['src/server/auth/oidc/provider.ts']);
    // Letters go where SMTP_URL says, which is the administrator's.
    expect(saying(/from 'nodemailer'/, 'src/server/')).toEqual(['src/server/effects/post.ts']);
  });

  it('write every table through the one function that disarms formulas', () => {
    // What a page saves as it came (`fetchFile`) was written by the server, whose routes send what those functions wrote.
    const writers = saying(/text\/csv/).filter((path) => !/contract|routes\.ts|save-file|accept|file-drop/.test(path));
    for (const path of writers) {
      const text = sources.find((each) => each.path === path)?.text ?? '';
      expect([
        path,
        /csv\/(write|row-cells)'|articles\/csv-file|csv-file'|exportLines|article-calls|use-sign-ins'|fetchFile\(/.test(
          text,
        ),
      ]).toEqual([path, true]);
    }
    expect(saying(/\.join\(['"`][,;]['"`]\)\s*\+\s*['"`]\\(r\\)?n/)).toEqual([]);
  });

  it('have no regular expression that a text can keep busy', async () => {
    const all = sources.flatMap(({ path, text }) => patternsIn(parseSync(path, text).program, []));
    const patterns = [...new Map(all.map((each) => [each.pattern, each])).values()];
    expect(patterns.length).toBeGreaterThan(100);
    const worker = new Worker(new URL('./busy-patterns.mjs', import.meta.url), { workerData: patterns, execArgv: [] });
    let at: string | null = '(none was tried)';
    let last = Date.now();
    const ended = await new Promise<boolean>((resolve_, reject) => {
      const watch = setInterval(() => {
        if (Date.now() - last > STUCK) done(false);
      }, 500);
      const done = (well: boolean) => {
        clearInterval(watch);
        resolve_(well);
      };
      worker.on('message', (pattern: string | null) => {
        at = pattern;
        last = Date.now();
        if (pattern === null) done(true);
      });
      worker.on('error', reject);
    });
    await worker.terminate();
    expect([at, ended]).toEqual([null, true]);
  });

  it('make a regular expression of what was typed only where it is escaped', () => {
    for (const path of saying(/new RegExp\(/)) {
      const text = sources.find((each) => each.path === path)?.text ?? '';
      expect([
        path,
        /escape/i.test(text) || /new RegExp\([`'"]/.test(text) || /new RegExp\([A-Z_]+\b/.test(text),
      ]).toEqual([path, true]);
    }
  });
});
