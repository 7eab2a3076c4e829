import fc from 'fast-check';
import { Window } from 'happy-dom';
import { Lexer, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { escapeHtml, htmlOf } from './html';
import { escapeMarkdown, markdownOf } from './markdown';
import { type Paper, paragraphsOf, safeHref } from './paper';

const paperOf = (text: string): Paper => ({
  language: 'en',
  kicker: text,
  title: text,
  facts: [{ name: text, value: { text, href: text } }],
  sections: [
    {
      id: 'one',
      title: text,
      blocks: [
        { kind: 'text', text },
        { kind: 'remark', text },
        { kind: 'list', ordered: true, items: [text, { text, href: 'https://desk.example.org/a' }] },
        { kind: 'moments', moments: [{ at: '10:21', text }] },
        {
          kind: 'chart',
          chart: { label: text, form: 'bars', names: [text], series: [{ name: text, values: [3] }] },
        },
        { kind: 'table', head: ['A', 'B'], rows: [[text, { text, href: `javascript:${text}` }]] },
      ],
    },
  ],
  foot: text,
});

const allowed = new Set(
  'A B BODY BR DD DIV DL DT FOOTER H1 H2 HEAD HEADER HTML LI MAIN META OL P SECTION STYLE TABLE TBODY TD TH THEAD TITLE TR PATH RECT SVG TEXT'.split(
    ' ',
  ),
);

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title><svg onload=alert(1)>',
  '&lt;b&gt; &amp;',
  '[click](javascript:alert(1))',
  '# no heading',
  '- no list\n\n    no code',
  '| a | b |\n|---|---|',
  '1. one',
  '***bold*** `code` ~~gone~~ <https://x.example>',
  '===',
  'a\n===\nb',
  '![](https://evil.example/x.png)',
];

const window = new Window();

const checkHtml = (text: string) => {
  const page = new window.DOMParser().parseFromString(htmlOf(paperOf(text)), 'text/html');
  const elements = [...page.querySelectorAll('*')];
  expect(elements.filter(({ tagName }) => !allowed.has(tagName.toUpperCase()))).toEqual([]);
  const attributes = new Set(elements.flatMap((each) => [...each.attributes].map(({ name }) => name)));
  for (const name of ['onerror', 'onload', 'onmouseover', 'src', 'style']) expect(attributes.has(name)).toBe(false);
  const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
  expect(links.every((href) => safeHref({ text: '', href }) === href)).toBe(true);
};

const inside = (tokens: readonly Token[] | undefined): Token[] =>
  (tokens ?? []).flatMap((token) => [
    token,
    ...inside('tokens' in token ? token.tokens : undefined),
    ...inside('items' in token ? (token.items as Token[]) : undefined),
  ]);

/** Only what the paper itself is made of comes out of its Markdown; of people's texts nothing becomes markup. */
const checkMarkdown = (text: string) => {
  const tokens = inside(Lexer.lex(markdownOf(paperOf(text))));
  const kinds = new Set(tokens.map(({ type }) => type));
  for (const kind of ['html', 'image', 'code', 'codespan', 'del', 'blockquote']) expect([...kinds]).not.toContain(kind);
  const links = tokens.flatMap((token) =>
    token.type === 'link' && 'href' in token && token.raw.startsWith('[') ? [String(token['href'])] : [],
  );
  expect(links.every((href) => safeHref({ text: '', href }) !== null)).toBe(true);
  expect(tokens.filter(({ type }) => type === 'heading').length).toBeLessThanOrEqual(2);
};

describe('what people wrote stays text', () => {
  it.each(hostile)('in HTML: %s', checkHtml);
  it.each(hostile)('in Markdown: %s', checkMarkdown);
  const anything = fc.string({
    unit: fc.oneof(fc.constantFrom(...'<>&"\'`*_[]()#|~-+=.!\\ \n1:/'), fc.string({ minLength: 1, maxLength: 1 })),
    maxLength: 60,
  });
  it('whatever it is, in HTML', () => fc.assert(fc.property(anything, checkHtml), { numRuns: 150 }));
  it('whatever it is, in Markdown', () => fc.assert(fc.property(anything, checkMarkdown), { numRuns: 400 }));
});

it.each([
  ['a & b <c> "d" \'e\'', 'a &amp; b &lt;c&gt; &quot;d&quot; &#39;e&#39;'],
  ['plain', 'plain'],
])('HTML of %s', (text, html) => expect(escapeHtml(text)).toBe(html));

it.each([
  ['INC0120338 at 10:21 - the (only) one.', 'INC0120338 at 10:21 - the (only) one.'],
  ['- a\nb', '\\- a b'],
  ['2) next', '2\\) next'],
  ['snake_case *and* [more]', 'snake\\_case \\*and\\* \\[more\\]'],
])('Markdown of %s', (text, markdown) => expect(escapeMarkdown(text)).toBe(markdown));

it.each([
  ['mailto:maya@halbrook.example', true],
  ['tel:+44-20', true],
  ['https://desk.example.org/t/1', true],
  ['javascript:alert(1)', false],
  ['JAVASCRIPT:alert(1)', false],
  ['/t/INC0000001', false],
  ['https://a b', false],
  ['data:text/html,x', false],
])('%s may be followed: %s', (href, may) => expect(safeHref({ text: 'x', href }) !== null).toBe(may));

it.each([
  ['/t/INC0000001', '', '/t/INC0000001'],
  [
    '/workload?week=2026-W46&of=l1',
    'https://desk.example.org',
    'https://desk.example.org/workload?week=2026-W46&of=l1',
  ],
  ['//evil.example', '', null],
  ['/\\\\evil.example', '', null],
  ['javascript:alert(1)', '', null],
  ['https://other.example/', 'https://desk.example.org', 'https://other.example/'],
])('%s, read where the desk is at "%s", leads to %s', (href, site, to) =>
  expect(safeHref({ text: 'x', href }, site)).toBe(to),
);

it('paragraphs are parted by empty lines, and keep their lines', () => {
  expect(paragraphsOf('one\ntwo\n\n \nthree\r\n\r\n')).toEqual([['one', 'two'], ['three']]);
  expect(paragraphsOf('  \n ')).toEqual([]);
});

it('reads well as Markdown', () => {
  const paper: Paper = {
    language: 'en',
    kicker: 'Post-incident review PIR0000001',
    title: 'Warehouse scanners lost the network',
    facts: [{ name: 'Ticket', value: 'INC0120001' }],
    sections: [
      { id: 'overview', title: 'Overview', blocks: [{ kind: 'text', text: 'First.\nSecond.\n\nThird.' }] },
      {
        id: 'timeline',
        title: 'Timeline',
        blocks: [{ kind: 'moments', moments: [{ at: '10:21', text: 'Declared' }] }],
      },
      { id: 'why', title: 'Why', blocks: [{ kind: 'list', ordered: true, items: ['A', 'B'] }] },
      { id: 'next', title: 'Next', blocks: [{ kind: 'table', head: ['What'], rows: [['Label | both']] }] },
    ],
    foot: 'Halbrook',
  };
  expect(markdownOf(paper)).toBe(
    [
      '# Warehouse scanners lost the network',
      'Post-incident review PIR0000001',
      '- **Ticket:** INC0120001',
      '## Overview',
      'First.\\\nSecond.\n\nThird.',
      '## Timeline',
      '- **10:21** Declared',
      '## Why',
      '1. A\n2. B',
      '## Next',
      '| What |\n| --- |\n| Label \\| both |',
      '---',
      'Halbrook\n',
    ].join('\n\n'),
  );
});
