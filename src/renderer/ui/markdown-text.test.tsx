import { MantineProvider } from '@mantine/core';
import { common } from '@shared/messages/en/common';
import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { MarkdownText } from './markdown-text';

const id = 'a'.repeat(32);
const images = [{ id, type: 'image/webp', data: 'QUJD' }];

const elementOf = (text: string, level = 3): HTMLElement => {
  const host = document.createElement('div');
  host.innerHTML = renderToStaticMarkup(
    <MantineProvider env="test">
      <MarkdownText text={text} images={images} level={level} />
    </MantineProvider>,
  );
  return host;
};

/** What the elements are, without classes and helpers of the look. */
const shown = (text: string): string => {
  const host = elementOf(text);
  for (const each of host.querySelectorAll('style, .mantine-ActionIcon-root')) each.remove();
  const root = host.querySelector('[dir="auto"]') ?? host;
  for (const each of root.querySelectorAll('*')) {
    for (const name of ['class', 'tabindex', 'rel', 'target', 'style']) each.removeAttribute(name);
  }
  return root.innerHTML.replaceAll(/<\/?span>/g, '');
};

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: 'en', resources: { en: { common } }, initAsync: false });
});

describe('what Markdown becomes', () => {
  test.each([
    ['emphasis', 'a **b** _c_ ~~d~~', '<p>a <strong>b</strong> <em>c</em> <del>d</del></p>'],
    ['inline code as written', '`a & <b>`', '<p><code>a &amp; &lt;b&gt;</code></p>'],
    ['references to signs', 'R&amp;D &#35;1', '<p>R&amp;D #1</p>'],
    ['a web link', '[a](https://a.example/x)', '<p><a href="https://a.example/x">a</a></p>'],
    ['a bare address', 'https://a.example/x', '<p><a href="https://a.example/x">https://a.example/x</a></p>'],
    ['a mail link', '[m](mailto:a@b.example)', '<p><a href="mailto:a@b.example">m</a></p>'],
    ['a place inside', '[q](/v/unassigned)', '<p><a href="/v/unassigned">q</a></p>'],
    ['a file beside it', '[x](../net/KB0001196.md)', '<p><a href="/kb/KB0001196">x</a></p>'],
    ['an article number', 'see KB0001196.', '<p>see <a href="/kb/KB0001196">KB0001196</a>.</p>'],
    ['a ticket number', 'as INC0012338', '<p>as <a href="/t/INC0012338">INC0012338</a></p>'],
    ['a number in a link stays one link', '[KB0001196](/kb/KB0001196)', '<p><a href="/kb/KB0001196">KB0001196</a></p>'],
    ['a list', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['a list that goes on', '3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    [
      'a task list',
      '- [x] a\n- [ ] b',
      '<ul><li><input type="checkbox" disabled="" aria-label="Done" checked="">a</li>' +
        '<li><input type="checkbox" disabled="" aria-label="To do">b</li></ul>',
    ],
    ['an own image', `![a tray](image:${id})`, '<p><img src="data:image/webp;base64,QUJD" alt="a tray"></p>'],
    ['an image that is not there', '![a tray](image:0)', '<p>Picture not here: a tray</p>'],
    ['a line break in a cell', 'a<br>b', '<p>a<br>b</p>'],
  ])('%s', (_name, text, html) => {
    expect(shown(text)).toBe(html);
  });

  test('a table has heads and cells', () => {
    const host = elementOf('| a | b |\n|---|--:|\n| 1 | 2 |');
    expect([...host.querySelectorAll('th')].map((each) => each.textContent)).toEqual(['a', 'b']);
    expect([...host.querySelectorAll('td')].map((each) => each.textContent)).toEqual(['1', '2']);
  });

  test('code is kept as it was typed, with a button that copies it', () => {
    const host = elementOf('```\nvpnctl  --port 443\n<b>\n```');
    expect(host.querySelector('pre')?.textContent).toBe('vpnctl  --port 443\n<b>');
    expect(host.querySelector('button')?.getAttribute('aria-label')).toBe('Copy');
  });

  test.each([
    [3, '# a\n## b', ['H3', 'H4']],
    [4, '## a\n### b\n## c', ['H4', 'H5', 'H4']],
    [6, '# a\n## b', ['H6', 'H6']],
  ])('headings stand below the heading of level %i', (level, text, tags) => {
    const headings = [...elementOf(text, level).querySelectorAll('h1,h2,h3,h4,h5,h6')];
    expect(headings.map(({ tagName }) => tagName)).toEqual(tags);
  });
});

describe('what somebody means badly', () => {
  test.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](java&#10;script:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](vbscript:x)',
    '[a](data:text/html,<script>alert(1)</script>)',
    '[a](file:///etc/passwd)',
    '[a](//evil.example)',
    '[a](/\\evil.example)',
    '[a](https://bank.example@evil.example)',
    '<javascript:alert(1)>',
    '[a]: javascript:alert(1)\n\n[a]',
    '![a](javascript:alert(1))',
    '<a href="javascript:alert(1)">x</a>',
  ])('%s is no link', (text) => {
    expect(elementOf(text).querySelector('a')).toBeNull();
  });

  test.each([
    '![a](https://evil.example/beacon.gif)',
    '![a](//evil.example/beacon.gif)',
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '<iframe src="https://evil.example"></iframe>',
    '<svg onload=alert(1)>',
    '<div style="background:url(https://evil.example)">x</div>',
    '[x]: https://evil.example/a.gif\n\n![a][x]',
    '<details open ontoggle=alert(1)>',
    '`<img src=x>`',
    '```html\n<img src=x onerror=alert(1)>\n```',
  ])('%s loads and runs nothing', (text) => {
    const root = elementOf(text).querySelector('[dir="auto"]');
    expect(
      root?.querySelector('img, script, iframe, svg:not(.tabler-icon), [onerror], [style*="url"], details'),
    ).toBeNull();
    expect(root?.textContent).not.toBe('');
  });

  test.each([
    ['quotes', '>'.repeat(5_000)],
    ['quotes with words', `${'> '.repeat(3_000)}end`],
    ['lists', Array.from({ length: 150 }, (_, depth) => `${' '.repeat(depth * 2)}- end`).join('\n')],
    ['brackets', `${'['.repeat(20_000)}end`],
    ['emphasis', `${'*a **b '.repeat(4_000)}end`],
  ])('endless %s are shown, in a bounded depth', (_name, text) => {
    const host = elementOf(text);
    let deepest = 0;
    for (const each of host.querySelectorAll('*')) {
      let depth = 0;
      for (let at: Element | null = each; at && at !== host; at = at.parentElement) depth += 1;
      deepest = Math.max(deepest, depth);
    }
    expect(deepest).toBeLessThan(80);
    expect(host.textContent).toContain(text.slice(-3));
  });
});
