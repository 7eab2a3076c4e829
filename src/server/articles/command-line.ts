// `npm run import -- --articles PATH`: what the files would bring, then the import, then what became of it.
import { readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ARTICLE_POLL, type ArticleJob, type ArticleReport, articleRoutes } from '@shared/contract/articles';
import { systemActor } from '@shared/domain/person';
import { zipSync } from 'fflate';
import { openCore } from '../commands/open-core';
import type { Db } from '../db/db';
import { credentials } from '../import/ask';
import { signInAt } from '../import/remote';
import { StartError } from '../options';
import { applyArticles } from './apply';
import { checkArticles } from './check';
import { ArticlesFault } from './fault';
import { articleLimits, type Files, filesIn } from './unpack';
import { reasonWords } from './words';

export interface ArticleWish {
  readonly files: Files;
  /** What it is called in messages. */
  readonly name: string;
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
}

const wanted = /\.(md|markdown|html?|csv|png|jpe?g|webp)$/i;

/** A folder, without links and hidden files; or one file. @throws StartError, ArticlesFault */
export const readArticleFiles = async (path: string): Promise<Files> => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new StartError(`${path} is not there.`);
  if (!stat.isDirectory()) return filesIn(readFileSync(path), path.split(sep).at(-1) ?? path);
  const files = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    const full = join(entry.parentPath, entry.name);
    const name = relative(path, full).split(sep).join('/');
    if (!entry.isFile() || !wanted.test(name) || /(^|\/)\./.test(name)) continue;
    total += statSync(full).size;
    if (total > articleLimits.unpacked) throw new ArticlesFault('tooLarge', { most: articleLimits.unpacked });
    files.set(name, readFileSync(full));
  }
  if (![...files.keys()].some((name) => /\.(md|markdown|html?|csv)$/i.test(name)))
    throw new ArticlesFault('notArticles');
  return files;
};

const REFUSED_LINES = 20;

const reportText = ({ counts, refused }: ArticleReport, done: boolean): string =>
  [
    `${done ? 'Imported' : 'Would be imported'}: ${counts.new} new, ${counts.updated} changed.`,
    `Left as they are: ${counts.unchanged} unchanged. Refused: ${counts.refused}.`,
    ...refused
      .slice(0, REFUSED_LINES)
      .map(({ file, line, reason }) => `  ${file}${line === null ? '' : `, line ${line}`}: ${reasonWords(reason)}`),
    ...(counts.refused > REFUSED_LINES ? [`  and ${counts.refused - REFUSED_LINES} more`] : []),
    '',
  ].join('\n');

const importHere = async ({ files, dryRun, signal }: ArticleWish, db: Db): Promise<ArticleReport> => {
  const core = await openCore(db);
  try {
    const world = await core.world();
    if (!world) throw new ArticlesFault('noDesk');
    const onProgress = (): void => undefined;
    const checked = await checkArticles({ files, world, actor: systemActor, sql: db, signal, onProgress });
    if (dryRun) return checked.report;
    const by = { actor: systemActor, deviceId: 'import' };
    return await applyArticles({ core, checked, ...by, now: Date.now(), signal, onProgress });
  } finally {
    await core.close();
  }
};

const importThere = async ({ files, name, dryRun }: ArticleWish, server: URL): Promise<ArticleReport> => {
  const who = await credentials(server);
  const { ask, post, close } = await signInAt(server, who.name, who.password);
  const settled = async (answer: Response): Promise<ArticleReport> => {
    let job = (await answer.json()) as ArticleJob;
    while (job.phase === 'checking' || job.phase === 'applying') {
      await wait(ARTICLE_POLL);
      job = (await (await ask(articleRoutes.job.replace(':id', job.id))).json()) as ArticleJob;
    }
    if (job.problem) throw new ArticlesFault(job.problem.code, job.problem.params);
    if (!job.report) throw new StartError('The import was cancelled. Nothing was changed.');
    id = job.id;
    return job.report;
  };
  let id = '';
  try {
    const body = Buffer.from(zipSync(Object.fromEntries(files), { level: 1 }));
    const headers = { 'content-type': 'application/octet-stream' };
    const query = new URLSearchParams({ file: name.slice(0, 200) });
    const report = await settled(await ask(`${articleRoutes.preview}?${query}`, { method: 'POST', headers, body }));
    if (!dryRun) return await settled(await post(articleRoutes.run, { jobId: id }));
    await ask(articleRoutes.cancel.replace(':id', id), { method: 'POST' });
    return report;
  } finally {
    await close();
  }
};

/** `db` null: another process holds it, so its server is asked. */
export const importArticles = async (wish: ArticleWish, db: Db | null, server: URL): Promise<void> => {
  try {
    const report = db ? await importHere(wish, db) : await importThere(wish, server);
    process.stdout.write(reportText(report, !wish.dryRun));
  } finally {
    await db?.close();
  }
};
