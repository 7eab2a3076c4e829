import { type Problem, routes } from '@shared/contract/http';
import { PAGE_SHOWN, type SignInEvent, type SignInsPage, signInRoutes } from '@shared/contract/sign-ins';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, call, PASSWORD, postJson, type RunningDesk, runDesk } from '../../../test/builders/running-desk';
import { forgetSignIns, writeAudit } from './audit';

let desk: RunningDesk;
let ada: Client;
beforeAll(async () => {
  desk = await runDesk();
  ada = await desk.client('ada');
});
afterAll(() => desk.remove());

const signIn = (name: string, password: string, deviceName = 'Laptop') =>
  call(`${desk.url}${routes.signIn}`, postJson({ name, password, deviceId: 'd1', deviceName, shell: 'desktop' }));
const recordOf = async (query = ''): Promise<SignInsPage> =>
  (await ada.get<SignInsPage>(`${signInRoutes.all}${query}`)).body;
const told = ({ kind, personId, deviceName, network }: SignInEvent) => [kind, personId, deviceName, network];

describe('the record of sign-ins', () => {
  it('has who, when, on what and from which network, newest first', async () => {
    const since = Date.now();
    await signIn('ann', 'not hers');
    const ann = await desk.client('ann', 'ann-1');
    await ann.post(routes.signOut, {});
    const { events } = await recordOf('?personId=ann');
    expect(events.map(told)).toEqual([
      ['signOut', 'ann', "ann's device", '127.0.0.0/24'],
      ['signIn', 'ann', "ann's device", '127.0.0.0/24'],
      ['signInFailed', 'ann', 'Laptop', '127.0.0.0/24'],
    ]);
    expect(events.every(({ at }) => at >= since && at <= Date.now())).toBe(true);
    expect((await recordOf('?personId=ann&outcome=refused')).events.map(({ kind }) => kind)).toEqual(['signInFailed']);
    expect((await recordOf('?personId=ann&outcome=in')).events.map(({ kind }) => kind)).toEqual(['signIn']);
    expect((await recordOf('?personId=ann&outcome=changes')).events.map(({ kind }) => kind)).toEqual(['signOut']);
  });

  it('knows a name that nobody has by a digest alone: it may be a password', async () => {
    await signIn('correct horse battery', 'x');
    await signIn('Correct horse battery ', 'y');
    await signIn('another', 'x');
    const [other, second, first] = (await recordOf('?outcome=refused')).events;
    expect([other?.personId, first?.name?.length, second?.name]).toEqual([null, 16, first?.name]);
    expect(other?.name).not.toBe(first?.name);
    const [all] = await desk.core.db.query<{ text: string }>(`select string_agg(a::text, '') as text from audit a`);
    for (const secret of ['horse', 'not hers', PASSWORD, '127.0.0.1']) expect(all?.text).not.toContain(secret);
  });

  it('is for administrators; one’s own is for everybody', async () => {
    for (const who of ['rosa', 'val', 'cem', 'lea', 'pia']) {
      const client = await desk.client(who);
      expect((await client.get<Problem>(signInRoutes.all)).body.code).toBe('permission.denied');
      expect((await client.get(`${signInRoutes.all}?personId=${who}`)).status).toBe(403);
      expect((await client.get(signInRoutes.file)).status).toBe(403);
      const { events } = (await client.get<SignInsPage>(signInRoutes.mine)).body;
      expect(new Set(events.map(({ personId }) => personId))).toEqual(new Set([who]));
    }
    expect((await call(`${desk.url}${signInRoutes.mine}`)).status).toBe(401);
  });

  it('goes out as text that no spreadsheet runs, on record', async () => {
    await signIn('cem', PASSWORD, '=HYPERLINK("http://evil.example")');
    const { body } = await call<string>(`${desk.url}${signInRoutes.file}?personId=cem`, { headers: ada.headers });
    const rows = parse(body, { columns: true, bom: true }) as { device: string; person: string; event: string }[];
    expect(rows[0]).toMatchObject({ event: 'signIn', person: 'Cem', device: '\'=HYPERLINK("http://evil.example")' });
    expect(
      await desk.core.db.query(`select 1 from audit where kind = 'signInsExported' and person_id = 'ada'`),
    ).toHaveLength(1);
  });

  it('comes in pages that fit together', async () => {
    const at = Date.now();
    for (let n = 0; n < PAGE_SHOWN + 5; n++)
      await writeAudit(desk.core.db, { kind: 'signIn', at, personId: 'bob', deviceId: 'b' });
    const first = await recordOf('?personId=bob');
    expect([first.events.length, first.more]).toEqual([PAGE_SHOWN, true]);
    const second = await recordOf(`?personId=bob&before=${first.events.at(-1)?.id}`);
    expect([second.events.length, second.more]).toEqual([5, false]);
    expect(new Set([...first.events, ...second.events].map(({ id }) => id)).size).toBe(PAGE_SHOWN + 5);
    const { body } = await call<string>(`${desk.url}${signInRoutes.file}?personId=bob`, { headers: ada.headers });
    expect(parse(body, { bom: true, from: 2 })).toHaveLength(PAGE_SHOWN + 5);
  });

  it('forgets what is old, and nothing else of what is on record', async () => {
    const { db } = desk.core;
    const old = { at: 1_000, personId: 'rui', deviceId: null };
    await writeAudit(db, { ...old, kind: 'signIn' });
    await writeAudit(db, { ...old, kind: 'policyChanged' });
    await writeAudit(db, { ...old, at: 3_000, kind: 'signIn' });
    await forgetSignIns(db, 2_000);
    const left = await db.query<{ kind: string; at: number }>(
      `select kind, at from audit where person_id = 'rui' order by id`,
    );
    expect(left).toEqual([
      { kind: 'policyChanged', at: 1_000 },
      { kind: 'signIn', at: 3_000 },
    ]);
    await expect(db.query(`delete from audit where person_id = 'rui'`)).rejects.toThrow('append-only');
  });
});
