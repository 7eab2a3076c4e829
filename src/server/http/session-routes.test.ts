import {
  type ContactsResponse,
  type DevicesResponse,
  type Problem,
  routes,
  type SessionInfo,
  type SignInResponse,
} from '@shared/contract/http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, call, PASSWORD, postJson, type RunningDesk, runDesk } from '../../../test/builders/running-desk';
import { Sessions } from '../auth/sessions';

let desk: RunningDesk;
beforeAll(async () => {
  desk = await runDesk({ options: { extraOrigin: 'http://localhost:5999' } });
});
afterAll(() => desk.remove());

const request = { name: 'ann', password: PASSWORD, deviceId: 'd1', deviceName: 'Laptop', shell: 'web' };
const signIn = (over: Partial<typeof request> = {}, headers: Record<string, string> = {}) =>
  call<SignInResponse & Problem>(`${desk.url}${routes.signIn}`, postJson({ ...request, ...over }, headers));
const cookieOf = (answer: Answer<unknown>): string => answer.headers.get('set-cookie')?.split(';')[0] ?? '';
const session = (headers: Record<string, string>) =>
  call<SessionInfo & Problem>(`${desk.url}${routes.session}`, { headers });
const auditKinds = async (deviceId: string) =>
  (
    await desk.core.db.query<{ kind: string }>('select kind from audit where device_id = $1 order by id', [deviceId])
  ).map(({ kind }) => kind);

describe('sign-in', () => {
  it('gives the web a cookie that scripts cannot read, and no token', async () => {
    const answer = await signIn();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ token: null, deviceId: 'd1', deskName: 'Test desk', person: { id: 'ann' } });
    const cookie = answer.headers.get('set-cookie') ?? '';
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/api', 'Max-Age=']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Secure');
    expect((await session({ cookie: cookieOf(answer) })).body.person.id).toBe('ann');
  });

  it('gives the desktop a token, and no cookie', async () => {
    const answer = await signIn({ shell: 'desktop', deviceId: 'd2', name: ' Ann ' });
    expect(answer.headers.get('set-cookie')).toBeNull();
    const { status, body } = await session({ authorization: `Bearer ${answer.body.token}` });
    expect([status, body.sessionId]).toEqual([200, answer.body.sessionId]);
  });

  it.each([
    ['a wrong password', { password: 'something else' }, {}, 401, 'session.wrongCredentials'],
    ['a name that nobody has', { name: 'nobody' }, {}, 401, 'session.wrongCredentials'],
    ['a foreign page', {}, { origin: 'http://evil.example' }, 403, 'request.foreignOrigin'],
    ['no device', { deviceId: '' }, {}, 400, 'request.invalid'],
  ])('refuses %s', async (_case, over, headers, status, code) => {
    const answer = await signIn({ deviceId: 'd3', ...over }, headers);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('takes up no session that somebody has planted: it is a new one each time, and the planted one stays nobody’s', async () => {
    const planted = `firstline_session=${'A'.repeat(43)}`;
    const first = await signIn({ deviceId: 'd-planted' }, { cookie: planted, origin: desk.url });
    expect(first.status).toBe(200);
    expect(cookieOf(first)).not.toBe(planted);
    expect((await session({ cookie: planted })).status).toBe(401);
    const again = await signIn({ deviceId: 'd-planted' }, { cookie: cookieOf(first), origin: desk.url });
    expect(cookieOf(again)).not.toBe(cookieOf(first));
    // The one before ended with it: whoever knew it has nothing.
    expect((await session({ cookie: cookieOf(first) })).status).toBe(401);
  });

  it('costs a name that nobody has as much time as a wrong password', async () => {
    const time = async (name: string) => {
      const start = performance.now();
      await signIn({ name, password: 'wrong password', deviceId: 'd4' });
      return performance.now() - start;
    };
    await time('warm-up');
    const known = Math.min(await time('bob'), await time('bob'), await time('bob'));
    const unknown = Math.min(await time('nemo'), await time('nemo'), await time('nemo'));
    expect(unknown).toBeGreaterThan(known / 3);
  });

  it('slows down whoever guesses, with the right password too', async () => {
    for (let n = 0; n < 5; n++) await signIn({ name: 'cem', password: 'guess', deviceId: 'd5' });
    const answer = await signIn({ name: 'cem', deviceId: 'd5' });
    expect([answer.status, answer.body.code]).toEqual([429, 'session.tooManyAttempts']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn({ name: 'bob', deviceId: 'd5b' })).status).toBe(200);
  });

  it('keeps neither passwords nor tokens, and writes down what happened', async () => {
    const { body } = await signIn({ shell: 'desktop', deviceId: 'd6' });
    await signIn({ password: 'wrong-and-secret', deviceId: 'd6' });
    await call(`${desk.url}${routes.signOut}`, { method: 'POST', headers: { authorization: `Bearer ${body.token}` } });
    expect(await auditKinds('d6')).toEqual(['signIn', 'signInFailed', 'signOut']);
    const [all] = await desk.core.db.query<{ text: string }>(
      `select (select string_agg(s::text, '') from session s) || (select string_agg(a::text, '') from audit a) as text`,
    );
    for (const secret of ['wrong-and-secret', PASSWORD, String(body.token)]) expect(all?.text).not.toContain(secret);
  });
});

describe('cookie and bearer are kept apart', () => {
  it.each([
    ['a web token as a bearer token', 'web', (token: string) => ({ authorization: `Bearer ${token}` })],
    ['a desktop token as a cookie', 'desktop', (token: string) => ({ cookie: `firstline_session=${token}` })],
  ])('%s is nobody', async (_case, shell, as) => {
    const answer = await signIn({ shell, deviceId: 'd7' });
    const token = answer.body.token ?? cookieOf(answer).split('=')[1] ?? '';
    expect((await session(as(token))).status).toBe(401);
  });

  it('a bad bearer token is not saved by a good cookie', async () => {
    const cookie = cookieOf(await signIn({ deviceId: 'd8' }));
    const answer = await session({ cookie, authorization: `Bearer ${'x'.repeat(43)}` });
    expect([answer.status, answer.body.code]).toEqual([401, 'session.none']);
  });
});

describe('a write with a cookie says where it comes from', () => {
  it.each([
    ['our own page', (url: string) => ({ origin: url }), 404],
    ['the extra origin', () => ({ origin: 'http://localhost:5999' }), 404],
    ['another page', () => ({ origin: 'http://evil.example' }), 403],
    ['another port', () => ({ origin: 'http://127.0.0.1:1' }), 403],
    ['a page without an origin', () => ({ origin: 'null' }), 403],
    ['the desktop, which has no cookies', () => ({ origin: 'app://bundle' }), 403],
    ['nowhere', () => ({}), 403],
  ])('from %s', async (_case, headers, status) => {
    const cookie = cookieOf(await signIn({ deviceId: 'd9' }));
    const init = postJson({ sessionId: 'unknown' }, { cookie, ...headers(desk.url) });
    expect((await call(`${desk.url}${routes.revoke}`, init)).status).toBe(status);
  });

  it.each([
    ['app://bundle', 'app://bundle', null],
    ['http://localhost:5999', 'http://localhost:5999', 'true'],
    ['http://evil.example', null, null],
  ])('pages of %s may read: %s, with cookies: %s', async (origin, allowed, credentials) => {
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await call(`${desk.url}${routes.health}`, { method, headers: { origin } });
      expect(headers.get('access-control-allow-origin')).toBe(allowed);
      expect(headers.get('access-control-allow-credentials')).toBe(credentials);
    }
  });
});

describe('contacts', () => {
  it('say to the desk when its people were last in touch, and to nobody else', async () => {
    const [ann, rosa, val] = [await desk.client('ann'), await desk.client('rosa'), await desk.client('val')];
    await desk.core.db.query("update session set last_seen_at = 7 where person_id = 'ann'");
    await desk.client('lea', 'lea-seen');
    const answer = await ann.get<ContactsResponse>(routes.contacts);
    expect(answer.status).toBe(200);
    const { asOf, seenAt } = answer.body;
    expect([asOf - (seenAt['lea'] ?? 0) < 60_000, 'rosa' in seenAt, 'val' in seenAt]).toEqual([true, false, false]);
    expect([(await rosa.get(routes.contacts)).status, (await val.get(routes.contacts)).status]).toEqual([403, 403]);
  });
});

describe('devices', () => {
  const devicesOf = async (headers: Record<string, string>) =>
    (await call<DevicesResponse>(`${desk.url}${routes.devices}`, { headers })).body.devices;

  it('are listed, and signed out from another one', async () => {
    const here = await desk.client('rui', 'rui-1');
    const there = await desk.client('rui', 'rui-2');
    const listed = await devicesOf(here.headers);
    expect(listed.map(({ sessionId, current }) => [sessionId, current]).sort()).toEqual(
      [
        [here.session.sessionId, true],
        [there.session.sessionId, false],
      ].sort(),
    );
    expect((await here.post(routes.revoke, { sessionId: there.session.sessionId })).status).toBe(204);
    expect((await there.get(routes.session)).status).toBe(401);
    expect(await devicesOf(here.headers)).toHaveLength(1);
    expect(await auditKinds('rui-2')).toEqual(['signIn', 'sessionRevoked']);
  });

  it('of others are none of my business', async () => {
    const mine = await desk.client('rosa', 'rosa-1');
    const theirs = await desk.client('lea', 'lea-1');
    const answer = await mine.post<Problem>(routes.revoke, { sessionId: theirs.session.sessionId });
    expect([answer.status, answer.body.code]).toEqual([404, 'session.unknown']);
    expect((await theirs.get(routes.session)).status).toBe(200);
  });

  it('that sign in again leave their older session behind', async () => {
    const first = await desk.client('val', 'val-1');
    const second = await desk.client('val', 'val-1');
    expect((await first.get(routes.session)).status).toBe(401);
    expect((await second.get(routes.session)).status).toBe(200);
  });

  it('that are used stay signed in; what is long over is forgotten', async () => {
    const used = await desk.client('rosa', 'rosa-used');
    const { sessionId, expiresAt } = used.session;
    const { db } = desk.core;
    await db.query('update session set last_seen_at = 1, expires_at = expires_at - 1000000 where id = $1', [sessionId]);
    // Its server believes what it has just seen, for a moment.
    await expect
      .poll(async () => (await used.get<SessionInfo>(routes.session)).body.expiresAt, { timeout: 5_000 })
      .toBeGreaterThan(expiresAt);
    await desk.client('rosa', 'rosa-used');
    const count = async () => (await db.query('select 1 from session where id = $1', [sessionId])).length;
    expect(await count()).toBe(1);
    await new Sessions(db, Date.now).forgetOld(Date.now() + 1_000);
    expect(await count()).toBe(0);
  });

  it('of somebody who no longer works here are signed out', async () => {
    const gone = await desk.client('pia', 'pia-1');
    const stream = await gone.stream();
    await stream.next('hello');
    await desk.core.putPeople([{ ...gone.session.person, active: false }]);
    expect(await stream.next('signedOut')).toMatchObject({ reason: 'revoked' });
    await expect.poll(async () => (await gone.get(routes.session)).status, { timeout: 5_000 }).toBe(401);
  });
});
