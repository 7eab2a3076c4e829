import type { ArticleHead, DraftHead } from '@shared/domain/record-head';
import { describe, expect, it } from 'vitest';
import { articleHead } from '../../../../../test/builders/article-head';
import { person } from '../../../../../test/builders/settings';
import { type DraftQueue, queueFor } from './queue';

const draft = (id: string, by: string, over: Partial<DraftHead> = {}): DraftHead => ({
  id,
  by,
  inReview: false,
  savedAt: 1,
  returned: false,
  ...over,
});

const heads: readonly ArticleHead[] = [
  articleHead({ id: 'KB0000001', ownerId: 'otto', drafts: [draft('a', 'maya', { inReview: true, savedAt: 5 })] }),
  articleHead({ id: 'KB0000002', ownerId: 'lea', drafts: [draft('b', 'otto', { inReview: true, savedAt: 3 })] }),
  articleHead({
    id: 'KB0000003',
    ownerId: 'otto',
    drafts: [draft('c', 'maya', { returned: true }), draft('d', 'maya')],
  }),
  articleHead({ id: 'KB0000004', ownerId: 'otto', state: 'retired', drafts: [draft('e', 'otto', { inReview: true })] }),
];

const idsOf = (rows: DraftQueue['toJudge']): string => rows.map(({ draft: { id } }) => id).join('');

const queueOf = (id: string, role: 'agentL1' | 'agentL2' | 'lead') => {
  const { toJudge, returned, yours, waiting } = queueFor(heads, person(id, role));
  return { toJudge: idsOf(toJudge), returned: idsOf(returned), yours: idsOf(yours), waiting: idsOf(waiting) };
};

describe('the queue of drafts', () => {
  const cases: readonly [string, 'agentL1' | 'agentL2' | 'lead', ReturnType<typeof queueOf>][] = [
    ['maya', 'agentL1', { toJudge: '', returned: 'c', yours: 'd', waiting: 'a' }],
    // A second-line owner judges what is about an own article; another's waits.
    ['otto', 'agentL2', { toJudge: 'a', returned: '', yours: '', waiting: 'eb' }],
    ['lea', 'lead', { toJudge: 'ba', returned: '', yours: '', waiting: '' }],
  ];
  it.each(cases)('of %s, %s', (id, role, expected) => {
    expect(queueOf(id, role)).toEqual(expected);
  });
});
