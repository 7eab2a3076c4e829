import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold';
import { languageOf, stemOf } from './language';
import { plainOf } from './plain';
import { tokensOf } from './tokens';

describe('words of a text', () => {
  const cases: readonly (readonly [text: string, words: string])[] = [
    ['Outlook asks again', 'outlook asks again'],
    ['Error 0x8004010F', 'error 0x8004010f ·8004010f'],
    ['event 4625, again', 'event 4625 again'],
    ['550 5.1.11', '550 5.1.11 ·5 ·1 ·11'],
    ['outlook.exe', 'outlook.exe ·outlook ·exe'],
    ['KB0012345', 'kb0012345 ·12345'],
    ['sign-in', 'signin ·sign ·in'],
    ['free/busy', 'freebusy ·free ·busy'],
    ["can't l’imprimante", '·can ·imprimante'],
    ['ErrorMailNotFound', 'errormailnotfound ·error ·mail ·not ·found'],
    ['Office365', 'office365 ·office ·365'],
    ['XMLFile', 'xmlfile ·xml ·file'],
    ['Häuser der Straße', 'hauser der strasse'],
    ['ana.sousa@desk.example', 'ana.sousa@desk.example ·ana ·sousa ·desk ·example'],
    ['a 7 — …', '7'],
    ['', ''],
  ];
  test.each(cases)('%s', (text, words) => {
    expect(
      tokensOf(text)
        .map(({ word, part }) => (part ? `·${word}` : word))
        .join(' '),
    ).toBe(words);
  });

  test('places are those of the text, in order, and no letter of a plain text is passed over', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80, unit: 'binary' }), (text) => {
        const tokens = tokensOf(text);
        let before = 0;
        for (const { lower, from, to, part } of tokens) {
          expect(text.slice(from, to).toLowerCase()).toContain(lower);
          if (!part) expect(from).toBeGreaterThanOrEqual(before);
          if (!part) before = to;
        }
      }),
    );
    const word = fc.stringMatching(/^[a-zäöüéß]{2,12}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        expect(tokensOf(words.join(', ')).map(({ lower }) => lower)).toEqual(words);
      }),
    );
  });
});

describe('folding', () => {
  test.each([
    ['Straße', 'strasse'],
    ['Réseau', 'reseau'],
    ['ＷＩＮＤＯＷＳ', 'windows'],
    ['Łódź', 'lodz'],
    ['0X8004', '0x8004'],
  ])('%s → %s', (word, folded) => expect(fold(word)).toBe(folded));
});

describe('stems', () => {
  test.each([
    ['en', 'connections', 'connecting'],
    ['de', 'netzlaufwerke', 'netzlaufwerken'],
    ['de', 'häuser', 'haus'],
    ['fr', 'imprimantes', 'imprimante'],
  ] as const)('%s: %s and %s are one', (language, a, b) => expect(stemOf(a, language)).toBe(stemOf(b, language)));

  test.each([
    ['the printer is not on the network', 'en'],
    ['der Drucker ist nicht im Netz', 'de'],
    ['l imprimante n est pas sur le réseau', 'fr'],
    ['VPN Outlook', 'fr'],
  ] as const)('%s is %s', (text, language) => {
    expect(
      languageOf(
        tokensOf(text).map(({ word }) => word),
        'fr',
      ),
    ).toBe(language);
  });
});

describe('Markdown without its marks', () => {
  test.each([
    ['## Cause', 'Cause'],
    ['See [the log](https://x.test/a) **now**', 'See the log now'],
    ['![a red cross](image:abc)', 'a red cross'],
    ['*Search*, *Tools*', 'Search, Tools'],
    ['Open _Indexing options_.', 'Open Indexing options.'],
    ['user_name and 2 * 3 * 4', 'user_name and 2 * 3 * 4'],
    ['1. `gpupdate /force`', 'gpupdate /force'],
    ['> [!NOTE]\n> Careful', 'Careful'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', '| a | b |\n\n| 1 | 2 |'],
    ['a<br/>b &amp; c', 'a b & c'],
  ])('%s', (markdown, plain) => expect(plainOf(markdown)).toBe(plain));
});
