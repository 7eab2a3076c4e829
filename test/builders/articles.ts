// Articles as tests need them.
import type { ArticleContent } from '@shared/domain/article';

export const articleContent = (over: Partial<ArticleContent> = {}): ArticleContent => ({
  type: 'troubleshooting',
  title: 'The tunnel drops after a few minutes',
  summary: 'Pin the client to TCP.',
  sections: [
    { kind: 'symptoms', heading: '', text: 'The connection is lost every few minutes.' },
    { kind: 'resolution', heading: '', text: 'Set the transport to TCP 443 and reconnect.' },
  ],
  categoryId: 'network',
  subcategoryId: null,
  serviceId: 'vpn',
  audience: { kind: 'agents' },
  tags: ['vpn'],
  solution: null,
  ...over,
});
