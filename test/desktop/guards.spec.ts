import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ElectronApplication, expect } from '@playwright/test';
import { NOWHERE, test } from './desk';

/** Catches what would be opened outside, from now on. */
const outside = async (desk: ElectronApplication): Promise<() => Promise<string[]>> => {
  await desk.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => void opened.push(url);
  });
  return () => desk.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
};

test('a link that leaves the app opens in the browser, and the app stays', async ({ page, desk }) => {
  const opened = await outside(desk);
  const before = page.url();
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'https://example.com/help' });
    document.body.append(link);
    link.click();
  });
  await expect.poll(opened).toEqual(['https://example.com/help']);
  expect(page.url()).toBe(before);
});

test('no page opens a window; web addresses go to the browser, programs nowhere', async ({ page, desk }) => {
  const opened = await outside(desk);
  const got = await page.evaluate(() =>
    ['https://example.com/a', 'file:///etc/passwd', 'ms-settings:display', 'mailto:a@example.com'].map((url) =>
      window.open(url),
    ),
  );
  expect(got).toEqual([null, null, null, null]);
  await expect.poll(opened).toEqual(['https://example.com/a', 'mailto:a@example.com']);
  expect(desk.windows()).toHaveLength(1);
});

test('a redirect cannot replace the app', async ({ page, desk }) => {
  const server = createServer((_request, response) =>
    response.writeHead(302, { location: 'https://example.com/' }).end(),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const before = page.url();
  const { port } = server.address() as AddressInfo;
  const failure = await desk.evaluate(async ({ BrowserWindow }, at) => {
    try {
      await BrowserWindow.getAllWindows()[0]?.loadURL(`http://127.0.0.1:${at}/`);
      return 'loaded';
    } catch (error) {
      return String(error);
    }
  }, port);
  expect(failure).toContain('ERR_ABORTED');
  expect(page.url()).toBe(before);
  server.close();
});

test('permissions are refused but for what the app uses', async ({ shared: { page } }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'midi'] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(states).toEqual(['denied', 'denied', 'denied']);
});

const violations = [
  [
    'a text as a script',
    'require-trusted-types-for',
    'window.s = document.createElement("script"); s.text = "hacked = 1"',
  ],
  [
    'a script from elsewhere',
    'require-trusted-types-for',
    'window.s = document.createElement("script"); s.src = "https://example.com/x.js"',
  ],
  [
    'a worker from elsewhere',
    'require-trusted-types-for',
    'new Worker("data:text/javascript,postMessage(1)", { type: "module" })',
  ],
  [
    'a text as markup',
    'require-trusted-types-for',
    'document.createElement("div").innerHTML = "<img src=x onerror=hacked=1>"',
  ],
  ['another policy for texts', 'trusted-types', 'trustedTypes.createPolicy("mine", { createHTML: (text) => text })'],
  [
    'an inline style',
    'style-src-elem',
    'document.head.append(Object.assign(document.createElement("style"), { textContent: "body { display: none }" }))',
  ],
  ['a handler in an attribute', 'require-trusted-types-for', 'document.body.setAttribute("onclick", "hacked = 1")'],
  [
    'a frame',
    'frame-src',
    'document.body.append(Object.assign(document.createElement("iframe"), { src: "https://example.com/" }))',
  ],
  [
    'a picture from elsewhere',
    'img-src',
    'document.body.append(Object.assign(document.createElement("img"), { src: "https://example.com/x.png" }))',
  ],
] as const;

for (const [what, directive, attack] of violations)
  test(`the content security policy refuses ${what}`, async ({ shared: { page } }) => {
    const violated = page.evaluate(
      () =>
        new Promise<string>((done) =>
          document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), {
            once: true,
          }),
        ),
    );
    // Not through eval, which the policy forbids too: the protocol evaluates it.
    await page.evaluate(`try { ${attack} } catch {}`);
    expect(await violated).toBe(directive);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

test('the page may call its server and no other', async ({ shared: { page } }) => {
  const call = (url: string) =>
    page.evaluate(
      (address) =>
        new Promise<string>((done) => {
          document.addEventListener('securitypolicyviolation', () => done('refused'), { once: true });
          fetch(address).catch(() => setTimeout(() => done('tried'), 100));
        }),
      url,
    );
  expect(await call('https://example.com/api/health')).toBe('refused');
  expect(await call(`${NOWHERE}/api/health`)).toBe('tried');
});

test('the scheme serves the page for any route, and no file beside it', async ({ shared: { page } }) => {
  const statuses = await page.evaluate(async () => {
    const paths = ['/', '/t/INC0012345', '/assets/none.js', '/..%2f..%2fpackage.json', '/%E0%A4%A'];
    return Promise.all(paths.map(async (path) => (await fetch(path)).status));
  });
  expect(statuses).toEqual([200, 200, 404, 403, 403]);
});
