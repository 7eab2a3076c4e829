// A paper as one HTML file that needs nothing else: its own style, for the screen and for print, no scripts, and a policy
// that would not run one.
import { chartSize, type PaperChart, type Shape, shapesOf } from './chart';
import {
  type Paper,
  type PaperBlock,
  type PaperFact,
  type PaperWords,
  paragraphsOf,
  safeHref,
  wordsText,
} from './paper';
import { paperStyle } from './style';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');

type Site = string | null;

const wordsOf = (words: PaperWords, site: Site): string => {
  const href = safeHref(words, site);
  const text = escapeHtml(wordsText(words));
  return href === null ? text : `<a href="${escapeHtml(href)}" rel="noreferrer">${text}</a>`;
};

const linesOf = (text: string): string =>
  paragraphsOf(text)
    .map((lines) => `<p>${lines.map(escapeHtml).join('<br>')}</p>`)
    .join('\n');

const shapeOf = (shape: Shape): string => {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, opacity } = shape;
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="currentColor" fill-opacity="${opacity}"/>`;
    }
    case 'path':
      return `<path d="${shape.d}" fill="none" stroke="currentColor" stroke-opacity="${shape.opacity}" stroke-width="1.5"${shape.dashed ? ' stroke-dasharray="4 3"' : ''}/>`;
    case 'dot':
      return `<circle cx="${shape.x}" cy="${shape.y}" r="3" fill="currentColor"/>`;
    case 'text':
      return `<text x="${shape.x}" y="${shape.y}" text-anchor="${shape.anchor}" fill="currentColor" font-size="11">${escapeHtml(shape.text)}</text>`;
  }
};

const drawingOf = (chart: PaperChart): string =>
  `<svg viewBox="0 0 ${chartSize.width} ${chartSize.height}" role="img" aria-label="${escapeHtml(chart.label)}">${shapesOf(chart).map(shapeOf).join('')}</svg>`;

const factsOf = (facts: readonly PaperFact[], site: Site): string =>
  `<dl>\n${facts.map(({ name, value }) => `<div><dt>${escapeHtml(name)}</dt><dd>${wordsOf(value, site)}</dd></div>`).join('\n')}\n</dl>`;

const cells = (tag: 'th' | 'td', list: readonly string[]): string =>
  `<tr>${list.map((cell) => (tag === 'th' ? `<th scope="col">${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`;

const blockOf = (block: PaperBlock, site: Site): string => {
  switch (block.kind) {
    case 'text':
      return linesOf(block.text);
    case 'remark':
      return `<p class="remark">${escapeHtml(block.text)}</p>`;
    case 'facts':
      return factsOf(block.facts, site);
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const items = block.items.map(
        (item) => `<li>${typeof item === 'string' ? linesOf(item) : wordsOf(item, site)}</li>`,
      );
      return `<${tag}>\n${items.join('\n')}\n</${tag}>`;
    }
    case 'moments': {
      const lines = block.moments.map(({ at, text }) => `<li><b>${escapeHtml(at)}</b><div>${linesOf(text)}</div></li>`);
      return `<ol class="moments">\n${lines.join('\n')}\n</ol>`;
    }
    case 'chart':
      return drawingOf(block.chart);
    case 'table': {
      const rows = block.rows.map((row) =>
        cells(
          'td',
          row.map((cell) => wordsOf(cell, site)),
        ),
      );
      return `<table>\n<thead>${cells('th', block.head.map(escapeHtml))}</thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
    }
  }
};

/** @param site where links to the desk's own pages lead (`safeHref`); left out, they are plain text */
export const htmlOf = (
  { language, kicker, title, facts, sections, foot }: Paper,
  site: Site = null,
): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${paperStyle}
</style>
</head>
<body>
<main>
<header>
<p class="kicker">${escapeHtml(kicker)}</p>
<h1>${escapeHtml(title)}</h1>
${facts.length > 0 ? factsOf(facts, site) : ''}
</header>
${sections
  .map(
    (section) =>
      `<section>\n<h2>${escapeHtml(section.title)}</h2>\n${section.blocks.map((block) => blockOf(block, site)).join('\n')}\n</section>`,
  )
  .join('\n')}
<footer>${escapeHtml(foot)}</footer>
</main>
</body>
</html>
`;
