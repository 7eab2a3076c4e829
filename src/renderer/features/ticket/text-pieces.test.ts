import { describe, expect, test } from 'vitest';
import { piecesOf } from './text-pieces';

const links = (text: string) => piecesOf(text).flatMap((piece) => (piece.kind === 'link' ? [piece.href] : []));

describe('links in what people write', () => {
  test.each([
    ['see https://example.org/a.', ['https://example.org/a']],
    ['(https://example.org/a_(b))', ['https://example.org/a_(b)']],
    ['https://example.org/?q=1&r=2, then', ['https://example.org/?q=1&r=2']],
    ['mail me at a.b+c@example.org.', ['mailto:a.b+c@example.org']],
    ['javascript:alert(1)', []],
    ['data:text/html,x', []],
    ['<a href="https://example.org">x</a>', ['https://example.org/']],
    ['https://bank.example@evil.example/', []],
    ['file:///etc/passwd', []],
    ['nothing here', []],
  ])('%s', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  test('ticket numbers lead to their tickets', () => {
    expect(piecesOf('like INC0012345!')).toEqual([
      { kind: 'text', text: 'like ' },
      { kind: 'ticket', text: 'INC0012345' },
      { kind: 'text', text: '!' },
    ]);
  });

  test.each(['', 'plain', 'a https://x.org b c@d.org INC0000001 ', '<script>alert(1)</script>', 'x'.repeat(30_000)])(
    'no character is lost or added: %.40s',
    (text) => {
      expect(
        piecesOf(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    },
  );

  test('a long hostile text takes no long time', () => {
    const text = 'a@'.repeat(15_000) + 'https://'.repeat(2_000);
    const start = performance.now();
    piecesOf(text);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
