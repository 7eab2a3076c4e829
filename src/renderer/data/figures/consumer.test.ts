import { answerTo, type FigureAsk, type ListAsk, listFor } from '@shared/figures/ask';
import type { Fact } from '@shared/figures/fact';
import { figureOf, measureNames } from '@shared/figures/measures';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, factsOf, monday } from '../../../../test/builders/facts';
import type { KeptPart, TextConsumer } from '../search/consumer';
import { FIGURES, type FiguresCall, type FiguresReply, LIST } from './calls';
import { newFigures } from './consumer';

const facts = factsOf(monday());
const where = { groupIds: null, from: at(0), to: at(3 * 1_440) };
const call = (figures: TextConsumer, name: string, ask: unknown): unknown => figures.calls?.[name]?.(ask as never);
const ask = (figures: TextConsumer, asks: readonly FigureAsk[], known: FiguresCall['known'] = []): FiguresReply =>
  call(figures, FIGURES, { asks, known } satisfies FiguresCall) as FiguresReply;
const whole = (figures: TextConsumer) =>
  ask(figures, [{ ...where, measure: 'resolved', by: 'groupId' }]).map(({ answer }) => answer);
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

test('what a page knows is not sent again until it is something else', () => {
  const figures = newFigures();
  figures.take([], [], facts.slice(0, 3));
  const asks: FigureAsk[] = [
    { ...where, measure: 'resolved' },
    { ...where, from: at(-99), to: at(-98), measure: 'resolved' },
  ];
  const marks = ask(figures, asks).map(({ mark }) => mark);
  expect(ask(figures, asks, marks).map(({ answer }) => answer)).toEqual([null, null]);
  figures.take([], [], facts);
  expect(ask(figures, asks, marks).map(({ answer }) => answer?.whole.value)).toEqual([4, undefined]);
});

describe('counted after each change', () => {
  const spans = [0, 1, 2].map((day) => ({ from: at(day * 1_440), to: at((day + 1) * 1_440) }));
  const asks: FigureAsk[] = measureNames.flatMap((measure) => [
    { ...where, measure, by: 'priority', spans },
    { ...where, measure, groupIds: ['l2'], only: { field: 'priority', value: 3 } },
  ]);
  const numbers = Array.from({ length: 600 }, (_, n) => `INC${String(n * 7).padStart(7, '0')}`);
  const change = fc.record({
    number: fc.constantFrom(...numbers),
    like: fc.option(fc.constantFrom(...facts)),
    at: fc.integer({ min: -2_000, max: 6_000 }),
    priority: fc.constantFrom(1, 3),
  });

  test('as if it were counted afresh', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 8 }), { maxLength: 6 }), (rounds) => {
        const figures = newFigures();
        const all = new Map<string, Fact>();
        for (const round of rounds) {
          for (const { number, like, at: minute, priority } of round) {
            const moved = like && { ...like, number, priority, openedAt: at(minute), resolvedAt: at(minute + 60) };
            if (moved) all.set(number, moved);
            else all.delete(number);
            figures.take([], moved ? [] : [number], moved ? [moved] : []);
          }
          const counted = ask(figures, asks).map(({ answer }) => answer);
          expect(counted).toEqual(answerTo(asks, [...all.values()]));
          for (const part of ['all', 'misses'] as const) {
            const behind = { ...where, measure: 'resolvedInTime', part } as const;
            expect(call(figures, LIST, behind)).toEqual(listFor(behind, all.values()));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
