import { describe, expect, it } from 'vitest';
import { contextOf, newPreferences } from '../preferences';
import type { SuggestionDraft } from '../suggestions';
import { type KnownArticle, suggestSolutions, type Wanted } from './suggest';
import { newUseBook } from './uses';

const NOW = Date.UTC(2026, 10, 18);
const draft: SuggestionDraft = {
  number: null,
  title: 'Scanner drops Wi-Fi in aisle',
  description: '',
  callerId: null,
  serviceId: 'wifi',
  categoryId: null,
  location: null,
};

const article = (id: string, more: Partial<KnownArticle> = {}): KnownArticle => ({
  id,
  title: id,
  type: 'troubleshooting',
  categoryId: null,
  subcategoryId: null,
  serviceId: null,
  hasSolution: true,
  counts: { helped: 0, didNot: 0, outdated: 0 },
  ...more,
});

const desk = (known: readonly KnownArticle[]) => {
  const articles = new Map(known.map((one) => [one.id, one]));
  const uses = newUseBook();
  const preferences = newPreferences();
  let tickets = 0;
  return {
    preferences,
    use: (source: string, worked: boolean | null, serviceId = 'wifi') => {
      tickets += 1;
      uses.put({
        id: `INC${tickets}`,
        serviceId,
        categoryId: null,
        solutions: [{ source, at: NOW + tickets, worked }],
      });
    },
    uses,
    suggest: (more: Partial<Wanted> = {}) =>
      suggestSolutions(
        {
          ranked: known.map(({ id }) => ({ id, score: 0.5, words: ['Scanner', 'Wi-Fi'] })),
          wordCount: 4,
          serviceId: 'wifi',
          categoryId: null,
          context: contextOf(draft),
          now: NOW,
          ...more,
        },
        articles,
        uses,
        preferences,
        5,
      ),
  };
};

const order = (found: ReturnType<ReturnType<typeof desk>['suggest']>) => found.map(({ id }) => id);

describe('suggested solutions', () => {
  it.each([
    ['the same service', { serviceId: 'wifi' }],
    ['the same category', { categoryId: 'network' }],
  ])('%s speaks for one of two that say the same', (_case, more) => {
    const { suggest } = desk([article('KB1'), article('KB2', more)]);
    expect(order(suggest({ categoryId: 'network' }))).toEqual(['KB2', 'KB1']);
  });

  it('what worked for tickets of the service comes first, what did not work last', () => {
    const { suggest, use } = desk([article('KB1'), article('KB2'), article('KB3')]);
    for (let n = 0; n < 3; n++) {
      use('KB1', false);
      use('KB3', true);
    }
    const found = suggest();
    expect(order(found)).toEqual(['KB3', 'KB2', 'KB1']);
    expect(found[0]?.reasons).toContainEqual({ kind: 'worked', tickets: ['INC6', 'INC4', 'INC2'] });
    expect(found[0]?.solved).toEqual({ worked: 3, of: 3 });
    expect(found[2]?.solved).toEqual({ worked: 0, of: 3 });
  });

  it('what worked elsewhere says how often it solved, and moves nothing', () => {
    const { suggest, use } = desk([article('KB1'), article('KB2')]);
    for (let n = 0; n < 5; n++) use('KB2', true, 'mail');
    expect(order(suggest())).toEqual(['KB1', 'KB2']);
    expect(suggest()[1]?.solved).toEqual({ worked: 5, of: 5 });
  });

  it('is found without a shared word where it worked for tickets of the same service', () => {
    const { suggest, use } = desk([article('KB1', { serviceId: 'wifi' })]);
    for (let n = 0; n < 4; n++) use('KB1', true);
    expect(suggest({ ranked: [] })).toMatchObject([{ id: 'KB1', strength: 'weak' }]);
    expect(suggest({ ranked: [], wordCount: 0 })).toEqual([]);
  });

  it('follows what this person took and turned down', () => {
    const { suggest, preferences } = desk([article('KB1'), article('KB2'), article('KB3')]);
    preferences.note({ kind: 'solution', value: 'KB3', accepted: true, draft }, NOW);
    preferences.note({ kind: 'solution', value: 'KB1', accepted: false, draft }, NOW);
    expect(order(suggest())).toEqual(['KB3', 'KB2', 'KB1']);
    expect(suggest()[0]?.reasons).toContainEqual({ kind: 'accepted', times: 1 });
  });

  it('trusts less what readers call out of date', () => {
    const { suggest } = desk([article('KB1', { counts: { helped: 0, didNot: 0, outdated: 3 } }), article('KB2')]);
    expect(order(suggest())).toEqual(['KB2', 'KB1']);
  });

  it.each([
    [['Scanner', 'drops', 'Wi-Fi', 'aisle'], 'wifi', 'strong'],
    [['Scanner', 'Wi-Fi'], null, 'possible'],
    [['aisle'], 'wifi', 'possible'],
    [['aisle'], null, 'weak'],
  ] as const)('%s of service %s is a %s match', (words, serviceId, strength) => {
    const { suggest } = desk([article('KB1', { serviceId })]);
    expect(suggest({ ranked: [{ id: 'KB1', score: 0.5, words }] })[0]?.strength).toBe(strength);
  });

  it('forgets uses of tickets that are gone, and counts a ticket that comes again once', () => {
    const { suggest, uses, use } = desk([article('KB1')]);
    use('KB1', true);
    uses.put({
      id: 'INC1',
      serviceId: 'wifi',
      categoryId: null,
      solutions: [{ source: 'KB1', at: NOW, worked: false }],
    });
    expect(suggest()[0]?.solved).toEqual({ worked: 0, of: 1 });
    uses.remove('INC1');
    expect(suggest()[0]?.solved).toBeNull();
  });
});
