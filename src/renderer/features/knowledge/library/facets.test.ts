import { describe, expect, it } from 'vitest';
import { articleHead } from '../../../../../test/builders/article-head';
import { emptyQuery } from './address';
import { choicesFor, narrowed, tabsFor } from './facets';

const found = [
  { head: articleHead({ id: 'KB0000001', hasSolution: true, tags: ['vpn', 'home'] }) },
  { head: articleHead({ id: 'KB0000002', type: 'howTo', serviceId: 'email', categoryId: 'software' }) },
  { head: articleHead({ id: 'KB0000003', type: 'howTo', serviceId: null, tags: [] }) },
  { head: articleHead({ id: 'KB0000004', type: 'knownError', hasSolution: true }) },
];
const numbers = (chosen: Partial<typeof emptyQuery>) =>
  narrowed(found, { ...emptyQuery, ...chosen })
    .map(({ head }) => head.id.slice(-1))
    .join('');

describe('what was found, narrowed', () => {
  const cases: readonly [Partial<typeof emptyQuery>, string][] = [
    [{}, '1234'],
    [{ kind: 'solution' }, '1'],
    [{ kind: 'knownError' }, '4'],
    [{ kind: 'howTo', categoryId: 'network' }, '3'],
    [{ serviceId: 'vpn', tag: 'home' }, '1'],
    [{ tag: 'nowhere' }, ''],
  ];
  it.each(cases)('%j', (chosen, expected) => {
    expect(numbers(chosen)).toBe(expected);
  });

  it('has a tab for each kind that there is, counted under the other facets', () => {
    expect(tabsFor(found, { ...emptyQuery, categoryId: 'network' })).toEqual([
      { kind: null, count: 3 },
      { kind: 'solution', count: 1 },
      { kind: 'howTo', count: 1 },
      { kind: 'knownError', count: 1 },
    ]);
  });

  it('keeps the chosen tab, though nothing is left in it', () => {
    expect(tabsFor(found, { ...emptyQuery, kind: 'policy' }).at(-1)).toEqual({ kind: 'policy', count: 0 });
  });

  it('offers what the other facets leave, most frequent first, and what is chosen', () => {
    const service = (chosen: Partial<typeof emptyQuery>) =>
      choicesFor(found, { ...emptyQuery, ...chosen }, 'serviceId');
    expect(service({})).toEqual([
      { value: 'vpn', count: 2 },
      { value: 'email', count: 1 },
    ]);
    expect(service({ kind: 'howTo', serviceId: 'vpn' })).toEqual([
      { value: 'email', count: 1 },
      { value: 'vpn', count: 0 },
    ]);
  });
});
