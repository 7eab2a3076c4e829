import { type ArticleJob, type ArticleReport, articleRoutes } from '@shared/contract/articles';
import type { SyncDocument } from '@shared/contract/sync';
import type { Article } from '@shared/domain/article';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint } from '../../../test/builders/fingerprint';
import { recordEnvelope, saving } from '../../../test/builders/records';
import { type Client, type RunningDesk, runDesk } from '../../../test/builders/running-desk';

let desk: RunningDesk;
let [ada, lea, pia, rosa] = [] as unknown as [Client, Client, Client, Client];
beforeAll(async () => {
  desk = await runDesk({ tuning: { limits: { perSession: 1_000_000, perAddress: 1_000_000 } } });
  [ada, lea, pia, rosa] = await Promise.all([
    desk.client('ada'),
    desk.client('lea'),
    desk.client('pia'),
    desk.client('rosa'),
  ]);
});
afterAll(() => desk.remove());

const send = async (client: Client, bytes: Uint8Array, file = 'articles.zip') => {
  const answer = await fetch(`${desk.url}${articleRoutes.preview}?file=${encodeURIComponent(file)}`, {
    method: 'POST',
    headers: { ...client.headers, 'content-type': 'application/octet-stream' },
    body: Buffer.from(bytes),
  });
  return { status: answer.status, body: (await answer.json()) as ArticleJob & { code?: string; message?: string } };
};
const settled = async (client: Client, id: string): Promise<ArticleJob> => {
  for (;;) {
    const { body } = await client.get<ArticleJob>(articleRoutes.job.replace(':id', id));
    if (body.phase !== 'checking' && body.phase !== 'applying') return body;
    await new Promise(setImmediate);
  }
};
const preview = async (bytes: Uint8Array, file?: string, client = ada): Promise<ArticleJob> => {
  const { status, body } = await send(client, bytes, file);
  expect([status, body.message]).toEqual([202, undefined]);
  return settled(client, body.id);
};
const run = async (job: ArticleJob, client = ada): Promise<ArticleJob> => {
  expect((await client.post(articleRoutes.run, { jobId: job.id })).status).toBe(202);
  return settled(client, job.id);
};
const taken = async (bytes: Uint8Array, file?: string): Promise<ArticleReport> => {
  const job = await run(await preview(bytes, file));
  if (job.phase !== 'done' || !job.report) throw new Error(JSON.stringify(job.problem));
  return job.report;
};
const zip = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
    ),
  );
const articles = async (client = ada): Promise<Article[]> => {
  const { body } = await client.pull({ collection: 'records' });
  return body.documents
    .flatMap((each: SyncDocument) => (each.deleted ? [] : [each.body as Article]))
    .filter(({ kind }) => kind === 'article');
};
const titled = async (title: string): Promise<Article | undefined> =>
  (await articles()).find(({ editions, drafts }) => (editions.at(-1) ?? drafts[0])?.content.title === title);
const page = (title: string, head = '', body = '## Cause\n\nWhy.') => `---\ntitle: ${title}\n${head}---\n${body}\n`;
/** An archive whose entries say that they unpack to a hundred bytes, and unpack to sixty million. */
const lyingBomb = (): Uint8Array => {
  const bytes = Buffer.from(zip({ 'a.md': new Uint8Array(60_000_000) }));
  const real = Buffer.alloc(4);
  real.writeUInt32LE(60_000_000);
  const claimed = Buffer.from([100, 0, 0, 0]);
  for (let at = bytes.indexOf(real); at >= 0; at = bytes.indexOf(real, at)) claimed.copy(bytes, at);
  return bytes;
};
const png = Buffer.from('\x89PNG\r\n\x1a\npixels', 'latin1');

describe('an import of articles', () => {
  it('is shown first, then done, and done again changes nothing', async () => {
    const files = zip({
      'kb/one.md': page('One', 'service: vpn\ntags: [a]\n'),
      'kb/two.html': '<title>Two</title><h2>Steps</h2><ol><li>Look</li></ol>',
      'kb/three.csv': 'title,type,state,steps\r\nThree,howTo,draft,Do it\r\nFour,howTo,retired,Done\r\n',
      'kb/bad.md': page('Bad', 'service: Fax\n'),
      '__MACOSX/kb/._one.md': 'x',
    });
    const before = await fingerprint(desk.core.db);
    const job = await preview(files);
    expect(job.report?.counts).toEqual({ new: 4, updated: 0, unchanged: 0, refused: 1 });
    expect(job.report?.refused).toEqual([
      { file: 'kb/bad.md', line: null, reason: { code: 'service', params: { value: 'Fax' } } },
    ]);
    expect(await fingerprint(desk.core.db)).toBe(before);
    const done = await run(job);
    expect([done.phase, done.report?.taken.every(({ number }) => number?.startsWith('KB'))]).toEqual(['done', true]);
    const [one, two, three, four] = await Promise.all(['One', 'Two', 'Three', 'Four'].map(titled));
    expect(one).toMatchObject({
      ownerId: 'ada',
      editions: [{ content: { serviceId: 'vpn', tags: ['a'] } }],
      source: { path: 'kb/one.md' },
    });
    expect(two?.editions[0]?.content.sections).toMatchObject([{ kind: 'steps' }]);
    expect(three).toMatchObject({ editions: [], drafts: [{ content: { title: 'Three' } }] });
    expect(four?.retired).not.toBeNull();

    const after = await fingerprint(desk.core.db);
    const again = await preview(files);
    expect(again.report?.counts).toEqual({ new: 0, updated: 0, unchanged: 4, refused: 1 });
    await run(again);
    expect(await fingerprint(desk.core.db)).toBe(after);

    const changed = await taken(zip({ 'kb/one.md': page('One', 'service: vpn\ntags: [b]\n') }));
    expect(changed.counts).toMatchObject({ updated: 1, new: 0 });
    expect((await titled('One'))?.editions.map(({ edition }) => edition)).toEqual([1, 2]);
  });

  it('brings pictures along, and refuses what lacks one', async () => {
    const report = await taken(
      zip({
        'a.md': page('With picture', '', '![the window](img/w.png)'),
        'img/w.png': png,
        'b.md': page('Without', '', '![gone](img/none.png)'),
        'c.md': page('Too large', '', '![big](img/big.png)'),
        'img/big.png': Buffer.concat([png, Buffer.alloc(200_000, 7)]),
        'd.md': page('No picture', '', '![x](a.md)'),
      }),
    );
    expect(report.refused.map(({ file, reason }) => [file, reason.code])).toEqual([
      ['b.md', 'imageMissing'],
      ['c.md', 'imageTooLarge'],
      ['d.md', 'imageMissing'],
    ]);
    const article = await titled('With picture');
    expect(article?.images).toMatchObject([{ type: 'image/png', data: png.toString('base64') }]);
    expect(article?.editions[0]?.content.sections[0]?.text).toBe(`![the window](image:${article?.images[0]?.id})`);
  });

  it('exported, everything comes back as it is: nothing to do', async () => {
    for (const format of ['markdown'] as const) {
      const { status, bytes } = await exported(ada, { format, ids: null });
      expect(status).toBe(200);
      const job = await preview(bytes);
      expect(job.report?.counts).toMatchObject({ new: 0, updated: 0, refused: 0 });
      expect(job.report?.counts.unchanged).toBe((await articles()).length);
    }
  });

  it('is canceled before it begins, and then is over', async () => {
    const before = await fingerprint(desk.core.db);
    const job = await preview(zip({ 'z.md': page('Never') }));
    await ada.post(articleRoutes.cancel.replace(':id', job.id), {});
    expect((await ada.post<{ code: string }>(articleRoutes.run, { jobId: job.id })).body.code).toBe(
      'articles.notReady',
    );
    expect(await fingerprint(desk.core.db)).toBe(before);
  });

  it('is all or nothing: one article that changed meanwhile takes everything back', async () => {
    const job = await preview(zip({ 'r1.md': page('R one'), 'r2.md': page('R two', 'number: KB0000777\n') }));
    // The second one's number is given to a device between the look and the word.
    await desk.core.db.query(`update counter set seq = seq + 1`);
    await desk.core.db.query(
      `insert into number_block (prefix, first, last, device_id, person_id, reserved_at) values ('KB', 777, 777, 'x', 'ann', 1)`,
    );
    const done = await run(job);
    expect(done.report?.refused).toMatchObject([{ file: 'r2.md', reason: { code: 'numberTaken' } }]);
    expect(await titled('R two')).toBeUndefined();
  });
});

describe('what is no import', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['an empty file', () => new Uint8Array(), 'articles.empty'],
    ['an archive without articles', () => zip({ 'a.txt': 'x' }), 'articles.notArticles'],
    ['a cut archive', () => zip({ 'a.md': page('A'), 'b.md': page('B') }).slice(0, 90), 'articles.zipDamaged'],
    ['a name that leads out', () => zip({ '../../etc/a.md': page('A') }), 'articles.path'],
    ['a name with a drive', () => zip({ 'c:\\a.md': page('A') }), 'articles.path'],
    ['an absolute name', () => zip({ '/etc/a.md': page('A') }), 'articles.path'],
    ['a bomb', () => zip({ 'a.md': new Uint8Array(60_000_000) }), 'articles.bomb'],
    ['a bomb that lies about its size', lyingBomb, 'articles.zipDamaged'],
  ])('%s', async (_name, make, code) => {
    const { status, body } = await send(ada, await make());
    expect([status, body.code]).toEqual([422, code]);
    expect((await ada.get('/api/health')).status).toBe(200);
  });

  it('one that is larger than an upload may be', async () => {
    expect((await send(ada, new Uint8Array(33 * 1024 * 1024))).status).toBe(413);
  });

  it('a file in another encoding is refused alone', async () => {
    const job = await preview(
      zip({ 'a.md': Buffer.from('---\ntitle: Gr\xfc\xdfe\n---\n', 'latin1'), 'b.md': page('Fine') }),
    );
    expect(job.report?.refused).toMatchObject([{ file: 'a.md', reason: { code: 'encoding' } }]);
    expect(job.report?.counts.new).toBe(1);
  });
});

const exported = async (client: Client, body: object): Promise<{ status: number; bytes: Uint8Array }> => {
  const answer = await fetch(`${desk.url}${articleRoutes.export}`, {
    method: 'POST',
    headers: { ...client.headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
};

describe('who may', () => {
  it('import: process owners and administrators; others not even their jobs', async () => {
    for (const client of [lea, rosa]) {
      expect((await send(client, zip({ 'a.md': page('A') }))).status).toBe(403);
      expect((await client.get(articleRoutes.jobs)).status).toBe(403);
    }
    expect((await preview(zip({ 'p.md': page('Pia’s') }), 'p.zip', pia)).phase).toBe('ready');
  });

  it('export: the desk, what each may see', async () => {
    expect((await exported(rosa, { format: 'csv', ids: null })).status).toBe(403);
    const ann = await desk.client('ann');
    const { body } = await ann.post<{ from: number }>('/api/numbers/reserve', { prefix: 'KB', count: 1 });
    const id = `KB${String(body.from).padStart(7, '0')}`;
    const content = { ...saving().content, title: 'Only for HR', audience: { kind: 'group' as const, groupId: 'hr' } };
    await ann.push(recordEnvelope('article.saveDraft.v1', id, saving({ content })));
    const textOf = async (client: Client) =>
      Buffer.from((await exported(client, { format: 'csv', ids: null })).bytes).toString();
    expect(await textOf(ann)).toContain('Only for HR');
    expect(await textOf(lea)).not.toContain('Only for HR');
    expect(Buffer.from((await exported(lea, { format: 'csv', ids: [id] })).bytes).toString()).not.toContain(
      'Only for HR',
    );
    expect((await exported(lea, { format: 'pdf', ids: null })).status).toBe(400);
    const hidden = await preview(zip({ 'h.md': page('Hidden', 'audience: group:hr\n') }));
    expect(hidden.report?.refused).toMatchObject([{ reason: { code: 'group' } }]);
  });
});
