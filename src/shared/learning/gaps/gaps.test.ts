import { describe, expect, it } from 'vitest';
import { findGaps } from './find';
import { DAY, type GapArticle, type GapSearch, type GapTicket } from './input';
import type { FoundNow } from './searches';

const NOW = Date.UTC(2026, 10, 18);

let numbers = 0;
const ticket = (title: string, subcategoryId: string | null, more: Partial<GapTicket> = {}): GapTicket => {
  numbers += 1;
  return {
    id: `INC${String(numbers).padStart(4, '0')}`,
    title,
    categoryId: subcategoryId?.split('.')[0] ?? null,
    subcategoryId,
    openedAt: NOW - 10 * DAY,
    solutions: [],
    ...more,
  };
};
const used = (source: string, worked: boolean | null, daysAgo = 5): GapTicket['solutions'][number] => ({
  source,
  at: NOW - daysAgo * DAY,
  worked,
});
const article = (id: string, subcategoryId: string, more: Partial<GapArticle> = {}): GapArticle => ({
  id,
  isPublished: true,
  categoryId: subcategoryId.split('.')[0] ?? null,
  subcategoryId,
  ownerId: 'maya',
  reviewAt: null,
  counts: { helped: 0, didNot: 0, outdated: 0 },
  ...more,
});
const search = (words: string, person = 'a', more: Partial<GapSearch> = {}): GapSearch => ({
  words,
  person,
  day: '2026-11-01',
  times: 1,
  ...more,
});

const report = (
  tickets: readonly GapTicket[],
  articles: readonly GapArticle[] = [],
  searches: readonly GapSearch[] = [],
  found: (query: string) => readonly FoundNow[] = () => [],
) => findGaps({ tickets, articles, searches, found, now: NOW, days: 90 });

const many = (count: number, title: string, sub: string, more: Partial<GapTicket> = {}) =>
  Array.from({ length: count }, () => ticket(title, sub, more));

describe('categories without an article', () => {
  it('lists the tickets behind each, most first, with the words that stand out and the articles there are', () => {
    const doors = many(6, 'Badge refused at the door', 'site.door');
    const till = many(4, 'Till drawer stuck', 'site.till');
    const { categories } = report([...doors, ...till, ticket('One alone', 'mail.flow')], [article('KB1', 'site.till')]);
    expect(categories).toEqual([
      {
        categoryId: 'site',
        subcategoryId: 'site.door',
        tickets: doors.map(({ id }) => id).reverse(),
        share: 6 / 11,
        words: ['Badge', 'door', 'refused'],
        articles: [],
        why: 'none',
      },
      expect.objectContaining({ subcategoryId: 'site.till', articles: ['KB1'], why: 'unused' }),
    ]);
  });

  it.each([
    ['an article helps in a quarter', [used('KB1', true)], 2, []],
    ['it was used and nobody complained', [used('KB1', null)], 2, []],
    ['it was used and did not work', [used('KB1', false)], 2, ['unhelpful']],
    ['only a macro was used', [used('macro:hello', true)], 2, ['unused']],
  ])('%s', (_case, solutions, count, why) => {
    const tickets = [
      ...many(6, 'Badge refused', 'site.door'),
      ...many(count, 'Badge refused', 'site.door', { solutions }),
    ];
    expect(report(tickets, [article('KB1', 'site.door')]).categories.map((gap) => gap.why)).toEqual(why);
  });

  it('looks at the period alone, at what is sorted into a category, and at published articles', () => {
    expect(report(many(9, 'Old', 'site.door', { openedAt: NOW - 91 * DAY })).categories).toEqual([]);
    expect(report(Array.from({ length: 9 }, () => ticket('No category', null))).categories).toEqual([]);
    const [gap] = report(many(5, 'Badge', 'site.door'), [
      article('KB1', 'site.door', { isPublished: false }),
    ]).categories;
    expect(gap?.why).toBe('none');
  });
});

describe('searches in vain', () => {
  it('puts wordings together, and counts times and people', () => {
    const searches = [
      search('badge refused', 'a', { times: 2 }),
      search('badges refused', 'b', { day: '2026-11-09' }),
      search('label template', 'a'),
    ];
    expect(report([], [], searches).searches).toEqual([
      { query: 'badge refused', times: 3, people: 2, last: '2026-11-09', articles: [], why: 'nothing' },
      { query: 'label template', times: 1, people: 1, last: '2026-11-01', articles: [], why: 'nothing' },
    ]);
  });

  it.each([
    ['nothing is found', [], ['nothing']],
    ['an article says half of it', [{ id: 'KB1', words: 1 }], ['weak']],
    ['an article has been written since', [{ id: 'KB1', words: 2 }], []],
  ])('%s', (_case, found, why) =>
    expect(report([], [], [search('badge refused')], () => found).searches.map((gap) => gap.why)).toEqual(why),
  );
});

describe('articles that no longer help', () => {
  const on = (count: number, worked: boolean, daysAgo: number) =>
    Array.from({ length: count }, () => ticket('x', 'a.b', { solutions: [used('KB1', worked, daysAgo)] }));
  it.each([
    ['worked before, does not now', [...on(6, true, 200), ...on(2, true, 5), ...on(3, false, 5)], 'declining'],
    ['never worked much', on(4, false, 5), 'unhelpful'],
    ['works', on(5, true, 5), undefined],
    ['failed twice only', on(2, false, 5), undefined],
    ['failed long ago', on(5, false, 200), undefined],
  ])('%s: %s', (_case, tickets, why) => {
    const [failing] = report(tickets, [article('KB1', 'c.d')]).failing;
    expect(failing?.why).toBe(why);
  });

  it('names the tickets on which it did not work, the newest first', () => {
    const [older] = on(1, false, 9);
    const [newer, newest] = [...on(1, false, 4), ...on(1, false, 2)];
    const tickets = [older, newest, newer].filter((one) => one !== undefined);
    expect(report(tickets, [article('KB1', 'c.d')]).failing[0]).toEqual({
      id: 'KB1',
      worked: 0,
      didNot: 3,
      outdated: 0,
      before: null,
      tickets: [newest?.id, newer?.id, older?.id],
      why: 'unhelpful',
    });
  });

  it('listens to readers who say that it is out of date, if they are not a few among many', () => {
    const counts = (outdated: number, helped: number) => [
      article('KB1', 'c.d', { counts: { helped, didNot: 0, outdated } }),
    ];
    expect(report([], counts(2, 3)).failing[0]?.why).toBe('outdated');
    expect(report([], counts(2, 30)).failing).toEqual([]);
    expect(report([], counts(1, 0)).failing).toEqual([]);
  });
});

describe('reviews', () => {
  it('are due two weeks ahead, the longest overdue first; drafts and retired articles have none', () => {
    const at = (id: string, days: number, more: Partial<GapArticle> = {}) =>
      article(id, 'a.b', { reviewAt: NOW + days * DAY, ...more });
    const { due } = report([], [at('KB1', 13), at('KB2', -30), at('KB3', 15), at('KB4', -90, { isPublished: false })]);
    expect(due).toEqual([
      { id: 'KB2', ownerId: 'maya', reviewAt: NOW - 30 * DAY, overdueDays: 30 },
      { id: 'KB1', ownerId: 'maya', reviewAt: NOW + 13 * DAY, overdueDays: -13 },
    ]);
  });
});
