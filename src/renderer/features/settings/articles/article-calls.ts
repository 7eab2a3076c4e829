// Articles in and out of the server, from the page.
import { type ArticleFormat, type ArticleJob, articleRoutes } from '@shared/contract/articles';
import type { Problem } from '@shared/contract/http';
import { type Answer, bearer, call, serverBase } from '@/data/api';

const routeOf = (route: string, id: string): string => route.replace(':id', id);
const headersWith = async (type: string): Promise<Record<string, string>> => {
  const token = await bearer();
  return { 'content-type': type, ...(token === null ? {} : { authorization: `Bearer ${token}` }) };
};

export const upload = async (file: File, signal: AbortSignal): Promise<Answer<ArticleJob>> => {
  try {
    const query = new URLSearchParams({ file: file.name.slice(0, 200) });
    const response = await fetch(`${serverBase()}${articleRoutes.preview}?${query}`, {
      method: 'POST',
      headers: await headersWith('application/octet-stream'),
      body: file,
      credentials: 'same-origin',
      signal,
    });
    const body: unknown = await response.json();
    return response.ok
      ? { kind: 'ok', body: body as ArticleJob }
      : { kind: 'refused', status: response.status, problem: body as Problem };
  } catch {
    return { kind: 'unreachable' };
  }
};

export const askJob = (id: string): Promise<Answer<ArticleJob>> => call(routeOf(articleRoutes.job, id));
export const askJobs = (): Promise<Answer<{ readonly jobs: readonly ArticleJob[] }>> => call(articleRoutes.jobs);
export const runJob = (jobId: string): Promise<Answer<ArticleJob>> => call(articleRoutes.run, { jobId });
export const cancelJob = (id: string): Promise<Answer<ArticleJob>> => call(routeOf(articleRoutes.cancel, id), {});

const names: Readonly<Record<ArticleFormat, string>> = {
  markdown: 'articles-markdown.zip',
  html: 'articles-html.zip',
  csv: 'articles.csv',
};

/** Saves the file. @returns its name, or null when the server did not give it */
export const saveArticles = async (format: ArticleFormat): Promise<string | null> => {
  try {
    const response = await fetch(`${serverBase()}${articleRoutes.export}`, {
      method: 'POST',
      headers: await headersWith('application/json'),
      body: JSON.stringify({ format, ids: null }),
      credentials: 'same-origin',
    });
    if (!response.ok) return null;
    const url = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = url;
    link.download = names[format];
    link.click();
    URL.revokeObjectURL(url);
    return names[format];
  } catch {
    return null;
  }
};
