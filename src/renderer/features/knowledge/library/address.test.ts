import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleKinds } from '../kinds';
import { addressOf, applyAddress, articleAddress, articleStates, emptyQuery, queryOf } from './address';

const searchIn = (address: string): string => address.split('?')[1] ?? '';

describe("the library's address", () => {
  const cases: readonly [string, Partial<ReturnType<typeof queryOf>>][] = [
    ['', {}],
    ['q=vpn%20drop&for=INC0012338', { text: 'vpn drop', forTicket: 'INC0012338' }],
    ['kind=howTo&state=draft', { kind: 'howTo', state: 'draft' }],
    ['category=network&service=vpn&tag=home', { categoryId: 'network', serviceId: 'vpn', tag: 'home' }],
    // What nobody could have meant is left out.
    ['kind=poem&state=lost&for=KB0000001&category=', {}],
  ];
  it.each(cases)('reads %s', (search, query) => {
    expect(queryOf(search)).toEqual({ ...emptyQuery, ...query });
  });

  it('is read as it was written', () => {
    const word = fc.option(fc.string({ minLength: 1, maxLength: 20 }), { nil: null });
    fc.assert(
      fc.property(
        fc.record({
          text: fc.string({ maxLength: 40 }).filter((text) => text === '' || text.trim() !== ''),
          kind: fc.constantFrom(null, ...articleKinds),
          categoryId: word,
          serviceId: word,
          tag: word,
          state: fc.constantFrom(...articleStates),
          forTicket: fc.constantFrom(null, 'INC0000001'),
        }),
        (query) => {
          expect(queryOf(searchIn(addressOf(query)))).toEqual(query);
        },
      ),
    );
  });

  it('leads to an article, and back to the ticket with the question whether to apply it', () => {
    expect(articleAddress('KB0000001', null)).toBe('/kb/KB0000001');
    expect(articleAddress('KB0000001', 'INC0000001')).toBe('/kb/KB0000001?for=INC0000001');
    expect(applyAddress('KB0000001', 'INC0000001')).toBe('/t/INC0000001?apply=KB0000001');
  });
});
