import { describe, expect, test } from 'vitest';
import { articleContent } from '../../../../test/builders/articles';
import { stampOf } from '../../../../test/builders/commands';
import { world } from '../../../../test/builders/settings';
import type { Article } from '../article';
import { decideRecord } from '../record-command';
import { type RecordArgsOf, type RecordCommandName, recordCommandNamed } from './records';

const KB = 'KB0000001';

/** Runs it as the command number `n` of `who`: the article afterwards, or the code of the refusal. */
const run = <N extends RecordCommandName>(
  article: Article | null,
  who: string,
  n: number,
  name: N,
  args: RecordArgsOf<N>,
): Article | string => {
  const envelope = { name, ticket: KB, args: { ...args } as Record<string, unknown> };
  const decision = decideRecord(recordCommandNamed(name), article, envelope, stampOf(who, n), world());
  return decision.kind === 'refused' ? decision.refusal.code : (decision.record as Article);
};

const done = (result: Article | string): Article => {
  if (typeof result === 'string') throw new Error(`refused: ${result}`);
  return result;
};

const writing = (title: string, over: Partial<RecordArgsOf<'article.saveDraft.v1'>> = {}) => ({
  draft: null,
  basedOn: 0,
  content: articleContent({ title }),
  fromTicket: null,
  ...over,
});

const idOf = (n: number): string => stampOf('ann', n).commandId;
const begun = (): Article => done(run(null, 'ann', 1, 'article.saveDraft.v1', writing('First')));
const titles = (article: Article): string[] => article.drafts.map(({ content }) => content.title).sort();

describe('saving a draft', () => {
  test('goes on in the draft that it was written over', () => {
    const over = { draft: { id: idOf(1), revision: 1 }, after: idOf(1) };
    const article = done(run(begun(), 'ann', 2, 'article.saveDraft.v1', writing('Second', over)));
    expect(article.drafts).toMatchObject([{ id: idOf(1), revision: 2, savedWith: idOf(2) }]);
    expect(titles(article)).toEqual(['Second']);
  });

  test.each([
    ['somebody else’s draft', 'bob', { id: idOf(1), revision: 1 }, idOf(1)],
    ['an older saving', 'ann', { id: idOf(1), revision: 7 }, idOf(9)],
    ['a draft that is gone', 'ann', { id: 'gone', revision: 1 }, idOf(9)],
    ['nothing', 'ann', null, undefined],
  ])('over %s begins a draft of its own', (_name, who, draft, after) => {
    const args = writing('Second', after === undefined ? { draft } : { draft, after });
    expect(titles(done(run(begun(), who, 2, 'article.saveDraft.v1', args)))).toEqual(['First', 'Second']);
  });

  test('without the name of a saving, the number of savings counts', () => {
    const over = { draft: { id: idOf(1), revision: 1 } };
    expect(titles(done(run(begun(), 'ann', 2, 'article.saveDraft.v1', writing('Second', over))))).toEqual(['Second']);
  });

  test('two offline devices of one person lose neither text, however often each saved', () => {
    const seen = { id: idOf(1), revision: 1 };
    let article = begun();
    // The first device was online: its saving is there already.
    article = done(run(article, 'ann', 2, 'article.saveDraft.v1', writing('A', { draft: seen, after: idOf(1) })));
    // The second one saved three times without a network; what it counted on the way looks like the first one's.
    const second: [number, string, number, number][] = [
      [3, 'B1', 1, 1],
      [4, 'B2', 2, 3],
      [5, 'B3', 3, 4],
    ];
    for (const [n, title, revision, after] of second) {
      const over = { draft: { id: idOf(1), revision }, after: idOf(after) };
      article = done(run(article, 'ann', n, 'article.saveDraft.v1', writing(title, over)));
    }
    expect(titles(article)).toEqual(['A', 'B3']);
  });
});

describe('merging', () => {
  const two = (): Article => done(run(begun(), 'bob', 2, 'article.saveDraft.v1', writing('Bob’s')));
  const keep = { id: idOf(1), revision: 1 };
  const drop = { id: stampOf('bob', 2).commandId, revision: 1 };

  test('makes one draft of two; the other can be taken out again', () => {
    const content = articleContent({ title: 'Both' });
    const merged = done(run(two(), 'ann', 3, 'article.mergeDrafts.v1', { keep, drop, content }));
    expect([titles(merged), merged.dropped.map(({ id }) => id)]).toEqual([['Both'], [drop.id]]);
    const back = done(run(merged, 'ann', 4, 'article.restoreDraft.v1', { draftId: drop.id }));
    expect([titles(back), back.dropped]).toEqual([['Bob’s', 'Both'], []]);
  });

  test('what was still being written over one of them becomes a draft of its own', () => {
    const content = articleContent({ title: 'Both' });
    const merged = done(run(two(), 'bob', 3, 'article.mergeDrafts.v1', { keep, drop, content }));
    const late = writing('Late', { draft: { id: idOf(1), revision: 2 }, after: idOf(1) });
    expect(titles(done(run(merged, 'ann', 4, 'article.saveDraft.v1', late)))).toEqual(['Both', 'Late']);
  });

  test.each([
    ['with itself', { keep, drop: keep }, 'draft.missing'],
    ['with a text that was saved again', { keep, drop: { ...drop, revision: 2 } }, 'draft.changed'],
    ['with one that is gone', { keep, drop: { id: 'gone', revision: 1 } }, 'draft.missing'],
  ])('%s is refused', (_name, pair, code) => {
    expect(run(two(), 'ann', 3, 'article.mergeDrafts.v1', { ...pair, content: articleContent({}) })).toBe(code);
  });
});

describe('publishing', () => {
  test('a draft of an older edition is merged first', () => {
    const two = done(run(begun(), 'bob', 2, 'article.saveDraft.v1', writing('Bob’s')));
    const first = { draft: { id: idOf(1), revision: 1 }, change: null, reviewAt: null };
    const published = done(run(two, 'lea', 3, 'article.publish.v1', first));
    expect(published.editions.map(({ edition }) => edition)).toEqual([1]);
    const outdated = { draft: { id: stampOf('bob', 2).commandId, revision: 1 }, change: null, reviewAt: null };
    expect(run(published, 'lea', 4, 'article.publish.v1', outdated)).toBe('draft.outdated');
  });
});
