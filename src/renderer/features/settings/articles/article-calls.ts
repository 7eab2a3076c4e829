// Articles in and out of the server, from the page.
import {
  ARTICLE_POLL,
  type ArticleFormat,
  type ArticleJob,
  articleRoutes,
  MAX_ARTICLE_UPLOAD,
} from '@shared/contract/articles';
import { jobCalls, saveFrom } from '../jobs/job-calls';

export const articleCalls = jobCalls<ArticleJob>(articleRoutes);
export const articleLimits = { largest: MAX_ARTICLE_UPLOAD, poll: ARTICLE_POLL };

const names: Readonly<Record<ArticleFormat, string>> = {
  markdown: 'articles-markdown.zip',
  html: 'articles-html.zip',
  csv: 'articles.csv',
};

/** Saves the file. @returns its name, or null when the server did not give it */
export const saveArticles = async (format: ArticleFormat): Promise<string | null> =>
  (await saveFrom(articleRoutes.export, names[format], { format, ids: null })) ? names[format] : null;
