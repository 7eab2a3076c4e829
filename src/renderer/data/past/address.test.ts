import { expect, test } from 'vitest';
import { addressAt, keepingMoment, momentIn } from './address';

const at = Date.parse('2026-11-20T14:05Z');

test.each([
  ['/v/allOpen', '?at=2026-11-20T14:05Z', at],
  ['/t/INC0000001', '?at=2026-11-20T14:05Z', at],
  ['/workload', '?x=1&at=2026-11-20T14:05Z', at],
  ['/t/INC0000001/room', '?at=2026-11-20T14:05Z', null],
  ['/settings', '?at=2026-11-20T14:05Z', null],
  ['/v/allOpen', '?at=yesterday', null],
  ['/v/allOpen', '?at=2026-13-45T99:99', null],
  ['/v/allOpen', '', null],
])('%s%s is %s', (path, search, moment) => {
  expect(momentIn(path, search)).toBe(moment);
});

test('a moment without zone is of this device', () => {
  expect(momentIn('/v/allOpen', '?at=2026-11-20T14:05')).toBe(new Date(2026, 10, 20, 14, 5).getTime());
});

test.each([
  ['/v/allOpen', at + 59_000, '/v/allOpen?at=2026-11-20T14:05Z'],
  ['/t/INC0000001?x=1', at, '/t/INC0000001?x=1&at=2026-11-20T14:05Z'],
  ['/v/allOpen?at=2026-01-01T00:00Z', null, '/v/allOpen'],
  ['/log', at, '/log'],
])('%s at %s: %s', (path, moment, address) => {
  expect(addressAt(path, moment)).toBe(address);
});

test('another page of the past is of the same moment, unless it says otherwise', () => {
  expect(keepingMoment('/t/INC0000001', at)).toBe('/t/INC0000001?at=2026-11-20T14:05Z');
  expect(keepingMoment('/t/INC0000001?at=2026-01-01T00:00Z', at)).toBe('/t/INC0000001?at=2026-01-01T00:00Z');
  expect(keepingMoment('/settings', at)).toBe('/settings');
  expect(keepingMoment('/t/INC0000001', null)).toBe('/t/INC0000001');
});
