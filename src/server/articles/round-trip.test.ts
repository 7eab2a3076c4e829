import { createHash } from 'node:crypto';
import { type ArticleContent, articleTypes, sectionKinds } from '@shared/domain/article';
import { resolutionCodes } from '@shared/domain/lifecycle';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleContent } from '../../../test/builders/articles';
import { world as testWorld } from '../../../test/builders/settings';
import { articleStories } from '../seed/knowledge/knowledge';
import { newestOf } from '../seed/knowledge/stage-article';
import { demoSettings } from '../seed/organisation/desk';
import { readCsv, writeCsv } from './csv-file';
import type { ReadArticle } from './fields';
import { readHtml, writeHtml } from './html-file';
import { detachImages, embedImages } from './images';
import { readMarkdown, writeMarkdown } from './markdown-file';

const world = testWorld();
const whole = (content: ArticleContent, over: Partial<ReadArticle> = {}): ReadArticle => ({
  number: 'KB0001234',
  content,
  state: 'published',
  reviewAt: 1_790_000_000_000,
  ...over,
});

/** Texts that try to look like what surrounds them. */
const snippet = fc.constantFrom(
  'Restart the router.',
  '---',
  '## Cause',
  '# Title',
  '<!-- section: {"kind":"text","heading":""} -->',
  '\\<!-- section: x',
  '```\n## not a heading\n```',
  '=1+1',
  '-2',
  "'quoted",
  'a: b',
  '- one\n- two',
  '"',
  'ł ü 中 🙂',
  ' ',
  '',
  '{{caller.firstName}}',
);
const text = fc.oneof(
  fc.array(snippet, { maxLength: 6 }).map((parts) => parts.join('\n')),
  fc.string({ unit: 'grapheme', maxLength: 80 }).map((each) => each.replaceAll(/[\r\0]/g, '')),
);
const line = fc
  .oneof(snippet, fc.string({ unit: 'grapheme', maxLength: 60 }))
  .map((each) => each.replaceAll(/\s+/g, ' ').replaceAll('\0', '').trim())
  .filter((each) => each !== '' && each.length <= 150);
const words = fc.option(line, { nil: null });
const solution = fc.record({
  fields: fc.record(
    { categoryId: fc.constant('network'), urgency: fc.integer({ min: 1, max: 3 }) },
    { requiredKeys: [] },
  ),
  tags: fc.subarray(['vpn', 'remote']),
  questions: fc.array(line, { maxLength: 3 }),
  checklist: fc.array(line, { maxLength: 3 }),
  note: words,
  reply: words,
  resolution: fc.option(fc.record({ code: fc.constantFrom(...resolutionCodes), notes: line }), { nil: null }),
});
const content: fc.Arbitrary<ArticleContent> = fc.record({
  type: fc.constantFrom(...articleTypes),
  title: line,
  summary: fc.oneof(fc.constant(''), line),
  sections: fc.array(
    fc.record({ kind: fc.constantFrom(...sectionKinds), heading: fc.oneof(fc.constant(''), line), text }),
    { minLength: 1, maxLength: 5 },
  ),
  categoryId: fc.constant('network'),
  subcategoryId: fc.constantFrom('vpn', null),
  serviceId: fc.constantFrom('vpn', 'email', null),
  audience: fc.constantFrom(
    { kind: 'agents' } as const,
    { kind: 'everyone' } as const,
    { kind: 'group', groupId: 'l2' } as const,
  ),
  tags: fc.uniqueArray(fc.constantFrom('vpn', '0x8004010F', '550', 'true', 'null', '-', 'ü'), { maxLength: 4 }),
  solution: fc.option(solution, { nil: null }),
}) as fc.Arbitrary<ArticleContent>;

describe('what is exported comes back', () => {
  it('as Markdown, exactly', () => {
    fc.assert(
      fc.property(content, (each) => {
        const article = whole(each);
        expect(readMarkdown(writeMarkdown(article), world)).toEqual(article);
      }),
      { numRuns: 300 },
    );
  });

  it('as a table: every field, and sections without headings of their own', () => {
    const simple = content.map((each) => ({
      ...each,
      sections: sectionKinds
        .flatMap((kind) => each.sections.filter((section) => section.kind === kind && section.text !== '').slice(0, 1))
        .map((section) => ({ ...section, heading: '' })),
    }));
    fc.assert(
      fc.property(fc.array(simple, { minLength: 1, maxLength: 4 }), (list) => {
        const articles = list.map((each) => whole(each));
        expect(readCsv(writeCsv(articles).slice(1), world).map((row) => row.read())).toEqual(articles);
      }),
      { numRuns: 200 },
    );
  });

  it('every article of the demo desk', () => {
    const desk = testWorld(demoSettings(0));
    for (const story of articleStories) {
      const article = whole(newestOf(story).content);
      expect(readMarkdown(writeMarkdown(article), desk)).toEqual(article);
      const html = readHtml(writeHtml(article), desk);
      expect([html.content.title, html.content.serviceId, html.content.audience]).toEqual([
        article.content.title,
        article.content.serviceId,
        article.content.audience,
      ]);
      expect(html.content.sections.length).toBeGreaterThanOrEqual(article.content.sections.length);
    }
  });

  it('with its pictures', () => {
    const bytes = Buffer.from('\x89PNG\r\n\x1a\n0123456789', 'latin1');
    const id = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    const section = {
      kind: 'text' as const,
      heading: '',
      text: `See ![the window](image:${id}) and ![web](https://example.org/a.png).`,
    };
    const before = articleContent({ sections: [section] });
    const image = { id, type: 'image/png' as const, data: bytes.toString('base64') };
    const detached = detachImages(before, [image]);
    expect(detached.content.sections[0]?.text).toContain(`images/${id}.png`);
    expect(embedImages(detached.content, 'a.md', detached.files)).toEqual({ content: before, images: [image] });
  });
});

describe('what others write', () => {
  it('Markdown without a head is read by its headings', () => {
    const read = readMarkdown(
      '# VPN drops\n\nIn short.\n\n## Symptoms\n\nDrops.\n\n## Solution:\n\n```\n## kept\n```\n\n## History\n\nOld.',
      world,
    );
    expect(read.content.title).toBe('VPN drops');
    expect(read.content.sections).toEqual([
      { kind: 'text', heading: '', text: 'In short.' },
      { kind: 'symptoms', heading: '', text: 'Drops.' },
      { kind: 'resolution', heading: '', text: '```\n## kept\n```' },
      { kind: 'text', heading: 'History', text: 'Old.' },
    ]);
  });

  it.each([
    ['an open list', '---\ntitle: [x\n---\ntext', 'frontMatter'],
    ['a list as the head', '---\n- a\n---\ntext', 'frontMatter'],
    [
      'aliases of aliases',
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((k, n) => `${k}: &${k} [${Array(9).fill(`*${'abcdefg'[n]}`).join(',')}]`).join('\n')}\n---\nx`,
      'frontMatter',
    ],
    ['no title', 'only text', 'titleMissing'],
    ['an unknown type', '---\ntitle: A\ntype: rumour\n---\n', 'type'],
    ['an unknown service', '---\ntitle: A\nservice: Fax\n---\n', 'service'],
    ['an unknown category', '---\ntitle: A\ncategory: Fax\n---\n', 'category'],
    ['an unknown group', '---\ntitle: A\naudience: group:none\n---\n', 'group'],
    ['a wrong number', '---\ntitle: A\nnumber: INC1\n---\n', 'number'],
    ['a date that is none', '---\ntitle: A\nreviewAt: soon\n---\n', 'date'],
    ['a tag with a space', '---\ntitle: A\ntags: ["a b"]\n---\n', 'tag'],
    ['a solution of another shape', '---\ntitle: A\nsolution: {checklist: 7}\n---\n', 'solution'],
    ['a title of 200 letters', `---\ntitle: ${'x'.repeat(200)}\n---\n`, 'invalid'],
  ])('%s is refused with its reason', (_name, file, code) => {
    expect(() => readMarkdown(file, world)).toThrow(
      expect.objectContaining({ reason: expect.objectContaining({ code }) }),
    );
  });

  it('names and spellings of the desk are understood', () => {
    const read = readMarkdown(
      '---\ntitle: A\ntype: Known Error\nservice: email\ncategory: Network > VPN\naudience: Group L2\ntags: a, b\nstate: Draft\n---\n',
      world,
    );
    expect(read).toMatchObject({
      state: 'draft',
      content: {
        type: 'knownError',
        serviceId: 'email',
        categoryId: 'network',
        subcategoryId: 'vpn',
        audience: { kind: 'group', groupId: 'l2' },
        tags: ['a', 'b'],
      },
    });
  });

  it('HTML leaves everything behind that could act', () => {
    const html =
      '<html><head><title>A &amp; B</title><style>x{}</style></head><body><script>alert(1)</script><h2>Cause</h2><p onclick="x()">Why <b>so</b></p><a href="javascript:alert(1)">click</a><a href="https://example.org">ok</a><iframe src="x"></iframe><img src=x onerror=alert(1)></body></html>';
    const file = readHtml(html.replace('<img src=x onerror=alert(1)>', ''), world);
    expect(file.content.title).toBe('A & B');
    const text = JSON.stringify(file.content.sections);
    expect(text).not.toMatch(/script|alert|onclick|iframe|<[a-z]/i);
    expect(text).toContain('[ok](https://example.org)');
    expect(file.content.sections[0]).toMatchObject({ kind: 'cause' });
  });

  it('an exported page holds no markup that an author wrote', () => {
    const page = writeHtml(
      whole(
        articleContent({
          title: '<script>1</script>',
          sections: [
            { kind: 'text', heading: '<b>', text: '<img src=x onerror=alert(1)> [x](javascript:alert(1)) **bold**' },
          ],
        }),
      ),
    );
    expect(page).not.toMatch(/<script|<img|href="javascript/);
    expect(page).toContain('<strong>bold</strong>');
  });

  it('a spreadsheet runs nothing of an exported table', () => {
    const table = writeCsv([
      whole(
        articleContent({
          title: '=HYPERLINK("http://x")',
          summary: '@SUM(1)',
          sections: [{ kind: 'steps', heading: '', text: '-1+2' }],
        }),
      ),
    ]);
    expect(table).not.toMatch(/(^|,)"?[=@-]/m);
  });
});

it('a table with a missing cell, and one without titles, say where', () => {
  expect(() => readCsv('title,type\n"a,howTo', world)).toThrow(
    expect.objectContaining({ reason: { code: 'quote', params: {} } }),
  );
  expect(() => readCsv('name,type\na,howTo', world)).toThrow(expect.objectContaining({ line: 1 }));
  const rows = readCsv('title;type\nA;howTo\nB;rumour', world);
  expect(rows.map(({ line: at }) => at)).toEqual([2, 3]);
  expect(rows[0]?.read().content.title).toBe('A');
  expect(() => rows[1]?.read()).toThrow(expect.objectContaining({ reason: expect.objectContaining({ code: 'type' }) }));
});
