// HTML of other systems becomes Markdown: text and structure stay, everything that could act is left behind.

import type { World } from '@shared/domain/settings';
import TurndownService from 'turndown';
import { type ReadArticle, rawOf } from './fields';
import { escapeHtml, htmlOf } from './html-text';
import { readMarkdown } from './markdown-file';

const harmless = /^(https?:|mailto:|tel:|#|\/|\.{0,2}[^:]*$)/i;

const converter = new TurndownService({
  headingStyle: 'atx',
  codeBlockStyle: 'fenced',
  bulletListMarker: '-',
  hr: '---',
});
converter.remove(['script', 'style', 'noscript', 'iframe', 'object', 'head', 'title', 'template'] as never);
converter.addRule('links', {
  filter: 'a',
  replacement: (text, node) => {
    const target = (node as HTMLAnchorElement).getAttribute('href') ?? '';
    return target !== '' && text.trim() !== '' && harmless.test(target)
      ? `[${text}](${target.replaceAll(/[\s()<>]/g, encodeURIComponent)})`
      : text;
  },
});

const metaOf = (html: string, name: string): string | undefined => {
  const tag = new RegExp(`<meta\\s[^>]{0,200}name=["']${name}["'][^>]{0,2000}>`, 'i').exec(html)?.[0];
  const value = tag && /content=(?:"([^"]*)"|'([^']*)')/i.exec(tag);
  return value ? decoded(value[1] ?? value[2] ?? '') : undefined;
};
const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const names = ['number', 'type', 'summary', 'service', 'category', 'audience', 'tags', 'state', 'reviewAt'] as const;

/** Fields come from `<meta name="…">`, the title from `<title>` or the first heading. @throws FileFault */
export const readHtml = (html: string, world: World): ReadArticle => {
  const title = /<title[^>]{0,200}>([^<]{0,400})<\/title>/i.exec(html)?.[1]?.trim();
  const body = converter.turndown(html);
  const fields = Object.fromEntries(
    names.flatMap((name) => [[name, metaOf(html, name)]]).filter(([, value]) => value !== undefined),
  );
  const raw = { ...fields, ...(title ? { title: decoded(title) } : {}) };
  return readMarkdown(Object.keys(raw).length === 0 ? body : `---\n${JSON.stringify(raw)}\n---\n${body}`, world);
};

const labels: Readonly<Record<string, string>> = {
  symptoms: 'Symptoms',
  cause: 'Cause',
  resolution: 'Resolution',
  workaround: 'Workaround',
  steps: 'Steps',
};

/** One page that stands alone: no script, nothing from elsewhere. */
export const writeHtml = (article: ReadArticle): string => {
  const { content } = article;
  const { title: _title, solution: _solution, ...fields } = rawOf(article);
  const metas = Object.entries(fields).map(([name, value]) => {
    const text = Array.isArray(value) ? value.join(', ') : String(value);
    return `<meta name="${name}" content="${escapeHtml(text)}">`;
  });
  const sections = content.sections.map(({ kind, heading, text }) => {
    const shown = heading || labels[kind];
    return `${shown ? `<h2>${escapeHtml(shown)}</h2>\n` : ''}${htmlOf(text)}`;
  });
  const steps = content.solution?.checklist ?? [];
  const checklist =
    steps.length === 0
      ? ''
      : `<h2>Checklist</h2>\n<ul>\n${steps.map((step) => `<li>${escapeHtml(step)}</li>`).join('\n')}\n</ul>\n`;
  return `<!doctype html>\n<html>\n<head>\n<meta charset="utf-8">\n<title>${escapeHtml(content.title)}</title>\n${metas.join('\n')}\n</head>\n<body>\n<h1>${escapeHtml(content.title)}</h1>\n${content.summary === '' ? '' : `<p>${escapeHtml(content.summary)}</p>\n`}${sections.join('\n')}${checklist}</body>\n</html>\n`;
};
