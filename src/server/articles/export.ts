// Articles as files, of what one may see: Markdown and HTML in a ZIP with their pictures, or one table.
import type { ArticleFormat } from '@shared/contract/articles';
import { type Article, articleState, contentOf } from '@shared/domain/article';
import { maySeeArticle } from '@shared/domain/permissions';
import type { Actor } from '@shared/domain/person';
import type { World } from '@shared/domain/settings';
import { strToU8, zipSync } from 'fflate';
import type { Sql } from '../db/db';
import { knownArticles } from './check';
import { writeCsv } from './csv-file';
import type { ReadArticle } from './fields';
import { writeHtml } from './html-file';
import { detachImages } from './images';
import { writeMarkdown } from './markdown-file';

export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const readOf = (article: Article): ReadArticle | null => {
  const content = contentOf(article);
  const standing = articleState(article);
  const state = standing === 'review' ? 'draft' : standing;
  return content && { number: article.id, content, state, reviewAt: article.reviewAt };
};

/** Letters and digits of the title, so that a folder can be read by people. */
const nameOf = ({ number, content }: ReadArticle): string => {
  const words = content.title
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/\p{M}/gu, '');
  return `${number}-${words.toLowerCase().replace(/^-|-$/g, '').slice(0, 60).replace(/-$/, '')}`;
};

const zipped = (articles: readonly Article[], format: 'markdown' | 'html'): Uint8Array => {
  const files: Record<string, Uint8Array> = {};
  for (const article of articles) {
    const read = readOf(article);
    if (!read) continue;
    const detached = detachImages(read.content, article.images);
    for (const [path, bytes] of detached.files) files[path] = bytes;
    const whole = { ...read, content: detached.content };
    const text = format === 'html' ? writeHtml(whole) : writeMarkdown(whole);
    files[`${nameOf(read)}.${format === 'html' ? 'html' : 'md'}`] = strToU8(text);
  }
  return zipSync(files, { level: 6 });
};

export const exportArticles = async (
  sql: Pick<Sql, 'query'>,
  wish: {
    readonly actor: Actor;
    readonly world: World;
    readonly format: ArticleFormat;
    readonly ids: readonly string[] | null;
  },
): Promise<ExportedFile> => {
  const { byNumber } = await knownArticles(sql);
  const wanted = wish.ids === null ? null : new Set(wish.ids);
  const articles = [...byNumber.values()]
    .filter((article) => (wanted === null || wanted.has(article.id)) && maySeeArticle(wish.actor, article, wish.world))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (wish.format === 'csv') {
    const text = writeCsv(articles.flatMap((article) => readOf(article) ?? []));
    return { name: 'articles.csv', type: 'text/csv; charset=utf-8', bytes: strToU8(text) };
  }
  return { name: `articles-${wish.format}.zip`, type: 'application/zip', bytes: zipped(articles, wish.format) };
};
