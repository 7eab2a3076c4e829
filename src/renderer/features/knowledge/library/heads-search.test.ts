import { describe, expect, it } from 'vitest';
import { articleHead } from '../../../../../test/builders/article-head';
import { headsSaying, marksIn, wordsOf } from './heads-search';

const heads = [
  articleHead({ id: 'KB0000001', title: 'Pin the VPN client', summary: 'The tunnel drops at home', publishedAt: 1 }),
  articleHead({ id: 'KB0000002', title: 'Tunnel under the road', summary: 'Nothing to do with VPN', publishedAt: 2 }),
  articleHead({ id: 'KB0000003', title: 'Drucker im Büro', summary: 'Papierstau', tags: ['toner'], publishedAt: 3 }),
];

describe('articles found by what lists have of them', () => {
  const cases: readonly [string, string][] = [
    ['', '321'],
    ['vpn', '12'],
    ['tun vp', '21'],
    ['buro', '3'],
    ['BÜRO ton', '3'],
    ['kb0000002', '2'],
    ['pn', ''],
    ['"tunnel drops" service:vpn', '1'],
    ['tunnel -road', '21'],
  ];
  it.each(cases)('%s', (query, expected) => {
    expect(
      headsSaying(heads, query)
        .map(({ id }) => id.slice(-1))
        .join(''),
    ).toBe(expected);
  });

  it('marks words that begin so, as they stand', () => {
    const text = 'The Büro’s VPN-tunnel';
    const marks = marksIn(text, wordsOf('buro tun'));
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['Büro', 'tunnel']);
  });
});
