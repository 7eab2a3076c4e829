import type { Problem } from '@shared/contract/http';
import { IMPORT_POLL, type ImportJob, importRoutes } from '@shared/contract/import';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Answer, type Client, call, type RunningDesk, runDesk } from '../../../test/builders/running-desk';

const HEADER = 'number,state,opened_at,caller_id,short_description\n';
const row = (n: number, state = 'New'): string =>
  `INC${String(n).padStart(7, '0')},${state},2026-11-18 10:00:00,Caller ${n},Title ${n}\n`;

describe('imports over HTTP', () => {
  let desk: RunningDesk;
  let ada: Client;

  beforeAll(async () => {
    desk = await runDesk();
    ada = await desk.client('ada');
  });
  afterAll(() => desk?.remove());

  const upload = <T>(
    by: Client,
    content: string,
    query = 'file=list.csv',
    type = 'application/octet-stream',
  ): Promise<Answer<T>> =>
    call(`${desk.url}${importRoutes.preview}?${query}`, {
      method: 'POST',
      headers: { ...by.headers, 'content-type': type },
      body: content,
    });
  const job = async (id: string): Promise<ImportJob> =>
    (await ada.get<ImportJob>(importRoutes.job.replace(':id', id))).body;
  const until = (id: string, ...phases: ImportJob['phase'][]): Promise<ImportJob> =>
    vi.waitFor(
      async () => {
        const now = await job(id);
        expect(phases).toContain(now.phase);
        return now;
      },
      { timeout: 30_000, interval: IMPORT_POLL / 3 },
    );

  test('check the file, wait for a word, and do it', async () => {
    const { status, body } = await upload<ImportJob>(ada, HEADER + row(1) + row(2) + row(3, 'Asleep'));
    expect(status).toBe(202);
    expect(body).toMatchObject({ file: 'list.csv', report: null, problem: null });
    const ready = await until(body.id, 'ready');
    expect(ready.report?.rows).toEqual({ total: 3, new: 2, updated: 0, unchanged: 0, kept: 0, refused: 1 });
    expect(ready.progress.rows).toBe(3);
    const before = await ada.pull();
    expect(before.body.documents.some((document) => document.id === 'INC0000001')).toBe(false);

    const started = await ada.post<ImportJob>(importRoutes.run, { jobId: body.id });
    expect([started.status, started.body.phase]).toEqual([202, 'applying']);
    expect((await until(body.id, 'done')).report?.rows).toMatchObject({ new: 2, refused: 1 });
    const after = await ada.pull();
    expect(after.body.documents.find((document) => document.id === 'INC0000001')).toMatchObject({
      deleted: false,
      body: { shortDescription: 'Title 1', updatedBy: 'ada' },
    });

    const english = await ada.get<string>(importRoutes.refused.replace(':id', body.id));
    expect(english.headers.get('content-type')).toContain('text/csv');
    expect(english.body).toContain('4,INC0000003,“Asleep” in state is not a state that we know.');
    const german = await ada.get<string>(`${importRoutes.refused.replace(':id', body.id)}?lang=de-DE`);
    expect(german.body).toContain('„Asleep“ in state ist kein bekannter Status.');

    expect((await ada.post<Problem>(importRoutes.run, { jobId: body.id })).status).toBe(409);
    const listed = await ada.get<{ jobs: ImportJob[] }>(importRoutes.jobs);
    expect(listed.body.jobs.map(({ id }) => id)).toContain(body.id);
  });

  test('are called off before they begin', async () => {
    const { body } = await upload<ImportJob>(ada, HEADER + row(10));
    await until(body.id, 'ready');
    expect((await ada.post<ImportJob>(importRoutes.cancel.replace(':id', body.id), {})).body.phase).toBe('canceled');
    expect((await ada.post<Problem>(importRoutes.run, { jobId: body.id })).body.code).toBe('import.notReady');
  });

  test('say what is wrong with a file', async () => {
    const { body } = await upload<ImportJob>(ada, 'a,b\n1,2\n');
    expect((await until(body.id, 'failed')).problem).toEqual({
      code: 'file.columnsMissing',
      params: { columns: 'number, state, opened_at', found: 'a, b' },
    });
    const empty = await upload<ImportJob>(ada, '');
    expect(empty.status === 202 ? (await until(empty.body.id, 'failed')).problem?.code : 'file.empty').toBe(
      'file.empty',
    );
  });

  test('take a file of any type that files are sent as, and no other body', async () => {
    const { status, body } = await upload<ImportJob>(ada, HEADER + row(20), 'file=x.csv', 'text/csv');
    expect(status).toBe(202);
    await until(body.id, 'ready');
    expect((await upload<Problem>(ada, '{}', 'file=x.csv', 'application/json')).status).toBe(415);
    expect((await upload<Problem>(ada, 'x', '')).status).toBe(400);
  });

  test.each(['bob', 'cem', 'lea', 'val', 'rosa'])('are not for %s', async (who) => {
    const client = await desk.client(who);
    const { status, body } = await upload<Problem>(client, HEADER + row(30));
    expect([status, body.code]).toEqual([403, 'permission.denied']);
    expect((await client.get<Problem>(importRoutes.jobs)).status).toBe(403);
  });

  test('are for process owners', async () => {
    const { status, body } = await upload<ImportJob>(await desk.client('pia'), HEADER + row(40));
    expect(status).toBe(202);
    await until(body.id, 'ready');
  });

  test('that nobody knows are not there', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    expect((await ada.get<Problem>(importRoutes.job.replace(':id', id))).status).toBe(404);
    expect((await ada.post<Problem>(importRoutes.run, { jobId: id })).body.code).toBe('import.gone');
    expect((await ada.get<Problem>(importRoutes.job.replace(':id', 'nonsense'))).status).toBe(400);
  });
});
