import type { SettingsEdition } from '@shared/domain/desk-history';
import { partOf, type SettingsPart } from '@shared/domain/settings-parts';
import { describe, expect, test } from 'vitest';
import { demoLikeSettings } from '../../../../../test/builders/settings';
import { linesOf } from './editions';

const settings = demoLikeSettings({ closeAfterWorkingDays: 3 });
const valueIn = (part: SettingsPart) => partOf(settings, part);
const closing = (days: number) => ({ ...valueIn('closing'), closeAfterWorkingDays: days });
const edition = (id: string, part: SettingsPart, at: number, value: object): SettingsEdition => ({
  id,
  part,
  by: at === 0 ? null : 'ada',
  at,
  note: null,
  value: { ...value },
});
const editions = [
  edition('closing.first', 'closing', 0, closing(5)),
  edition('a', 'closing', 10, closing(3)),
  edition('matrix.first', 'matrix', 0, valueIn('matrix')),
  edition('b', 'matrix', 20, { matrix: { table: [[1]] } }),
  edition('c', 'closing', 30, closing(9)),
  edition('d', 'closing', 40, closing(3)),
];

describe('the history', () => {
  test('newest first, each beside the one before it of the same part', () => {
    expect(linesOf(editions, null, valueIn).map(({ edition: { id }, before }) => [id, before])).toEqual([
      ['d', closing(9)],
      ['c', closing(3)],
      ['b', valueIn('matrix')],
      ['a', closing(5)],
      ['matrix.first', null],
      ['closing.first', null],
    ]);
  });

  test('one part alone; what is in force is said once', () => {
    const lines = linesOf(editions, 'closing', valueIn);
    expect(lines.map(({ edition: { id } }) => id)).toEqual(['d', 'c', 'a', 'closing.first']);
    expect(lines.filter(({ inForce }) => inForce).map(({ edition: { id } }) => id)).toEqual(['d']);
  });

  test('nothing was published', () => {
    expect(linesOf([], null, valueIn)).toEqual([]);
  });
});
