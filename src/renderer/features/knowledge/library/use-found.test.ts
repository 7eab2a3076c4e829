import type { Strength, SuggestedSolution } from '@shared/learning/suggestions';
import type { Hit } from '@shared/search/request';
import { describe, expect, it } from 'vitest';
import { articleHead } from '../../../../../test/builders/article-head';
import { type Found, fittingBefore } from './use-found';

const found = (id: string, score: number, strength: Strength | null): Found => {
  const hit: Hit = { kind: 'article', id, title: '', titleMarks: [], score, reasons: [], snippet: null };
  const fit: SuggestedSolution | null = strength && {
    id,
    title: '',
    type: 'howTo',
    canApply: true,
    score: 1,
    strength,
    reasons: [],
    solved: null,
  };
  return { head: articleHead({ id }), hit, fit };
};

describe('what was searched for a ticket', () => {
  const cases: readonly [string, readonly Found[], string][] = [
    ['without a fit stays as found', [found('a', 0.9, null), found('b', 0.8, null)], 'ab'],
    ['a strong fit comes first', [found('a', 0.9, null), found('b', 0.7, 'strong')], 'ba'],
    ['a possible fit counts less', [found('a', 0.9, null), found('b', 0.7, 'possible')], 'ab'],
    ['a weak fit counts nothing', [found('a', 0.9, null), found('b', 0.89, 'weak')], 'ab'],
    ['words that it hardly says make no fit first', [found('a', 0.9, null), found('b', 0.3, 'strong')], 'ab'],
  ];
  it.each(cases)('%s', (_name, list, expected) => {
    expect(
      fittingBefore(list)
        .map(({ head }) => head.id)
        .join(''),
    ).toBe(expected);
  });
});
