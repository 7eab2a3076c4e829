import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordDiff } from './word-diff';

const shown = (from: string, to: string): string =>
  wordDiff(from, to)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `{-${text}-}`))
    .join('');

describe('words that changed', () => {
  test.each([
    ['the same', 'a b c', 'a b c', 'a b c'],
    ['a word', 'Set the port to 443', 'Set the port to 8443', 'Set the port to {-443-}{+8443+}'],
    ['a word more', 'Restart the client', 'Restart the VPN client', 'Restart the {+VPN +}client'],
    ['nothing in common', 'Restart it', 'Buy another one today', '{-Restart it-}{+Buy another one today+}'],
    [
      'changes with a stop between',
      'It is known. Wait.',
      'It is known and fixed in 6.2. Wait.',
      'It is known{+ and fixed in 6.2+}. Wait.',
    ],
    ['changes on both sides of a stop', 'Use 5.1 today', 'Use 6.2 today', 'Use {-5.1-}{+6.2+} today'],
    ['all of it added', '', 'New', '{+New+}'],
    ['all of it removed', 'Old', '', '{-Old-}'],
    [
      'German words stay whole',
      'Drücken Sie die Eingabetaste',
      'Drücken Sie die Rücktaste',
      'Drücken Sie die {-Eingabetaste-}{+Rücktaste+}',
    ],
  ])('%s', (_name, from, to, pieces) => {
    expect(shown(from, to)).toBe(pieces);
  });

  test('both texts can be read from it again', () => {
    const words = fc
      .array(fc.constantFrom('the', 'client', 'port', ' ', '\n', '443', 'Übergang', '…'))
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, (from, to) => {
        const pieces = wordDiff(from, to);
        const side = (not: 'added' | 'removed') =>
          pieces
            .filter(({ kind }) => kind !== not)
            .map(({ text }) => text)
            .join('');
        expect([side('added'), side('removed')]).toEqual([from, to]);
      }),
    );
  });

  test('very long texts are compared as wholes', () => {
    const long = 'word '.repeat(5_000);
    expect(wordDiff(long, `${long}more`)).toHaveLength(2);
  });
});
