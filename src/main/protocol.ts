// app://bundle serves the built renderer. A scheme of our own, and not file://, because it has an origin: storage, workers
// and the content security policy hang on that.
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { contentSecurityPolicy } from './content-security-policy';

const SCHEME = 'app';
const HOST = 'bundle';
export const APP_ORIGIN = `${SCHEME}://${HOST}`;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Must run before the app is ready. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
};

const refuse = (status: number, words: string): Response => new Response(words, { status });

const pathIn = (root: string, pathname: string): string | null => {
  try {
    const wanted = normalize(join(root, decodeURIComponent(pathname)));
    return wanted === root || wanted.startsWith(root + sep) ? wanted : null;
  } catch {
    return null; // A broken escape such as %E0%A4%A.
  }
};

/** @param server asked anew for each answer: the address may change while the app runs */
export const serveRenderer = (session: Session, root: string, server: () => string): void => {
  session.protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    if (url.host !== HOST || request.method !== 'GET') return refuse(400, 'bad request');
    const wanted = pathIn(root, url.pathname);
    if (wanted === null) return refuse(403, 'forbidden');
    // A path without an ending is a route of the page.
    const file = extname(wanted) === '' ? join(root, 'index.html') : wanted;
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'content-type': types[extname(file)] ?? 'application/octet-stream',
          'content-security-policy': contentSecurityPolicy(server()),
          'x-content-type-options': 'nosniff',
          'cross-origin-opener-policy': 'same-origin',
        },
      });
    } catch {
      return refuse(404, 'not found');
    }
  });
};
