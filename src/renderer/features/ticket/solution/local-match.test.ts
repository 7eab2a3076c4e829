import type { ArticleHead } from '@shared/domain/record-head';
import { expect, test } from 'vitest';
import { matchLocally } from './local-match';

const head = (id: string, over: Partial<ArticleHead>): ArticleHead => ({
  kind: 'article',
  id,
  version: 1,
  state: 'published',
  title: id,
  summary: '',
  type: 'howTo',
  categoryId: null,
  subcategoryId: null,
  serviceId: null,
  audience: { kind: 'agents' },
  tags: [],
  hasSolution: true,
  ownerId: 'ann',
  reviewAt: null,
  edition: 1,
  publishedAt: 1,
  drafts: [],
  counts: { helped: 0, didNot: 0, outdated: 0 },
  createdBy: 'ann',
  createdAt: 1,
  updatedBy: 'ann',
  updatedAt: 1,
  ...over,
});
const ticket = { serviceId: 'vpn', categoryId: 'network', subcategoryId: 'client' };

test.each<[string, readonly ArticleHead[], readonly string[]]>([
  ['nothing in common', [head('KB1', { serviceId: 'email' })], []],
  ['an article without service and category fits nothing', [head('KB1', {})], []],
  [
    'the more in common the higher',
    [
      head('KB1', { categoryId: 'network' }),
      head('KB2', { serviceId: 'vpn', categoryId: 'network' }),
      head('KB3', { serviceId: 'vpn', categoryId: 'network', subcategoryId: 'client' }),
    ],
    ['KB3', 'KB2', 'KB1'],
  ],
  [
    'drafts and retired ones are not applied',
    [head('KB1', { serviceId: 'vpn', state: 'draft' }), head('KB2', { serviceId: 'vpn', state: 'retired' })],
    [],
  ],
  ['one without a solution is not applied', [head('KB1', { serviceId: 'vpn', hasSolution: false })], []],
])('%s', (_name, heads, expected) => {
  expect(matchLocally(heads, ticket).map(({ id }) => id)).toEqual(expected);
});
