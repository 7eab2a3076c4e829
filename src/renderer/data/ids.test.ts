import { Envelope } from '@shared/domain/command';
import { Value } from 'typebox/value';
import { expect, test } from 'vitest';
import { newId } from './ids';

test('ids sort by the time at which they were made, also within a millisecond and after a clock that was set back', () => {
  const now = Date.parse('2030-01-01T00:00Z');
  const ids = [
    ...Array.from({ length: 10_000 }, () => newId(now)),
    ...Array.from({ length: 10 }, () => newId(now - 7_200_000)),
    newId(now + 60_000),
  ];
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('an id is what an envelope takes', () => {
  const envelope = { id: newId(), name: 'ticket.take.v1', ticket: 'INC0000001', args: {}, at: 1, batchId: null };
  expect(Value.Check(Envelope, envelope)).toBe(true);
});
