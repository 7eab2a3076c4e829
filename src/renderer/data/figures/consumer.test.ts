import type { FigureAsk, ListAsk } from '@shared/figures/ask';
import { figureOf } from '@shared/figures/measures';
import { expect, test } from 'vitest';
import { at, factsOf, monday } from '../../../../test/builders/facts';
import type { KeptPart, TextConsumer } from '../search/consumer';
import { FIGURES, LIST } from './calls';
import { newFigures } from './consumer';

const facts = factsOf(monday());
const where = { groupIds: null, from: at(0), to: at(3 * 1_440) };
const call = (figures: TextConsumer, name: string, ask: unknown): unknown => figures.calls?.[name]?.(ask as never);
const whole = (figures: TextConsumer) =>
  call(figures, FIGURES, [{ ...where, measure: 'resolved', by: 'groupId' }] satisfies FigureAsk[]);
const list = (figures: TextConsumer) =>
  call(figures, LIST, { ...where, measure: 'resolved', part: 'all' } satisfies ListAsk);

test('counts what it took, and forgets what is gone', () => {
  const figures = newFigures();
  figures.take([], [], facts);
  const resolved = figureOf('resolved', facts, where);
  expect(whole(figures)).toMatchObject([{ whole: resolved, parts: { l1: { value: 3 }, l2: { value: 1 } } }]);
  expect(list(figures)).toEqual(['INC0000006', 'INC0000003', 'INC0000002', 'INC0000001']);
  figures.take([], ['INC0000002'], []);
  figures.take([], [], facts.slice(0, 1));
  expect(list(figures)).toEqual(['INC0000006', 'INC0000003', 'INC0000001']);
  figures.clear();
  expect(list(figures)).toEqual([]);
});

test('what was kept is there after a restart, and only what changed is written', () => {
  const figures = newFigures();
  figures.take([], [], facts);
  figures.take([], [], [{ ...(facts[0] as (typeof facts)[number]), number: 'INC0009999' }]);
  const disk = new Map<string, unknown>(figures.save?.() as KeptPart[]);
  expect([...disk.keys()]).toEqual(['INC0', 'INC39']);
  figures.take([], ['INC0009999'], []);
  expect(figures.save?.()).toEqual([['INC39', undefined]]);
  const again = newFigures();
  again.load?.(structuredClone(disk));
  expect(whole(again)).toMatchObject([{ whole: { value: 5 } }]);
});
