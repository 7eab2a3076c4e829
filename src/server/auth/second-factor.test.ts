import { type Problem, routes, type SignInResponse } from '@shared/contract/http';
import {
  type BegunFactor,
  type FactorState,
  factorRoutes,
  type RecoveryCodes,
  type SecondFactorWanted,
} from '@shared/contract/second-factor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, call, PASSWORD, postJson, type RunningDesk, runDesk } from '../../../test/builders/running-desk';
import { signInAt } from '../import/remote';
import { changePassword } from './secrets';
import { openServerSecret } from './server-secret';
import { fromBase32, hotp, stepAt } from './totp';

let desk: RunningDesk;
/** Moved on so that a next code is a new one. */
let ahead = 0;
const now = (): number => Date.now() + ahead;
beforeAll(async () => {
  desk = await runDesk({ tuning: { now } });
});
afterAll(() => desk.remove());

const MINUTE = 60_000;
const codeOf = (secret: string): string => hotp(fromBase32(secret), stepAt(now()));
const nextCode = (secret: string): string => {
  ahead += MINUTE;
  return codeOf(secret);
};
const wrongFor = (secret: string): string => {
  const near = [-1, 0, 1].map((off) => hotp(fromBase32(secret), stepAt(now()) + off));
  return ['000000', '000001', '000002', '000003'].find((code) => !near.includes(code)) ?? '';
};

const signIn = (name: string, over: Record<string, string> = {}) =>
  call<SignInResponse & SecondFactorWanted>(
    `${desk.url}${routes.signIn}`,
    postJson({ name, password: PASSWORD, deviceId: 'd1', deviceName: 'Laptop', shell: 'desktop', ...over }),
  );
const finish = (ticket: string, code: string, deviceId = 'd1', headers = {}) =>
  call<SignInResponse & Problem>(`${desk.url}${factorRoutes.finish}`, postJson({ ticket, code, deviceId }, headers));
const ticketOf = async (name: string, over: Record<string, string> = {}): Promise<string> => {
  const answer = await signIn(name, over);
  expect([answer.status, answer.body.code, answer.body.enrol]).toEqual([401, 'session.secondFactor', null]);
  return answer.body.ticket;
};

const enrol = async (client: Client): Promise<{ secret: string; recoveryCodes: readonly string[] }> => {
  const begun = await client.post<BegunFactor>(factorRoutes.begin, { password: PASSWORD });
  expect(begun.status).toBe(200);
  const { secret, enrolment } = begun.body;
  const code = nextCode(secret);
  const done = await client.post<RecoveryCodes>(factorRoutes.confirm, { enrolment, code });
  expect(done.status).toBe(200);
  return { secret, recoveryCodes: done.body.recoveryCodes };
};

const auditOf = async (personId: string) =>
  (
    await desk.core.db.query<{ kind: string }>('select kind from audit where person_id = $1 order by id', [personId])
  ).map(({ kind }) => kind);

describe('setting it up', () => {
  it('asks for the password, and is in force once a code was right', async () => {
    const ann = await desk.client('ann');
    const refused = await ann.post<Problem>(factorRoutes.begin, { password: 'something else' });
    expect([refused.status, refused.body.code]).toEqual([403, 'secondFactor.wrongPassword']);
    expect((await ann.post(factorRoutes.begin, {})).status).toBe(400);

    const { body } = await ann.post<BegunFactor>(factorRoutes.begin, { password: PASSWORD });
    expect(body.uri).toContain(`secret=${body.secret}`);
    const wrong = await ann.post<Problem>(factorRoutes.confirm, {
      enrolment: body.enrolment,
      code: wrongFor(body.secret),
    });
    expect([wrong.status, wrong.body.code]).toEqual([403, 'secondFactor.wrongCode']);
    expect((await ann.get<FactorState>(factorRoutes.state)).body).toMatchObject({ on: false, required: false });
    expect((await signIn('ann', { deviceId: 'd0' })).status).toBe(200);

    const spaced = codeOf(body.secret).replace(/^(...)/, '$1 ');
    const done = await ann.post<RecoveryCodes>(factorRoutes.confirm, { enrolment: body.enrolment, code: spaced });
    expect(new Set(done.body.recoveryCodes).size).toBe(10);
    expect((await ann.get<FactorState>(factorRoutes.state)).body).toMatchObject({ on: true, recoveryLeft: 10 });
    expect(await auditOf('ann')).toEqual(['signIn', 'signInFailed', 'signIn', 'secondFactorOn']);
  });

  it('is of the session that began it, of its person, and of ten minutes', async () => {
    const [bob, cem] = [await desk.client('bob'), await desk.client('cem')];
    const other = await desk.client('bob', 'another');
    const { body } = await bob.post<BegunFactor>(factorRoutes.begin, { password: PASSWORD });
    const confirm = (client: Client, enrolment = body.enrolment) =>
      client.post(factorRoutes.confirm, { enrolment, code: codeOf(body.secret) });
    expect((await confirm(cem)).status).toBe(403);
    expect((await confirm(other)).status).toBe(403);
    expect((await confirm(bob, `${body.enrolment.slice(0, -2)}AA`)).status).toBe(403);
    ahead += 11 * MINUTE;
    expect((await confirm(bob)).status).toBe(403);
    expect((await bob.get<FactorState>(factorRoutes.state)).body.on).toBe(false);
  });

  it('keeps neither the secret nor a recovery code where the database can be read', async () => {
    const { secret, recoveryCodes } = await enrol(await desk.client('rui'));
    const [row] = await desk.core.db.query<{ text: string }>(
      `select (select string_agg(s::text, '') from second_factor s) || (select string_agg(r::text, '') from recovery_code r)
         || (select string_agg(a::text, '') from audit a) as text`,
    );
    for (const each of [secret, ...recoveryCodes]) expect(row?.text).not.toContain(each);
    const [sealed] = await desk.core.db.query<{ sealed: string }>(
      `select sealed from second_factor where person_id = 'rui'`,
    );
    const own = openServerSecret(desk.folder, null);
    expect(own.open(sealed?.sealed ?? '', 'factor rui')).toBe(secret);
    expect(own.open(sealed?.sealed ?? '', 'factor ann')).toBeNull();
    const other = openServerSecret(desk.folder, 'A'.repeat(64));
    expect(other.open(sealed?.sealed ?? '', 'factor rui')).toBeNull();
  });
});

describe('signing in with it', () => {
  let secret = '';
  let recoveryCodes: readonly string[] = [];
  beforeAll(async () => {
    ({ secret, recoveryCodes } = await enrol(await desk.client('lea', 'lea-home')));
  });

  it('gives no session for the password alone, and one for the code, once', async () => {
    const answer = await signIn('lea');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.body.token).toBeUndefined();
    const { ticket } = answer.body;
    const code = nextCode(secret);
    const done = await finish(ticket, code);
    expect([done.status, done.body.person.id]).toEqual([200, 'lea']);
    expect((await finish(ticket, code)).body.code).toBe('session.codeTooLate');
    // The code that was used is no code any more, in a sign-in of its own either.
    expect((await finish(await ticketOf('lea'), code)).body.code).toBe('session.wrongCode');
    expect((await finish(await ticketOf('lea'), nextCode(secret))).status).toBe(200);
  });

  it('gives the web a cookie, and only to our own page', async () => {
    const ticket = await ticketOf('lea', { shell: 'web', deviceId: 'd-web' });
    const foreign = await finish(ticket, nextCode(secret), 'd-web', { origin: 'http://evil.example' });
    expect(foreign.status).toBe(403);
    const done = await finish(ticket, nextCode(secret), 'd-web', { origin: desk.url });
    expect([done.status, done.body.token]).toEqual([200, null]);
    expect(done.headers.get('set-cookie')).toContain('HttpOnly');
  });

  it('is of the device that began it, for five minutes and five tries', async () => {
    const ticket = await ticketOf('lea');
    expect((await finish(ticket, nextCode(secret), 'd2')).body.code).toBe('session.codeTooLate');
    ahead += 5 * MINUTE;
    expect((await finish(ticket, nextCode(secret))).body.code).toBe('session.codeTooLate');
    expect((await finish('x'.repeat(43), nextCode(secret))).body.code).toBe('session.codeTooLate');
    const tried = await ticketOf('lea');
    await desk.core.db.query('update pending_sign_in set tries = 5');
    expect((await finish(tried, nextCode(secret))).body.code).toBe('session.codeTooLate');
  });

  it('takes each recovery code once, however it is typed', async () => {
    const [first = '', second = ''] = recoveryCodes;
    expect((await finish(await ticketOf('lea'), first.toUpperCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await finish(await ticketOf('lea'), first)).body.code).toBe('session.wrongCode');
    const both = await Promise.all(
      [await ticketOf('lea', { deviceId: 'a' }), await ticketOf('lea', { deviceId: 'b' })].map((ticket, n) =>
        finish(ticket, second, n === 0 ? 'a' : 'b'),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('slows down whoever guesses, from however many tickets and with the right code too', async () => {
    ahead += 60 * MINUTE;
    for (let n = 0; n < 5; n++) {
      const answer = await finish(await ticketOf('lea', { deviceId: `g${n}` }), wrongFor(secret), `g${n}`);
      expect(answer.body.code).toBe('session.wrongCode');
    }
    const answer = await finish(await ticketOf('lea', { deviceId: 'g' }), codeOf(secret), 'g');
    expect([answer.status, answer.body.code]).toEqual([429, 'session.tooManyAttempts']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    ahead += 20 * MINUTE;
    expect((await finish(await ticketOf('lea'), nextCode(secret))).status).toBe(200);
    expect((await auditOf('lea')).filter((kind) => kind === 'secondFactorFailed')).toHaveLength(8);
  });

  it('goes for programs on the command line too', async () => {
    process.env['FIRSTLINE_CODE'] = wrongFor(secret);
    await expect(signInAt(new URL(desk.url), 'lea', PASSWORD)).rejects.toThrow('This code is not right');
    process.env['FIRSTLINE_CODE'] = nextCode(secret);
    const session = await signInAt(new URL(desk.url), 'lea', PASSWORD);
    await session.close();
    delete process.env['FIRSTLINE_CODE'];
  });

  it('fails when the server has lost its secret, and lets a recovery code in', async () => {
    const [sealed] = await desk.core.db.query<{ sealed: string }>(
      `select sealed from second_factor where person_id = 'lea'`,
    );
    await desk.core.db.query(`update second_factor set sealed = 'AAAA' where person_id = 'lea'`);
    const ticket = await ticketOf('lea');
    expect((await finish(ticket, nextCode(secret))).body.code).toBe('session.codeUnreadable');
    expect((await finish(ticket, recoveryCodes[5] ?? '')).status).toBe(200);
    await desk.core.db.query(`update second_factor set sealed = $1 where person_id = 'lea'`, [sealed?.sealed ?? '']);
  });
});

describe('losing it', () => {
  it('needs a code: to switch it off, to replace it, and for new recovery codes', async () => {
    const val = await desk.client('val', 'val-home');
    const { secret } = await enrol(val);
    expect((await val.post<Problem>(factorRoutes.off, { code: wrongFor(secret) })).body.code).toBe(
      'secondFactor.wrongCode',
    );
    expect((await val.post<Problem>(factorRoutes.begin, { password: PASSWORD })).body.code).toBe(
      'secondFactor.wrongCode',
    );
    expect((await val.post<Problem>(factorRoutes.renew, { code: wrongFor(secret) })).status).toBe(403);
    expect(
      (await val.post<RecoveryCodes>(factorRoutes.renew, { code: nextCode(secret) })).body.recoveryCodes,
    ).toHaveLength(10);
    const begun = await val.post<BegunFactor>(factorRoutes.begin, { password: PASSWORD, code: nextCode(secret) });
    expect(begun.status).toBe(200);
    expect((await val.post(factorRoutes.off, { code: nextCode(secret) })).status).toBe(204);
    expect((await signIn('val')).status).toBe(200);
    expect((await val.post<Problem>(factorRoutes.off, { code: '123456' })).body.code).toBe('secondFactor.off');
  });

  it('goes with the password for whoever runs the server', async () => {
    const { secret } = await enrol(await desk.client('bob', 'bob-home'));
    const { db } = desk.core;
    await changePassword(db, 'bob', PASSWORD, now());
    expect((await finish(await ticketOf('bob'), nextCode(secret))).status).toBe(200);
    await changePassword(db, 'bob', PASSWORD, now(), true);
    expect((await signIn('bob')).status).toBe(200);
    expect((await auditOf('bob')).slice(-2)).toEqual(['secondFactorReset', 'signIn']);
  });

  it('is an administrator’s to grant, in the record, and not for themselves', async () => {
    const [ada, ann, rosa] = [
      await desk.client('ada'),
      await desk.client('pia'),
      await desk.client('rosa', 'rosa-home'),
    ];
    await enrol(rosa);
    expect((await ann.post<Problem>(factorRoutes.reset, { personId: 'rosa' })).status).toBe(403);
    expect(
      (await ada.get<{ held: { personId: string }[] }>(factorRoutes.held)).body.held.map((each) => each.personId),
    ).toContain('rosa');
    expect((await ada.post(factorRoutes.reset, { personId: 'rosa' })).status).toBe(204);
    expect((await ada.post(factorRoutes.reset, { personId: 'rosa' })).status).toBe(404);
    expect((await ada.post<Problem>(factorRoutes.reset, { personId: 'ada' })).body.code).toBe('secondFactor.own');
    expect((await signIn('rosa')).status).toBe(200);
    expect(await auditOf('rosa')).toContain('secondFactorReset');
  });
});

describe('a desk that asks for it', () => {
  it('has people set it up at their next sign-in, and lets nobody of them switch it off', async () => {
    const [ada, cem, pia] = [await desk.client('ada'), await desk.client('cem', 'cem-home'), await desk.client('pia')];
    const policy = { roles: ['agentL2'], keepDays: 90 };
    expect((await pia.post(factorRoutes.policy, policy)).status).toBe(403);
    expect((await ada.post(factorRoutes.policy, { ...policy, keepDays: 1 })).status).toBe(400);
    expect((await ada.post(factorRoutes.policy, policy)).body).toEqual(policy);
    // Who is signed in goes on.
    expect((await cem.get<FactorState>(factorRoutes.state)).body).toMatchObject({ on: false, required: true });
    const { status, body } = await signIn('cem');
    expect([status, body.code, body.enrol?.uri.startsWith('otpauth://totp/Test%20desk:')]).toEqual([
      401,
      'session.secondFactor',
      true,
    ]);
    const secret = body.enrol?.secret ?? '';
    expect((await finish(body.ticket, wrongFor(secret))).body.code).toBe('session.wrongCode');
    const done = await finish(body.ticket, nextCode(secret));
    expect([done.status, done.body.recoveryCodes?.length]).toEqual([200, 10]);
    const off = await cem.post<Problem>(factorRoutes.off, { code: nextCode(secret) });
    expect([off.status, off.body.code]).toEqual([409, 'secondFactor.required']);
    expect((await finish(await ticketOf('cem'), nextCode(secret))).status).toBe(200);
    expect((await signIn('rosa', { deviceId: 'r' })).status).toBe(200);
  });
});
