// Against a real provider, over its own form: who gets in, as whom, and everything that must not get anybody in.
import { createHash, randomBytes } from 'node:crypto';
import type { Problem, SessionInfo, SignInResponse } from '@shared/contract/http';
import { type HealthResponse, routes } from '@shared/contract/http';
import { providerRoutes } from '@shared/contract/provider-sign-in';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIENT, type RunningProvider, runProvider } from '../../../../test/builders/openid-provider';
import { call, PASSWORD, postJson, type RunningDesk, runDesk } from '../../../../test/builders/running-desk';
import { type Page, SmallBrowser } from '../../../../test/builders/small-browser';

const MINUTE = 60_000;

let provider: RunningProvider;
let desk: RunningDesk;
/** By how much the desk's clock is ahead (ms). */
let later = 0;

const settings = { name: 'Contoso', scopes: 'openid profile email', clientId: CLIENT.id, clientSecret: CLIENT.secret };

beforeAll(async () => {
  provider = await runProvider({
    ann: { email: 'Ann@Example.org', emailVerified: true },
    'ann-again': { email: 'ann@example.org', emailVerified: true },
    bob: { email: 'bob@example.org', emailVerified: false },
    twin: { email: 'twin@example.org', emailVerified: true },
    gone: { email: 'gone@example.org', emailVerified: true },
    kelvin: { email: '\u212Aim@example.org', emailVerified: true },
    stranger: { email: 'stranger@elsewhere.example', emailVerified: true },
    nameless: {},
    cem: { email: 'cem@example.org', emailVerified: true },
    lea: { email: 'lea@example.org', emailVerified: true },
    val: { email: 'val@example.org', emailVerified: true },
  });
  const oidc = { ...settings, issuer: new URL(provider.issuer), linkByEmail: true, createRequesters: false };
  desk = await runDesk({ options: { oidc }, tuning: { now: () => Date.now() + later } });
  await provider.serve(`${desk.url}${providerRoutes.callback}`);
  const world = await desk.core.world();
  const as = (id: string, email: string, over: object = {}) => {
    const person = world?.person(id);
    if (!person) throw new Error(`there is no ${id}`);
    return { ...person, email, ...over };
  };
  await desk.core.putPeople([
    as('ann', 'ann@example.org'),
    as('bob', 'bob@example.org'),
    as('cem', 'cem@example.org'),
    as('lea', 'lea@example.org'),
    as('val', 'val@example.org'),
    as('pia', 'twin@example.org'),
    as('ada', 'twin@example.org'),
    { ...as('rosa', 'gone@example.org', { active: false }), id: 'gone' },
    { ...as('rosa', 'kim@example.org'), id: 'kim' },
  ]);
});
afterAll(async () => {
  await desk.remove();
  await provider.close();
});

const startAddress = (over: Record<string, string> = {}): URL => {
  const query = new URLSearchParams({ deviceId: 'device-1', deviceName: 'Laptop', ...over });
  return new URL(`${desk.url}${providerRoutes.start}?${query}`);
};

const atDesk = (url: URL): boolean => url.origin === desk.url && url.pathname === providerRoutes.callback;
const atPage = (url: URL): boolean => url.pathname === '/sign-in';

/** At the provider and through its form; stops before coming back, with the address that leads back. */
const cameBack = async (browser: SmallBrowser, login: string, over: Record<string, string> = {}): Promise<URL> => {
  const form = await browser.visit(startAddress(over));
  const { url } = await browser.fillIn(form, login, atDesk);
  return url;
};

/** What the page is told by its address. */
const outcomeOf = ({ url, headers }: Page): Record<string, string> => {
  const to = headers.get('location');
  return Object.fromEntries((to === null ? url : new URL(to, url)).searchParams);
};

const sessionOf = async (browser: SmallBrowser) => {
  const url = new URL(`${desk.url}${routes.session}`);
  const { status, text } = await browser.ask(url);
  return { status, body: JSON.parse(text) as SessionInfo & Problem };
};

const signInAs = async (login: string, over: Record<string, string> = {}, browser = new SmallBrowser()) => {
  const answer = await browser.ask(await cameBack(browser, login, over));
  return { browser, answer, outcome: outcomeOf(answer) };
};

const auditOf = (deviceId: string) =>
  desk.core.db.query<{ kind: string; person_id: string | null; detail: Record<string, string> }>(
    'select kind, person_id, detail from audit where device_id = $1 order by id',
    [deviceId],
  );

const identities = () =>
  desk.core.db.query<{ subject: string; person_id: string }>(
    'select subject, person_id from person_identity order by subject',
  );

describe('signing in on the web', () => {
  it('says by what name there is a provider', async () => {
    const { body } = await call<HealthResponse>(`${desk.url}${routes.health}`);
    expect(body.provider).toEqual({ name: 'Contoso' });
  });

  it('asks the provider with PKCE, state and nonce, and ties the way back to this browser', async () => {
    const { headers } = await new SmallBrowser().ask(startAddress());
    const { searchParams } = new URL(headers.get('location') ?? '');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      client_id: CLIENT.id,
      scope: 'openid profile email',
      redirect_uri: `${desk.url}${providerRoutes.callback}`,
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    const [cookie = ''] = headers.getSetCookie();
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/api/session/oidc', 'Max-Age=600'])
      expect(cookie).toContain(part);
  });

  it('finds the account by a confirmed address once, and by the identity from then on', async () => {
    const { browser, outcome, answer } = await signInAs('ann', { deviceId: 'first', back: '/t/INC0000001?at=1' });
    expect(outcome).toEqual({ signin: 'done', back: '/t/INC0000001?at=1' });
    const set = answer.headers.getSetCookie().join('\n');
    expect(set).toContain('SameSite=Strict');
    expect(set).toMatch(/firstline_oidc_\w+=;/);
    expect((await sessionOf(browser)).body).toMatchObject({ person: { id: 'ann' }, deviceId: 'first' });

    const person = (await sessionOf(browser)).body.person;
    await desk.core.putPeople([{ ...person, email: 'ann.married@example.org' }]);
    const again = await signInAs('ann', { deviceId: 'second' });
    expect((await sessionOf(again.browser)).body).toMatchObject({ person: { id: 'ann' } });
    await desk.core.putPeople([person]);
    expect(await identities()).toEqual([{ subject: 'ann', person_id: 'ann' }]);
    const links = await desk.core.db.query("select person_id from audit where kind = 'providerLinked'");
    expect(links).toEqual([{ person_id: 'ann' }]);
    expect(await auditOf('first')).toMatchObject([
      { kind: 'signIn', person_id: 'ann', detail: { factor: 'provider', deviceName: 'Laptop' } },
    ]);
  });

  it.each([
    ['another identity with the same address', 'ann-again', 'taken'],
    ['an address that is not confirmed', 'bob', 'unverified'],
    ['an address that two people have', 'twin', 'several'],
    ['an account that is switched off', 'gone', 'inactive'],
    ['an address that only looks alike in capitals', 'kelvin', 'unknown'],
    ['an address that nobody has', 'stranger', 'unknown'],
    ['no address at all', 'nameless', 'unknown'],
  ])('lets nobody in by %s', async (_case, login, reason) => {
    const before = await identities();
    const { browser, outcome } = await signInAs(login, { deviceId: `device-${login}` });
    expect(outcome).toEqual({ signin: 'failed', reason });
    expect((await sessionOf(browser)).status).toBe(401);
    expect(await identities()).toEqual(before);
    expect(await auditOf(`device-${login}`)).toMatchObject([{ kind: 'providerFailed', detail: { why: reason } }]);
  });

  it('lets nobody in who was switched off since', async () => {
    const { browser } = await signInAs('val');
    const { person } = (await sessionOf(browser)).body;
    await desk.core.putPeople([{ ...person, active: false }]);
    expect((await signInAs('val')).outcome).toEqual({ signin: 'failed', reason: 'inactive' });
    await desk.core.putPeople([person]);
  });

  it('asks who it is when whoever is signed in at the provider is not meant', async () => {
    const browser = new SmallBrowser();
    await signInAs('cem', {}, browser);
    const again = await browser.visit(startAddress(), atDesk);
    expect(again.url.pathname).toBe(providerRoutes.callback);
    const asked = await browser.visit(startAddress({ ask: 'yes' }), atDesk);
    expect(asked.text).toContain('Enter any login');
  });

  it('ends the session that the browser had, whoever it was of', async () => {
    const browser = new SmallBrowser();
    const first = await signInAs('ann', { deviceId: 'shared' }, browser);
    const [cookie = ''] = first.answer.headers.getSetCookie().filter((each) => each.startsWith('firstline_session'));
    browser.forget(provider.issuer);
    await browser.ask(await cameBack(browser, 'cem', { deviceId: 'shared' }));
    const old = await call(`${desk.url}${routes.session}`, { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(old.status).toBe(401);
    expect((await sessionOf(browser)).body.person.id).toBe('cem');
  });

  it('stays beside the passwords', async () => {
    const request = { name: 'ann', password: PASSWORD, deviceId: 'd', deviceName: 'Laptop', shell: 'web' };
    expect((await call(`${desk.url}${routes.signIn}`, postJson(request))).status).toBe(200);
  });

  it.each([
    ['//evil.example/x'],
    ['/\\evil.example'],
    ['https://evil.example'],
    ['/t//evil.example'],
    ['javascript:alert(1)'],
    ['/api/session/oidc/start'],
    ['/sign-in?signin=done'],
    ['t/INC0000001'],
    ['/a\nb'],
    ['/%5C%5Cevil.example\u0000'],
  ])('never leads on to %j', async (back) => {
    const { headers, status } = await new SmallBrowser().ask(startAddress({ back }));
    if (status === 400) return;
    const state = new URL(headers.get('location') ?? '').searchParams.get('state') ?? '';
    const hash = createHash('sha256').update(state).digest('hex');
    const [flow] = await desk.core.db.query('select back from oidc_flow where state_hash = $1', [hash]);
    expect(flow).toEqual({ back: '/' });
  });
});

describe('what does not sign anybody in', () => {
  const refusal = async (browser: SmallBrowser, url: URL) => {
    const outcome = outcomeOf(await browser.ask(url));
    expect((await sessionOf(browser)).status).toBe(401);
    return outcome;
  };
  const flowColumn = (column: 'nonce' | 'verifier', value: string, state: string | null) =>
    desk.core.db.query(`update oidc_flow set ${column} = $1 where state_hash = $2`, [
      value,
      createHash('sha256').update(String(state)).digest('hex'),
    ]);
  const random = (): string => randomBytes(32).toString('base64url');

  it('the same answer a second time', async () => {
    const browser = new SmallBrowser();
    const url = await cameBack(browser, 'cem');
    const cookies = browser.cookiesFor(url);
    await browser.ask(url);
    const thief = await call(url.href, { headers: { cookie: cookies }, redirect: 'manual' });
    expect(thief.headers.get('location')).toBe('/sign-in?signin=failed&reason=expired');
    expect(thief.headers.get('set-cookie') ?? '').not.toContain('firstline_session');
  });

  it('an answer in another browser (somebody else’s sign-in, put on me), and then not in the right one either', async () => {
    const [attacker, victim] = [new SmallBrowser(), new SmallBrowser()];
    const url = await cameBack(attacker, 'cem', { deviceId: 'attackers' });
    // A sign-in of the victim's own does not help.
    await victim.ask(startAddress());
    expect(await refusal(victim, url)).toEqual({ signin: 'failed', reason: 'expired' });
    expect(await refusal(attacker, url)).toEqual({ signin: 'failed', reason: 'expired' });
    expect(await auditOf('attackers')).toMatchObject([{ kind: 'providerFailed', detail: { why: 'expired' } }]);
  });

  it.each<[string, string, (url: URL) => unknown]>([
    ['a state that nobody gave out', 'expired', (url) => url.searchParams.set('state', random())],
    ['no state', 'expired', (url) => url.searchParams.delete('state')],
    ['another issuer’s answer', 'refused', (url) => url.searchParams.set('iss', 'https://evil.example')],
    ['an answer that does not say whose it is', 'refused', (url) => url.searchParams.delete('iss')],
    ['a code that nobody gave out', 'refused', (url) => url.searchParams.set('code', random())],
    ['no code', 'refused', (url) => url.searchParams.delete('code')],
    ['another nonce', 'refused', (url) => flowColumn('nonce', random(), url.searchParams.get('state'))],
    ['another verifier', 'refused', (url) => flowColumn('verifier', random(), url.searchParams.get('state'))],
  ])('%s: %s', async (_case, reason, spoil) => {
    const browser = new SmallBrowser();
    const url = await cameBack(browser, 'cem');
    await spoil(url);
    expect(await refusal(browser, url)).toEqual({ signin: 'failed', reason });
  });

  it('the code of one sign-in in another', async () => {
    const [attacker, victim] = [new SmallBrowser(), new SmallBrowser()];
    const stolen = (await cameBack(victim, 'cem')).searchParams.get('code') ?? '';
    const url = await cameBack(attacker, 'ann-again');
    url.searchParams.set('code', stolen);
    expect(await refusal(attacker, url)).toEqual({ signin: 'failed', reason: 'refused' });
  });

  it('an answer that took more than ten minutes', async () => {
    const browser = new SmallBrowser();
    const url = await cameBack(browser, 'cem');
    later += 10 * MINUTE;
    expect(await refusal(browser, url)).toEqual({ signin: 'failed', reason: 'expired' });
  });

  it('somebody who says no at the provider', async () => {
    const browser = new SmallBrowser();
    const form = await browser.visit(startAddress());
    const abort = /href="([^"]*\/abort)"/.exec(form.text)?.[1] ?? '';
    const { url } = await browser.visit(new URL(abort, form.url), atDesk);
    expect(url.searchParams.get('error')).toBe('access_denied');
    expect(await refusal(browser, url)).toEqual({ signin: 'failed', reason: 'cancelled' });
  });

  it.each(['cross-site', 'same-site'])('a sign-in that a page of %s begins', async (site) => {
    const { status, body } = await call<Problem>(startAddress().href, { headers: { 'sec-fetch-site': site } });
    expect([status, body.code]).toEqual([403, 'request.foreignOrigin']);
  });

  it('a desk that is called by a stranger’s name', async () => {
    const { hostname, port } = new URL(desk.url);
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      const { pathname, search } = startAddress();
      request({ hostname, port, path: pathname + search, headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(400);
  });
});

describe('signing in for the desktop app', () => {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const claim = (code: string, by = verifier) =>
    call<SignInResponse & Problem>(`${desk.url}${providerRoutes.claim}`, postJson({ code, verifier: by }));
  const codeOf = ({ text }: Page): string => /firstline:\/\/sign-in\?code=([\w-]{43})"/.exec(text)?.[1] ?? '';

  it('leads back into the app with a code that only its verifier turns into a session', async () => {
    const { browser, answer } = await signInAs('lea', { challenge, deviceId: 'app' });
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(answer.headers.getSetCookie().join()).not.toContain('firstline_session');
    // The browser itself is not signed in.
    expect((await sessionOf(browser)).status).toBe(401);
    const { status, body } = await claim(codeOf(answer));
    expect([status, body.person.id, body.deviceId]).toEqual([200, 'lea', 'app']);
    const mine = await call<SessionInfo>(`${desk.url}${routes.session}`, {
      headers: { authorization: `Bearer ${body.token}` },
    });
    expect(mine.body.sessionId).toBe(body.sessionId);
    expect((await claim(codeOf(answer))).status).toBe(401);
  });

  it('speaks the browser’s language', async () => {
    const browser = new SmallBrowser();
    const url = await cameBack(browser, 'lea', { challenge });
    const { text } = await browser.ask(url, { headers: { 'accept-language': 'de-DE,de;q=0.9' } });
    expect(text).toContain('<html lang="de">');
  });

  it('gives nothing for a code without its verifier, and then nothing for the code', async () => {
    const { answer } = await signInAs('lea', { challenge, deviceId: 'stolen' });
    const stolen = await claim(codeOf(answer), randomBytes(32).toString('base64url'));
    expect([stolen.status, stolen.body.code]).toEqual([401, 'session.providerExpired']);
    expect((await claim(codeOf(answer))).status).toBe(401);
    expect(await auditOf('stolen')).toMatchObject([{ kind: 'providerFailed', person_id: 'lea' }]);
  });

  it('gives nothing after a minute', async () => {
    const { answer } = await signInAs('lea', { challenge });
    later += MINUTE;
    expect((await claim(codeOf(answer))).status).toBe(401);
  });

  it('says in the app why it came to nothing', async () => {
    const { answer } = await signInAs('stranger', { challenge });
    expect([answer.status, codeOf(answer)]).toEqual([200, '']);
    expect(answer.text).toContain('firstline://sign-in?failed=unknown"');
  });

  it('keeps no secret that travels', async () => {
    const { answer } = await signInAs('lea', { challenge });
    const [all] = await desk.core.db.query<{ text: string }>(
      `select coalesce((select string_agg(c::text, '') from oidc_code c), '') ||
              coalesce((select string_agg(f::text, '') from oidc_flow f), '') ||
              coalesce((select string_agg(a::text, '') from audit a), '') as text`,
    );
    expect(codeOf(answer)).not.toBe('');
    expect(all?.text).not.toContain(codeOf(answer));
  });
});

describe('whoever begins too often', () => {
  it('waits, and passwords do not', async () => {
    let outcome: Record<string, string> = {};
    for (let n = 0; n < 150 && outcome['reason'] === undefined; n++)
      outcome = outcomeOf(await new SmallBrowser().ask(startAddress()));
    expect(outcome).toEqual({ signin: 'failed', reason: 'tooMany' });
    const request = { name: 'ann', password: PASSWORD, deviceId: 'd', deviceName: 'Laptop', shell: 'web' };
    expect((await call(`${desk.url}${routes.signIn}`, postJson(request))).status).toBe(200);
    later += 60 * MINUTE;
  });
});

describe('a provider that is gone', () => {
  it('is said, on the way back too; passwords go on', async () => {
    const browser = new SmallBrowser();
    const url = await cameBack(browser, 'cem');
    await provider.close();
    expect(outcomeOf(await browser.ask(url))).toEqual({ signin: 'failed', reason: 'unreachable' });
    // What was known of it for an hour is asked for anew.
    later += 60 * MINUTE;
    const { url: page, headers } = await new SmallBrowser().visit(startAddress(), atPage);
    expect(outcomeOf({ url: page, headers } as Page)).toMatchObject({ signin: 'failed', reason: 'unreachable' });
    const request = { name: 'ann', password: PASSWORD, deviceId: 'd', deviceName: 'Laptop', shell: 'web' };
    expect((await call(`${desk.url}${routes.signIn}`, postJson(request))).status).toBe(200);
  });
});
