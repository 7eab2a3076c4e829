// A paper as Markdown (CommonMark 0.31 with GitHub's tables). Every text is escaped: what people wrote reads as they wrote
// it, and never as a heading, a link, a table or HTML.
import { type Paper, type PaperBlock, type PaperWords, paragraphsOf, safeHref, wordsText } from './paper';

/** What may begin something anywhere in a line. */
const ANYWHERE = /[\\`*_[\]<>|~&#]|!(?=\[)/g;
/** What begins something only at the start of a line: lists, and lines that make headings of the line above. */
const AT_START = /^(?:([-+=])|(\d{1,9})([.)]))/;

/** One line; ends of lines in it become spaces. */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(/\s*[\r\n]+\s*/g, ' ')
    .trim()
    .replaceAll(ANYWHERE, '\\$&')
    .replace(AT_START, (_all, sign?: string, number?: string, end?: string) =>
      sign === undefined ? `${number}\\${end}` : `\\${sign}`,
    );

const wordsOf = (words: PaperWords): string => {
  const href = safeHref(words);
  const text = escapeMarkdown(wordsText(words));
  return href === null ? text : `[${text}](<${href.replaceAll('\\', '%5C')}>)`;
};

const linesOf = (text: string, indent: string): string =>
  paragraphsOf(text)
    .map((lines) => lines.map(escapeMarkdown).join(`\\\n${indent}`))
    .join(`\n\n${indent}`);

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const blockOf = (block: PaperBlock): string => {
  switch (block.kind) {
    case 'text':
      return linesOf(block.text, '');
    case 'remark':
      return `*${escapeMarkdown(block.text)}*`;
    case 'facts':
      return block.facts.map(({ name, value }) => `- **${escapeMarkdown(name)}:** ${wordsOf(value)}`).join('\n');
    case 'list':
      return block.items
        .map((item, n) => {
          const mark = block.ordered ? `${n + 1}. ` : '- ';
          return mark + (typeof item === 'string' ? linesOf(item, ' '.repeat(mark.length)) : wordsOf(item));
        })
        .join('\n');
    case 'moments':
      return block.moments.map(({ at, text }) => `- **${escapeMarkdown(at)}** ${linesOf(text, '  ')}`).join('\n');
    case 'chart':
      return '';
    case 'table':
      return [
        row(block.head.map(escapeMarkdown)),
        row(block.head.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map(wordsOf))),
      ].join('\n');
  }
};

export const markdownOf = ({ kicker, title, facts, sections, foot }: Paper): string =>
  [
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(kicker),
    facts.length > 0 ? blockOf({ kind: 'facts', facts }) : '',
    ...sections.flatMap((section) => [`## ${escapeMarkdown(section.title)}`, ...section.blocks.map(blockOf)]),
    '---',
    escapeMarkdown(foot),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
