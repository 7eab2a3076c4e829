import { type Problem, routes } from '@shared/contract/http';
import { type PeopleBatches, type PeopleReport, type PeopleUndone, peopleRoutes } from '@shared/contract/people';
import type { Person } from '@shared/domain/person';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, call, type RunningDesk, runDesk } from '../../../test/builders/running-desk';

let desk: RunningDesk;
let ada: Client;
beforeAll(async () => {
  desk = await runDesk();
  ada = await desk.client('ada');
});
afterAll(() => desk.remove());

const send = <T>(path: string, body: string | Uint8Array<ArrayBuffer>, who = ada) =>
  call<T & Problem>(`${desk.url}${path}`, {
    method: 'POST',
    body,
    headers: { ...who.headers, 'content-type': 'text/csv' },
  });
const preview = (body: string | Uint8Array<ArrayBuffer>, who = ada) =>
  send<PeopleReport>(`${peopleRoutes.preview}?file=people.csv`, body, who);
const apply = (body: string, digest: string, who = ada) =>
  send<PeopleReport>(`${peopleRoutes.apply}?file=people.csv&digest=${digest}`, body, who);
const run = async (body: string): Promise<PeopleReport> => {
  const looked = await preview(body);
  expect([looked.status, looked.body.faults]).toEqual([200, []]);
  const done = await apply(body, looked.body.digest);
  expect(done.status).toBe(200);
  return done.body;
};
const person = async (id: string): Promise<Person | undefined> => (await desk.core.world())?.person(id);
const membersOf = async (id: string) =>
  (await desk.core.world())?.settings.groups.find((group) => group.id === id)?.memberIds;
const loginOf = async (id: string) =>
  (await desk.core.db.query<{ login: string }>('select login from person_secret where person_id = $1', [id]))[0]?.login;

describe('a table of people', () => {
  it('is shown before anything is changed, and applied as it was shown', async () => {
    const file =
      'sign_in_name;name;email;role;groups;Shoe size\nzoe;Zoe Zahn;zoe@example.org;agentL1;Group l1;38\nbob;Robert;;;Group l1|Group l2;44\n';
    const { body } = await preview(file);
    expect(body).toMatchObject({
      counts: { total: 2, new: 1, changed: 1, deactivated: 0, unchanged: 0 },
      ignored: ['Shoe size'],
      lines: [
        { line: 2, kind: 'new', name: 'Zoe Zahn' },
        {
          line: 3,
          kind: 'changed',
          changes: [
            { field: 'name', from: 'Bob', to: 'Robert' },
            { field: 'groups', from: 'Group l1', to: 'Group l1; Group l2' },
          ],
        },
      ],
    });
    expect((await person('bob'))?.name).toBe('Bob');
    expect((await apply(file, '0'.repeat(64))).body.code).toBe('people.changed');
    expect((await apply(file.replace('Robert', 'Rob'), body.digest)).body.code).toBe('people.changed');
    await run(file);
    expect(await person('bob')).toMatchObject({ name: 'Robert', groupIds: ['l1', 'l2'] });
    const [zoe] = (await membersOf('l1'))?.slice(-1) ?? [];
    expect([zoe?.startsWith('person.'), await loginOf(zoe ?? '')]).toEqual([true, 'zoe']);
    expect(await membersOf('l2')).toContain('bob');
    expect((await run(file)).counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
  });

  it('with a line that can’t be taken changes nothing', async () => {
    const file = 'sign_in_name,name,role\nrui,Renamed,\nnew.one,New,emperor\n';
    const { body } = await preview(file);
    expect(body.faults).toEqual([{ line: 3, code: 'role', params: { value: 'emperor' } }]);
    expect((await apply(file, body.digest)).body.code).toBe('people.faults');
    expect((await person('rui'))?.name).toBe('Rui');
  });

  it('signs out who leaves, and their devices; their work stays', async () => {
    const rosa = await desk.client('rosa');
    const stream = await rosa.stream();
    await stream.next('hello');
    expect((await run('sign_in_name,active\nrosa,no\n')).counts.deactivated).toBe(1);
    expect(await stream.next('signedOut')).toMatchObject({ reason: 'revoked' });
    await expect.poll(async () => (await rosa.get(routes.session)).status, { timeout: 5_000 }).toBe(401);
    await expect(desk.client('rosa')).rejects.toThrow('401');
  });

  it('is taken back as a whole, but for what somebody has changed since', async () => {
    const before = await membersOf('l2');
    await run(
      'sign_in_name,name,phone,groups\nlea,Lea L,+49 1,Group l1\ncem,Cem C,+49 2,Group l1\nnew.two,New Two,,\n',
    );
    const cem = await person('cem');
    if (cem) await desk.core.putPeople([{ ...cem, phone: '+49 3' }]);
    const { batches } = (await ada.get<PeopleBatches>(peopleRoutes.batches)).body;
    expect(batches[0]).toMatchObject({ by: 'ada', file: 'people.csv', counts: { new: 1, changed: 2 }, undoneAt: null });
    const undone = await ada.post<PeopleUndone & Problem>(peopleRoutes.undo, { id: batches[0]?.id });
    expect(undone.body).toEqual({ restored: 2, kept: 1 });
    expect(await person('lea')).toMatchObject({ name: 'Lea', phone: null, groupIds: ['l1', 'l2'] });
    expect(await person('cem')).toMatchObject({ name: 'Cem C', phone: '+49 3' });
    expect((await membersOf('l2'))?.includes('lea')).toBe(before?.includes('lea'));
    expect(await desk.core.db.query(`select 1 from person_secret where login = 'new.two'`)).toEqual([]);
    expect((await ada.post<Problem>(peopleRoutes.undo, { id: batches[0]?.id })).body.code).toBe('people.gone');
  });

  it('goes out as text that no spreadsheet runs, and comes back unchanged', async () => {
    await run('sign_in_name,name\nval,"\'=HYPERLINK(""http://evil.example"")"\n');
    expect((await person('val'))?.name).toBe('=HYPERLINK("http://evil.example")');
    const { body, status } = await call<string>(`${desk.url}${peopleRoutes.file}`, { headers: ada.headers });
    expect(status).toBe(200);
    const rows = parse(body, { columns: true, bom: true }) as { sign_in_name: string; name: string }[];
    expect(rows.find((row) => row.sign_in_name === 'val')?.name).toBe('\'=HYPERLINK("http://evil.example")');
    expect((await run(body)).counts).toMatchObject({ new: 0, changed: 0, deactivated: 0, unchanged: rows.length });
  });

  it.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
    ['nothing below its header', 'email,name\n', 'people.empty'],
    ['no column that says who', 'name,phone\nX,1\n', 'people.columnsMissing'],
    ['a column twice', 'email,mail\na@b,c@d\n', 'people.columnTwice'],
    ['an open quote', 'email,name\na@b,"open\n', 'people.malformed'],
    ['a record without end', `email,name\na@b,"${'x'.repeat(70_000)}"\n`, 'people.malformed'],
    ['another encoding', new Uint8Array([0x65, 0x6d, 0x61, 0x69, 0x6c, 0x0a, 0xe4]), 'people.encoding'],
    ['a NUL', 'email,name\na@b,\0\n', 'people.encoding'],
    ['too many lines', `email\n${'a@b\n'.repeat(10_001)}`, 'people.tooManyLines'],
    ['too many bytes', 'x'.repeat(5 * 1024 * 1024 + 1), 'request.tooLarge'],
  ])('with %s is refused', async (_case, body, code) => {
    const answer = await preview(body);
    expect(answer.body.code).toBe(code);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it.each(['pia', 'lea', 'val'])('is none of %s’s business', async (who) => {
    const client = await desk.client(who);
    const file = `sign_in_name,role\n${who},admin\n`;
    expect((await preview(file, client)).status).toBe(403);
    expect((await apply(file, '0'.repeat(64), client)).status).toBe(403);
    expect((await client.get(peopleRoutes.file)).status).toBe(403);
    expect((await client.post(peopleRoutes.undo, { id: 'x' })).status).toBe(403);
  });
});
