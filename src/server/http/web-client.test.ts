import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newDataFolder } from '../../../test/builders/data-folder';
import { call, type RunningDesk, runDesk } from '../../../test/builders/running-desk';

let desk: RunningDesk;
beforeAll(async () => {
  const web = join(await newDataFolder(), 'web');
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Firstline</title>');
  writeFileSync(join(web, 'assets', 'index-abc123.js'), `console.log(${'1 + '.repeat(2_000)}1);`);
  desk = await runDesk({ options: { rendererDir: web, publicUrl: new URL('https://desk.example.org') } });
});
afterAll(() => desk.remove());

const get = (path: string, headers: Record<string, string> = {}) => call<string>(`${local()}${path}`, { headers });
/** The desk says its public address; we call it where it listens. */
const local = () => desk.listensAt;

describe('the web client', () => {
  it.each([['/'], ['/v/mine'], ['/t/INC0012345'], ['/settings/devices?x=1'], ['/sign-in'], ['/index.html']])(
    '%s is the page, always fresh',
    async (path) => {
      const { status, body, headers } = await get(path);
      expect([status, body, headers.get('cache-control')]).toEqual([
        200,
        '<!doctype html><title>Firstline</title>',
        'no-cache',
      ]);
      expect(headers.get('content-type')).toContain('text/html');
    },
  );

  it('assets are kept for ever, and packed for who is far away', async () => {
    const far = await get('/assets/index-abc123.js', { 'accept-encoding': 'gzip', 'x-forwarded-for': '203.0.113.7' });
    expect([far.status, far.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(far.headers.get('content-encoding')).toBe('gzip');
  });

  it.each([['/assets/gone-1.js'], ['/favicon.png'], ['/api/nothing'], ['/api']])('%s is not there', async (path) => {
    const { status, body } = await get(path);
    expect([status, body]).toEqual([404, expect.objectContaining({ code: 'request.notFound' })]);
  });

  it('runs no script but its own, and is framed by nobody', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('no style is written into it, and no text becomes markup or code', async () => {
    for (const path of ['/', '/assets/index-abc123.js', '/api/health']) {
      const directives = ((await get(path)).headers.get('content-security-policy') ?? '').split(';');
      expect(directives).toEqual(
        expect.arrayContaining(["style-src 'self'", "require-trusted-types-for 'script'", 'trusted-types default']),
      );
    }
  });

  it('loads nothing from elsewhere', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    const loading = policy.split(';').filter((part) => /^(default|[a-z]+)-src/.test(part.trim()));
    expect(loading.map((part) => part.trim().split(' ')[0])).toEqual(
      expect.arrayContaining(['default-src', 'img-src', 'connect-src', 'font-src', 'worker-src']),
    );
    for (const part of loading) expect(part).toMatch(/^\s*[a-z]+-src( 'self'| 'none'| data:| blob:)+$/);
  });

  it('over https its cookie is sent over https alone, and browsers insist on it', async () => {
    const { headers } = await get('/');
    expect(headers.get('strict-transport-security')).toContain('max-age=');
  });
});
