import { describe, expect, it } from 'vitest';
import { articleContent } from '../../../../test/builders/articles';
import { commandId, START } from '../../../../test/builders/commands';
import { accepted, decided, saving } from '../../../../test/builders/records';
import { type Article, articleState, MAX_DRAFTS, MAX_FEEDBACK } from '../article';
import type { DeskRecord } from '../records';

const seen = (n: number, revision = 1) => ({ id: commandId(n), revision });
const drafted = (): Article => accepted(decided(null, 'ann', 1, 'article.saveDraft.v1', saving()));
const publish = (n: number) => ({ draft: seen(n), change: null, reviewAt: null });
const published = (): Article => accepted(decided(drafted(), 'lea', 2, 'article.publish.v1', publish(1)));
const retired = (): Article => accepted(decided(published(), 'lea', 3, 'article.retire.v1', { reason: null }));
const reviewed = (): Article => accepted(decided(drafted(), 'ann', 2, 'article.askForReview.v1', { draft: seen(1) }));
const full = (): Article => {
  let article = drafted();
  for (let n = 2; n <= MAX_DRAFTS; n++)
    article = accepted(decided(article, 'ann', n, 'article.saveDraft.v1', saving()));
  return article;
};
const image = (n: number) => ({
  id: n.toString(16).padStart(32, '0'),
  type: 'image/png' as const,
  data: 'iVBORw0KGgo=',
});
const withImages = (): Article => {
  let article = drafted();
  for (let n = 1; n <= 8; n++)
    article = accepted(decided(article, 'ann', n + 1, 'article.addImage.v1', { image: image(n) }));
  return article;
};
const imported = (hash: string, publishIt = true) => ({
  content: articleContent(),
  publish: publishIt,
  reviewAt: null,
  source: { path: 'vpn.md', hash },
});
const voice = (verdict: 'helped' | 'didNot' | 'outdated', ticket: string | null = null) => ({
  verdict,
  comment: null,
  ticket,
});

describe('what is refused, and why', () => {
  const cases: [string, () => DeskRecord | string, string][] = [
    [
      'a draft for an unknown group',
      () =>
        decided(
          null,
          'ann',
          1,
          'article.saveDraft.v1',
          saving({ content: articleContent({ audience: { kind: 'group', groupId: 'none' } }) }),
        ),
      'group.unknown',
    ],
    [
      'a draft on an unknown service',
      () => decided(null, 'ann', 1, 'article.saveDraft.v1', saving({ content: articleContent({ serviceId: 'none' }) })),
      'service.unknown',
    ],
    [
      'a draft in an unknown category',
      () =>
        decided(null, 'ann', 1, 'article.saveDraft.v1', saving({ content: articleContent({ categoryId: 'none' }) })),
      'category.unknown',
    ],
    [
      'the same text again',
      () => decided(drafted(), 'ann', 2, 'article.saveDraft.v1', saving({ draft: seen(1) })),
      'nothingToChange',
    ],
    ['a thirteenth draft', () => decided(full(), 'bob', 40, 'article.saveDraft.v1', saving()), 'article.tooManyDrafts'],
    [
      'dropping a draft that is gone',
      () => decided(drafted(), 'ann', 2, 'article.dropDraft.v1', { draft: seen(9) }),
      'draft.missing',
    ],
    [
      'dropping one that was saved meanwhile',
      () => decided(drafted(), 'ann', 2, 'article.dropDraft.v1', { draft: seen(1, 4) }),
      'draft.changed',
    ],
    [
      'taking out what was never dropped',
      () => decided(drafted(), 'ann', 2, 'article.restoreDraft.v1', { draftId: commandId(1) }),
      'draft.missing',
    ],
    [
      'asking twice for a review',
      () => decided(reviewed(), 'ann', 3, 'article.askForReview.v1', { draft: seen(1) }),
      'draft.alreadyInReview',
    ],
    [
      'a review of no draft',
      () => decided(published(), 'ann', 3, 'article.askForReview.v1', { draft: seen(1) }),
      'draft.missing',
    ],
    [
      'giving back what is gone',
      () => decided(published(), 'lea', 3, 'article.returnDraft.v1', { draft: seen(1), reason: 'Steps?' }),
      'draft.missing',
    ],
    [
      'giving back without a word',
      () => decided(drafted(), 'lea', 3, 'article.returnDraft.v1', { draft: seen(1), reason: ' ' }),
      'args.invalid',
    ],
    [
      'a picture of no article',
      () => decided(null, 'ann', 1, 'article.addImage.v1', { image: image(1) }),
      'record.missing',
    ],
    [
      'the same picture again',
      () => decided(withImages(), 'ann', 20, 'article.addImage.v1', { image: image(3) }),
      'nothingToChange',
    ],
    ['a ninth picture', () => decided(withImages(), 'ann', 20, 'article.addImage.v1', { image: image(9) }), 'tooMany'],
    [
      'publishing by somebody of the first line',
      () => decided(drafted(), 'ann', 2, 'article.publish.v1', publish(1)),
      'permission.denied',
    ],
    ['publishing no draft', () => decided(published(), 'lea', 3, 'article.publish.v1', publish(1)), 'draft.missing'],
    [
      'publishing into a retired article',
      () =>
        decided(
          accepted(decided(retired(), 'ann', 4, 'article.saveDraft.v1', saving({ basedOn: 1 }))),
          'lea',
          5,
          'article.publish.v1',
          publish(4),
        ),
      'article.retired',
    ],
    ['retiring nothing', () => decided(null, 'lea', 1, 'article.retire.v1', { reason: null }), 'record.missing'],
    ['retiring twice', () => decided(retired(), 'lea', 4, 'article.retire.v1', { reason: null }), 'article.retired'],
    ['bringing back nothing', () => decided(null, 'lea', 1, 'article.restore.v1', {}), 'record.missing'],
    ['bringing back what is there', () => decided(published(), 'lea', 4, 'article.restore.v1', {}), 'nothingToChange'],
    [
      'care for nothing',
      () => decided(null, 'lea', 1, 'article.setCare.v1', { ownerId: 'ann', reviewAt: null }),
      'record.missing',
    ],
    [
      'an owner who is a caller',
      () => decided(published(), 'lea', 4, 'article.setCare.v1', { ownerId: 'rosa', reviewAt: null }),
      'person.unknown',
    ],
    [
      'the care that it has',
      () => decided(published(), 'lea', 4, 'article.setCare.v1', { ownerId: 'ann', reviewAt: null }),
      'nothingToChange',
    ],
    [
      'a voice about a draft',
      () => decided(drafted(), 'bob', 2, 'article.giveFeedback.v1', voice('helped')),
      'article.notPublished',
    ],
    [
      'a caller’s voice about an internal one',
      () => decided(published(), 'rosa', 3, 'article.giveFeedback.v1', voice('helped')),
      'permission.denied',
    ],
    [
      'importing the same again',
      () =>
        decided(
          accepted(decided(null, 'ada', 1, 'article.import.v1', imported('h1'))),
          'ada',
          2,
          'article.import.v1',
          imported('h1'),
        ),
      'import.unchanged',
    ],
    [
      'importing beside twelve drafts',
      () => decided(full(), 'ada', 40, 'article.import.v1', imported('h1', false)),
      'article.tooManyDrafts',
    ],
    ['importing by a lead', () => decided(null, 'lea', 1, 'article.import.v1', imported('h1')), 'permission.denied'],
    [
      'a command under another kind’s id',
      () => decided(null, 'lea', 1, 'article.retire.v1', { reason: null }, 'macro:x'),
      'command.unknown',
    ],
  ];
  it.each(cases)('%s', (_name, run, code) => {
    expect(run()).toBe(code);
  });
});

describe('an article’s life', () => {
  it('draft, review, published, retired, and back', () => {
    expect([drafted(), reviewed(), published(), retired()].map(articleState)).toEqual([
      'draft',
      'review',
      'published',
      'retired',
    ]);
    expect(articleState(accepted(decided(retired(), 'lea', 4, 'article.restore.v1', {})))).toBe('published');
  });

  it('what a reviewer says goes back with the draft, and away with the next request', () => {
    const back = accepted(
      decided(reviewed(), 'lea', 3, 'article.returnDraft.v1', { draft: seen(1), reason: 'Steps?' }),
    );
    expect(back.drafts).toMatchObject([{ inReview: false, returned: 'Steps?' }]);
    const again = accepted(decided(back, 'ann', 4, 'article.askForReview.v1', { draft: seen(1) }));
    expect(again.drafts).toMatchObject([{ inReview: true, returned: null }]);
  });

  it('one voice a reader and edition: the newest counts', () => {
    let article = published();
    for (const [n, verdict] of (['helped', 'didNot', 'outdated'] as const).entries())
      article = accepted(decided(article, 'bob', 10 + n, 'article.giveFeedback.v1', voice(verdict)));
    expect(article.counts).toEqual({ helped: 0, didNot: 0, outdated: 1 });
    expect(article.feedback).toMatchObject([{ by: 'bob', edition: 1, verdict: 'outdated' }]);
    const onTicket = accepted(decided(article, 'bob', 14, 'article.giveFeedback.v1', voice('helped', 'INC0000001')));
    expect(onTicket.counts).toEqual({ helped: 1, didNot: 0, outdated: 1 });
  });

  it('keeps the latest voices, and counts all', () => {
    let article = published();
    for (let n = 0; n < MAX_FEEDBACK + 5; n++)
      article = accepted(
        decided(article, 'bob', 10 + n, 'article.giveFeedback.v1', voice('helped', `INC${1_000_000 + n}`)),
      );
    expect([article.feedback.length, article.counts.helped]).toEqual([MAX_FEEDBACK, MAX_FEEDBACK + 5]);
  });

  it('imported, it is published or a draft; imported again, the next edition', () => {
    const first = accepted(decided(null, 'ada', 1, 'article.import.v1', imported('h1')));
    expect(first).toMatchObject({ editions: [{ edition: 1, by: 'ada' }], drafts: [], source: { hash: 'h1' } });
    const next = accepted(decided(first, 'ada', 2, 'article.import.v1', imported('h2')));
    expect(next.editions.map(({ edition }) => edition)).toEqual([1, 2]);
    const beside = accepted(decided(next, 'ada', 3, 'article.import.v1', imported('h3', false)));
    expect(beside).toMatchObject({ editions: next.editions, drafts: [{ by: 'ada', basedOn: 2 }] });
  });

  it('says who did something last, and when', () => {
    expect(published()).toMatchObject({ version: 2, createdBy: 'ann', updatedBy: 'lea', updatedAt: START + 120_000 });
  });
});
