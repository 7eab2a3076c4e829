import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatQuery, type ParsedQuery, parseQuery, type QueryPart, queryFields } from './parse';

const word = (text: string, not = false): QueryPart => ({ kind: 'word', text, not });
const phrase = (text: string, not = false): QueryPart => ({ kind: 'phrase', text, not });
const filter = (field: (typeof queryFields)[number], value: string, not = false): QueryPart => ({
  kind: 'filter',
  field,
  value,
  not,
});

describe('what is typed', () => {
  const cases: readonly (readonly [text: string, parts: readonly QueryPart[], typing: boolean])[] = [
    ['', [], false],
    ['   ', [], false],
    ['outlook', [word('outlook')], true],
    ['outlook ', [word('outlook')], false],
    ['outlook 0x8004010F', [word('outlook'), word('0x8004010F')], true],
    ['"event 4625" logon', [phrase('event 4625'), word('logon')], true],
    ['"not closed yet', [phrase('not closed yet')], false],
    [
      'service:email state:open caller:ana',
      [filter('service', 'email'), filter('state', 'open'), filter('caller', 'ana')],
      false,
    ],
    ['service:"Mail and calendar" vpn ', [filter('service', 'Mail and calendar'), word('vpn')], false],
    [
      '-printer -"mill road" -tag:vip',
      [word('printer', true), phrase('mill road', true), filter('tag', 'vip', true)],
      false,
    ],
    ['Dienst:mail status:offen', [filter('service', 'mail'), filter('state', 'offen')], false],
    ['error:5 https://desk.example/x', [word('error:5'), word('https://desk.example/x')], true],
    ['service: vpn', [word('service:'), word('vpn')], true],
    ['- vpn', [word('-'), word('vpn')], true],
    ['state:""', [], false],
    ['re:"quoted words"', [phrase('re:quoted words')], false],
  ];
  test.each(cases)('%s', (text, parts, typing) => {
    expect(parseQuery(text)).toEqual({ parts, typing });
  });

  test('what is written again reads the same', () => {
    const text = fc.stringMatching(/^[a-zA-Z0-9äé._/+]{1,12}$/);
    const words = fc.stringMatching(/^[a-z0-9]{1,6}( [a-z0-9]{1,6}){0,3}$/);
    const not = fc.boolean();
    const anyPart: fc.Arbitrary<QueryPart> = fc.oneof(
      fc.record({ kind: fc.constant('word' as const), text, not }),
      fc.record({ kind: fc.constant('phrase' as const), text: words, not }),
      fc.record({ kind: fc.constant('filter' as const), field: fc.constantFrom(...queryFields), value: words, not }),
    );
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 8 }), fc.boolean(), (parts, wished) => {
        const query: ParsedQuery = { parts, typing: wished && parts.at(-1)?.kind === 'word' };
        expect(parseQuery(formatQuery(query))).toEqual(query);
      }),
    );
  });

  test('whatever is typed can be read, and reading it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (text) => {
        const once = parseQuery(text);
        expect(parseQuery(formatQuery(once)).parts.length).toBe(once.parts.length);
      }),
    );
  });
});
