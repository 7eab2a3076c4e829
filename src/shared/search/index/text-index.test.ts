import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TicketText } from '../documents';
import { packSegment, unpackSegment } from './pack';
import { newTextIndex, type TextIndex } from './text-index';

const ticket = (id: string, title: string): TicketText => ({
  kind: 'ticket',
  id,
  title,
  description: '',
  callerId: 'ana',
  categoryId: null,
  subcategoryId: null,
  serviceId: null,
  groupId: null,
  assigneeId: null,
  priority: 3,
  impact: 3,
  urgency: 3,
  state: 'new',
  location: null,
  tags: [],
  openedAt: 0,
  updatedAt: 0,
  resolution: null,
  solutions: [],
});

const newIndex = (): TextIndex => {
  let key = 0;
  return newTextIndex('en', () => {
    key += 1;
    return String(key);
  });
};

const words = ['outlook', 'printer', 'vpn', 'password', 'mailbox', 'teams'];
const found = (index: TextIndex, text: string): Map<string, number> =>
  new Map(
    index
      .search({ words: text, typing: false, filters: [], synonyms: new Map(), most: 1_000 })
      .found.map(({ source, doc, score }) => [source.segment.ids[doc] ?? '', score]),
  );

type Step = { readonly put: readonly (readonly [number, readonly string[]])[]; readonly gone: readonly number[] };

const step: fc.Arbitrary<Step> = fc.record({
  put: fc.array(fc.tuple(fc.nat(40), fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })), {
    maxLength: 6,
  }),
  gone: fc.array(fc.nat(40), { maxLength: 2 }),
});
const idOf = (n: number): string => `INC${String(n).padStart(7, '0')}`;

describe('the index', () => {
  test('finds after any changes what it would find built anew, also when kept and loaded in between', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.nat(30), (steps, reloadAt) => {
        let index = newIndex();
        const model = new Map<string, string>();
        steps.forEach(({ put, gone }, at) => {
          const texts = put.map(([n, title]) => ticket(idOf(n), title.join(' ')));
          index.take(texts, gone.map(idOf));
          for (const n of gone) model.delete(idOf(n));
          for (const { id, title } of texts) model.set(id, title);
          if (at !== reloadAt) return;
          const kept = index.segments().map(({ key, segment, dead }) => ({
            key,
            segment: unpackSegment(structuredClone(packSegment(segment))),
            dead: dead.slice(),
          }));
          index = newIndex();
          index.load(kept);
        });
        expect(index.size).toBe(model.size);
        for (const word of words) {
          const expected = [...model].filter(([, title]) => title.split(' ').includes(word)).map(([id]) => id);
          expect([...found(index, word).keys()].sort()).toEqual(expected.sort());
        }
        expect(index.newest([], 1_000).length).toBe(model.size);
      }),
      { numRuns: 60 },
    );
  });

  test('a thousand single changes leave few segments, and none that is mostly gone', () => {
    const index = newIndex();
    for (let n = 0; n < 1_000; n += 1) index.take([ticket(idOf(n % 50), `printer ${n}`)], []);
    expect(index.size).toBe(50);
    expect(index.segments().length).toBeLessThan(8);
    for (const { segment, dead } of index.segments()) {
      expect(dead.filter((gone) => gone === 1).length).toBeLessThanOrEqual(segment.ids.length / 2);
    }
    expect([...found(index, '999').keys()]).toEqual([idOf(49)]);
    expect(found(index, '948').size).toBe(0);
  });

  test('the more of the words, and the rarer they are, the better', () => {
    const index = newIndex();
    index.take(
      [
        ticket('INC0000001', 'printer printer printer'),
        ticket('INC0000002', 'printer vpn'),
        ticket('INC0000003', 'printer'),
        ticket('INC0000004', 'vpn teams'),
        ticket('INC0000005', 'printer mailbox'),
      ],
      [],
    );
    expect([...found(index, 'printer vpn').keys()][0]).toBe('INC0000002');
    expect([...found(index, 'teams printer').keys()][0]).toBe('INC0000004');
  });
});
