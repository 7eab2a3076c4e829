import { expect, test } from 'vitest';
import { fromLocal, toLocal } from './local-time';

test.each(['2026-03-12T10:21', '2026-10-25T02:30', '1999-12-31T23:59'])('%s there and back', (text) => {
  expect(toLocal(fromLocal(text))).toBe(text);
});
test.each(['', 'yesterday', '2026-13-40T99:99'])('no time: "%s"', (text) => {
  expect(fromLocal(text)).toBeNull();
});
test('nothing is an empty field', () => {
  expect(toLocal(null)).toBe('');
});
