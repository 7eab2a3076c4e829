import { expect, test } from 'vitest';
import { draftLength, MOST_CHARACTERS } from './draft-length';

test.each([
  ['', { left: MOST_CHARACTERS, told: false, sendable: false }],
  [' \n', { told: false, sendable: false }],
  ['hello', { told: false, sendable: true }],
  ['x'.repeat(MOST_CHARACTERS - 10), { left: 10, told: true, sendable: true }],
  ['x'.repeat(MOST_CHARACTERS), { left: 0, told: true, sendable: true }],
  ['x'.repeat(MOST_CHARACTERS + 1), { left: -1, told: true, sendable: false }],
])('%.20s', (text, expected) => {
  expect(draftLength(text)).toMatchObject(expected);
});
