// An article as lists have it.
import type { ArticleHead } from '@shared/domain/record-head';

export const articleHead = (over: Partial<ArticleHead> = {}): ArticleHead => ({
  kind: 'article',
  id: 'KB0000001',
  version: 1,
  state: 'published',
  title: 'The tunnel drops after a few minutes',
  summary: 'Pin the client to TCP.',
  type: 'troubleshooting',
  categoryId: 'network',
  subcategoryId: null,
  serviceId: 'vpn',
  audience: { kind: 'agents' },
  tags: ['vpn'],
  hasSolution: false,
  ownerId: 'owner',
  reviewAt: null,
  edition: 1,
  publishedAt: 1,
  drafts: [],
  counts: { helped: 0, didNot: 0, outdated: 0 },
  createdBy: 'owner',
  createdAt: 1,
  updatedBy: 'owner',
  updatedAt: 1,
  ...over,
});
