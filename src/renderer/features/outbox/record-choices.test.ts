import type { Article } from '@shared/domain/article';
import { describe, expect, it } from 'vitest';
import { fixtureDesk } from '@/data/fixtures';
import { articleContent } from '../../../../test/builders/articles';
import { maya, outboxItem, settings } from './outbox.fixture';
import { isRecordChoice, recordOutlook, safeRecordChoice } from './record-choices';

const KB = 'KB0001001';
const lead = { ...maya, role: 'lead' } as const;
const content = articleContent({ categoryId: null, serviceId: null });
const draft = {
  id: 'd1',
  by: 'maya',
  content,
  basedOn: 1,
  revision: 1,
  inReview: false,
  savedAt: 1,
  returned: null,
};
const edition = (n: number) => ({ edition: n, content, by: 'jonas', at: n, change: null });
const article = { id: KB, kind: 'article', recent: [], version: 3, ownerId: 'jonas', retired: null, images: [] };
const with2 = { ...article, editions: [edition(1), edition(2)], drafts: [draft], dropped: [] } as unknown as Article;
const with1 = { ...with2, editions: [edition(1)] } as Article;

const change = (name: string, args: Record<string, unknown>) => {
  const { envelope } = outboxItem();
  return { envelope: { ...envelope, name, ticket: KB, args } };
};
const publish = change('article.publish.v1', { draft: { id: 'd1', revision: 1 }, change: null, reviewAt: null });
const save = (over: object = {}) =>
  change('article.saveDraft.v1', {
    draft: null,
    basedOn: 1,
    content: { ...content, ...over },
    fromTicket: null,
  });
const merge = change('article.mergeDrafts.v1', {
  keep: { id: 'd1', revision: 9 },
  drop: { id: 'gone', revision: 1 },
  content,
});

describe('what may become of a rejected change to an article', () => {
  const cases = [
    [
      'publishing an outdated draft: nothing but to discard it',
      publish,
      with2,
      { apply: false, keep: false },
      'discard',
    ],
    ['publishing, once it can be done', publish, with1, { apply: true, keep: false }, 'discard'],
    ['a text: a draft of one’s own', save(), with2, { apply: true, keep: true }, 'keep'],
    ['a merged text of drafts that are gone', merge, with2, { apply: false, keep: true }, 'keep'],
    ['a text for a service that is gone', save({ serviceId: 'gone' }), with2, { apply: false, keep: false }, 'discard'],
  ] as const;
  it.each(cases)('%s', (_what, item, now, can, safe) => {
    fixtureDesk({ me: lead, settings, people: [], tickets: [], outbox: [] });
    const outlook = recordOutlook(item, now);
    expect({ apply: isRecordChoice(outlook, 'apply'), keep: isRecordChoice(outlook, 'keep') }).toEqual(can);
    expect(isRecordChoice(outlook, 'discard')).toBe(true);
    expect(safeRecordChoice(outlook)).toBe(safe);
  });

  it('what was counted on an older saving is not sent again by itself', () => {
    fixtureDesk({ me: lead, settings, people: [], tickets: [], outbox: [] });
    const older = change('article.publish.v1', { draft: { id: 'd1', revision: 7 }, change: null, reviewAt: null });
    expect(recordOutlook(older, with1).apply?.code).toBe('draft.changed');
  });
});
