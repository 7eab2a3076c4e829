// What an upload would do: each file read and judged, beside what the desk has. Changes nothing.
import { createHash } from 'node:crypto';
import {
  type ArticleReport,
  type ArticleStanding,
  FILES_SHOWN,
  type RefusedArticle,
  type TakenArticle,
} from '@shared/contract/articles';
import { type Article, type ArticleImage, articleState, contentOf, MAX_DRAFTS } from '@shared/domain/article';
import { maySeeArticle } from '@shared/domain/permissions';
import type { Actor } from '@shared/domain/person';
import type { World } from '@shared/domain/settings';
import { same } from '@shared/domain/settle';
import type { Sql } from '../db/db';
import { ownersOf } from '../numbers/owners';
import { readCsv } from './csv-file';
import { FileFault } from './fault';
import type { ReadArticle } from './fields';
import { readHtml } from './html-file';
import { embedImages } from './images';
import { readMarkdown } from './markdown-file';
import { type Files, textOf } from './unpack';

export interface Candidate {
  readonly file: string;
  readonly line: number | null;
  readonly article: ReadArticle;
  readonly images: readonly ArticleImage[];
  readonly hash: string;
  readonly standing: ArticleStanding;
  /** Null: it gets the next number. */
  readonly number: string | null;
  /** As it stands on the desk. */
  readonly existing: Article | null;
}

export interface CheckedArticles {
  readonly candidates: readonly Candidate[];
  readonly report: ArticleReport;
}

export interface Known {
  readonly byNumber: ReadonlyMap<string, Article>;
  readonly bySource: ReadonlyMap<string, Article>;
}

const ARTICLES = `select body::text as body from doc where coll = 'records' and id like 'KB%' and not deleted`;

export const knownArticles = async (sql: Pick<Sql, 'query'>): Promise<Known> => {
  const articles = (await sql.query<{ body: string }>(ARTICLES)).map(({ body }) => JSON.parse(body) as Article);
  return {
    byNumber: new Map(articles.map((article) => [article.id, article])),
    bySource: new Map(articles.flatMap((article) => (article.source ? [[article.source.path, article]] : []))),
  };
};

const hashOf = ({ content, state, reviewAt }: ReadArticle, images: readonly ArticleImage[]): string =>
  createHash('sha256')
    .update(JSON.stringify([content, state, reviewAt, images.map(({ id }) => id)]))
    .digest('hex');

interface Piece {
  readonly file: string;
  readonly line: number | null;
  read(): ReadArticle;
}

const piecesOf = (file: string, bytes: Uint8Array, world: World): Piece[] => {
  const text = textOf(bytes);
  if (/\.csv$/i.test(file)) return readCsv(text, world).map((row) => ({ file: `${file}#${row.line}`, ...row }));
  const read = /\.html?$/i.test(file) ? readHtml : readMarkdown;
  return [{ file, line: null, read: () => read(text, world) }];
};

const alreadySo = (existing: Article, { content, state }: ReadArticle): boolean => {
  const standing = articleState(existing);
  const sameState = state === 'draft' ? standing === 'draft' || standing === 'review' : standing === state;
  const here = contentOf(existing);
  return sameState && here !== null && same(here, content);
};

const refusedIn = (error: unknown, file: string, line: number | null): RefusedArticle => {
  if (!(error instanceof FileFault)) throw error;
  return { file, line: error.line ?? line, reason: error.reason };
};

export interface CheckWish {
  readonly files: Files;
  readonly world: World;
  readonly actor: Actor;
  readonly sql: Pick<Sql, 'query'>;
  readonly signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

export const checkArticles = async (wish: CheckWish): Promise<CheckedArticles> => {
  const { files, world, actor, signal } = wish;
  const known = await knownArticles(wish.sql);
  const texts = [...files]
    .filter(([path]) => /\.(md|markdown|html?|csv)$/i.test(path))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const refused: RefusedArticle[] = [];
  const candidates: Candidate[] = [];
  const taken = new Set<string>();

  const judge = ({ file, line, read }: Piece): void => {
    const raw = read();
    const { content, images } = embedImages(raw.content, file.split('#')[0] ?? file, files);
    const article = { ...raw, content };
    const existing = known.bySource.get(file) ?? known.byNumber.get(article.number ?? '') ?? null;
    const number = existing?.id ?? article.number;
    if (number !== null && taken.has(number)) throw new FileFault('twice', { number });
    const { audience } = content;
    const closed = world.settings.groups.some(
      ({ id, restricted }) => restricted && audience.kind === 'group' && id === audience.groupId,
    );
    const isMember = audience.kind === 'group' && actor.groupIds.includes(audience.groupId);
    if ((closed && !isMember && actor.role !== 'system') || (existing && !maySeeArticle(actor, existing, world))) {
      throw new FileFault('group', { value: audience.kind === 'group' ? audience.groupId : (number ?? '') });
    }
    const hash = hashOf(article, images);
    const unchanged = existing !== null && (existing.source?.hash === hash || alreadySo(existing, article));
    if (existing && !unchanged && article.state === 'draft' && existing.drafts.length >= MAX_DRAFTS) {
      throw new FileFault('tooManyDrafts', { number: existing.id });
    }
    const kept = new Set([...(existing?.images ?? []), ...images].map(({ id }) => id));
    if (kept.size > 8) throw new FileFault('tooManyImages', { most: 8 });
    if (number !== null) taken.add(number);
    const standing = existing === null ? 'new' : unchanged ? 'unchanged' : 'updated';
    candidates.push({ file, line, article, images, hash, standing, number, existing });
  };

  for (const [n, [file, bytes]] of texts.entries()) {
    signal.throwIfAborted();
    try {
      for (const piece of piecesOf(file, bytes, world)) {
        try {
          judge(piece);
        } catch (error) {
          refused.push(refusedIn(error, file, piece.line));
        }
      }
    } catch (error) {
      refused.push(refusedIn(error, file, null));
    }
    wish.onProgress(n + 1, texts.length);
    // Others want to be served meanwhile.
    if (n % 8 === 7) await new Promise(setImmediate);
  }
  const free = await withoutPromised(wish.sql, candidates, refused);
  return { candidates: free, report: reportOf(free, refused) };
};

/** A new number may be promised to a device that gives it out right now. */
const withoutPromised = async (
  sql: Pick<Sql, 'query'>,
  candidates: readonly Candidate[],
  refused: RefusedArticle[],
): Promise<readonly Candidate[]> => {
  const wanted = candidates.flatMap(({ standing, number }) => (standing === 'new' && number ? [number] : []));
  const owners = await ownersOf(sql as Sql, wanted);
  return candidates.filter(({ file, line, number, standing }) => {
    if (standing !== 'new' || number === null || !owners.has(number)) return true;
    refused.push({ file, line, reason: { code: 'numberTaken', params: { number } } });
    return false;
  });
};

const order: readonly ArticleStanding[] = ['new', 'updated', 'unchanged'];

export const reportOf = (candidates: readonly Candidate[], refused: readonly RefusedArticle[]): ArticleReport => {
  const count = (standing: ArticleStanding): number => candidates.filter((each) => each.standing === standing).length;
  const shown = candidates
    .toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing))
    .slice(0, FILES_SHOWN);
  return {
    counts: { new: count('new'), updated: count('updated'), unchanged: count('unchanged'), refused: refused.length },
    taken: shown.map(({ file, standing, number, article }): TakenArticle => {
      const { title, type } = article.content;
      return { file, standing, number, title, type, state: article.state };
    }),
    refused: refused.slice(0, FILES_SHOWN),
  };
};
