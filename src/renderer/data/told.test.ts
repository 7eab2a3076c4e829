import { type Row, rowOf } from '@shared/domain/row';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { logged } from '../../../test/builders/commands';
import { demoLikeSettings } from '../../../test/builders/settings';
import { tableOf } from './rows';
import { memoryStorage } from './testing/memory-storage';
import { toldIn, toldOfPromise } from './told';
import { markToldRead, toldMarks } from './told-marks';

const base = rowOf(logged(), demoLikeSettings());
const told = (n: number, ...firings: [rule: string, at: number, to: string[]][]): Row => ({
  ...base,
  number: `INC000000${n}`,
  told: firings.map(([rule, at, to]) => ({ rule, name: rule, at, to })),
});
const rows = tableOf([
  told(1, ['rule:a', 10, ['ann']], ['rule:b', 40, ['ann', 'bob']]),
  told(2, ['rule:a', 30, ['bob']]),
  told(3),
  told(4, ['rule:a', 20, ['ann']]),
]);

describe('what a person was told', () => {
  it.each([
    ['ann', ['INC0000001 rule:b', 'INC0000004 rule:a', 'INC0000001 rule:a']],
    ['bob', ['INC0000001 rule:b', 'INC0000002 rule:a']],
    ['cem', []],
  ])('%s', (person, expected) => {
    expect(toldIn(rows.chunks, person).map(({ row, rule }) => `${row.number} ${rule}`)).toEqual(expected);
  });
});

it('a promise is told of ten minutes before its time, once', () => {
  const promise = { id: 'c1', at: 1_000_000, text: 'Call back', by: 'ann' };
  expect(toldOfPromise({ row: base, promise })).toMatchObject({
    key: `${base.number} promise:c1`,
    rule: 'promise',
    name: 'Call back',
    at: 400_000,
  });
});

describe('read marks', () => {
  beforeEach(() => vi.stubGlobal('localStorage', memoryStorage()));

  const now = Date.now();
  const fresh = { key: 'INC0000001 rule:a 1', at: now };

  it('what is told is new until it is read, by the one who read it', () => {
    expect(toldMarks('ann').isNew(fresh)).toBe(true);
    markToldRead('ann', [fresh.key]);
    expect(toldMarks('ann').isNew(fresh)).toBe(false);
    expect(toldMarks('bob').isNew(fresh)).toBe(true);
    // Whoever sits down again finds it read.
    expect(toldMarks('ann').isNew(fresh)).toBe(false);
  });

  it('on a device where somebody is new, only the last day is', () => {
    expect(toldMarks('eve').isNew({ key: 'old', at: now - 2 * 86_400_000 })).toBe(false);
  });

  it('is the same value until something is read', () => {
    const before = toldMarks('flo');
    expect(toldMarks('flo')).toBe(before);
    markToldRead('flo', ['x']);
    expect(toldMarks('flo')).not.toBe(before);
    const after = toldMarks('flo');
    markToldRead('flo', ['x']);
    expect(toldMarks('flo')).toBe(after);
  });
});
