import { expect, it } from 'vitest';
import { rangeOf } from './range';

it.each([
  [undefined, null],
  ['bytes=0-3', { from: 0, to: 3 }],
  ['bytes=4-', { from: 4, to: 9 }],
  ['bytes=-3', { from: 7, to: 9 }],
  ['bytes=-30', { from: 0, to: 9 }],
  ['bytes=2-99', { from: 2, to: 9 }],
  ['bytes=9-9', { from: 9, to: 9 }],
  ['bytes=10-', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=5-2', null],
  ['bytes=0-1,4-5', null],
  ['items=0-1', null],
  ['bytes=-', null],
  ['bytes=a-b', null],
])('%s of ten bytes', (header, range) => expect(rangeOf(header, 10)).toEqual(range));

it('of nothing there is no part', () => expect(rangeOf('bytes=0-', 0)).toBe('none'));
