// Rows of a moment, in parts, and as what differs from another moment, against rows that are made afresh.
import { isFinal } from '@shared/domain/lifecycle';
import { type ListAsk, listFor } from '@shared/figures/ask';
import { factAt, type Life, lifeOf, rowAt } from '@shared/past/life';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { START } from '../../../../test/builders/commands';
import { monday } from '../../../../test/builders/facts';
import { world } from '../../../../test/builders/settings';
import { LIST } from '../figures/calls';
import { changeRows, emptyRows, type RowTable, rowsOf, tableOf } from '../rows';
import type { KeptPart, TextConsumer } from '../search/consumer';
import { FIGURES_AT, ROWS, type RowsAsk, type RowsPart, type Standing, TAKE, type TakeAsk } from './calls';
import { newLives } from './lives';

const HOUR = 3_600_000;
const told = monday().map((ticket) =>
  lifeOf({ ticket, entries: [], whole: false }, world(), { horizon: 0, withFacts: true }),
);
/** Many, so that there are several parts. */
const many = Array.from({ length: 1_300 }, (_, n): Life => {
  const life = told[n % told.length] as Life;
  const number = `INC${String(n).padStart(7, '0')}`;
  return { ...life, number, row: { ...life.row, number } };
});

const read = (lives: TextConsumer, at: number, since: Standing | null, table: RowTable) => {
  let cursor: number | null = 0;
  const parts: RowsPart[] = [];
  while (cursor !== null) {
    const part = lives.calls?.[ROWS]?.({ shelf: 'device', at, since, cursor } satisfies RowsAsk as never) as RowsPart;
    parts.push(part);
    cursor = part.next;
  }
  const put = parts.flatMap((part) => part.put);
  const [first] = parts;
  const next = first?.differs
    ? changeRows(table, { put, remove: parts.flatMap(({ remove }) => remove) })
    : tableOf(put);
  return { table: next, mark: first?.mark ?? 0, parts };
};

const afresh = (lives: readonly Life[], at: number) =>
  rowsOf(
    tableOf(
      lives.flatMap((life) => {
        const row = rowAt(life, at);
        return row && row !== 'unknown' ? [row] : [];
      }),
    ),
  );

describe('rows of the past', () => {
  test('come in parts of a few hundred', () => {
    const lives = newLives();
    lives.take([], [], [], many);
    const { parts, table } = read(lives, START + 6 * HOUR, null, emptyRows);
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...parts.map(({ put }) => put.length))).toBeLessThanOrEqual(500);
    expect(rowsOf(table)).toEqual(afresh(many, START + 6 * HOUR));
  });

  test('from moment to moment, with tickets that come, change and go meanwhile, are what they would be afresh', () => {
    const step = fc.record({
      at: fc.integer({ min: -1, max: 60 }).map((n) => START + (n * HOUR) / 2),
      take: fc.array(fc.tuple(fc.nat(40), fc.nat(told.length - 1)), { maxLength: 5 }),
      gone: fc.array(fc.nat(40), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const lives = newLives();
        const known = new Map<string, Life>();
        let table = emptyRows;
        let since: Standing | null = null;
        for (const { at, take, gone } of steps) {
          const came = take.map(([n, like]): Life => {
            const life = told[like] as Life;
            const number = `INC${String(n).padStart(7, '0')}`;
            return { ...life, number, row: { ...life.row, number } };
          });
          const went = gone.map((n) => `INC${String(n).padStart(7, '0')}`);
          lives.take([], went, [], came);
          for (const life of came) known.set(life.number, life);
          for (const number of went) known.delete(number);
          const next = read(lives, at, since, table);
          table = next.table;
          since = { shelf: 'device', at, mark: next.mark };
          expect(rowsOf(table)).toEqual(afresh([...known.values()], at));
        }
      }),
    );
  });

  test('figures of a moment are those of the tickets as they were then', () => {
    const lives = newLives();
    lives.take([], [], [], told);
    const ask: ListAsk = { measure: 'resolved', part: 'all', groupIds: null, from: START, to: START + 72 * HOUR };
    for (let hour = 0; hour < 72; hour += 1) {
      const at = START + hour * HOUR;
      const then = told.flatMap((life) => factAt(life, at) ?? []);
      const list = lives.calls?.[FIGURES_AT]?.({ at, name: LIST, args: ask } as never);
      expect(list).toEqual(listFor(ask, then));
      expect(then.every(({ resolvedAt }) => resolvedAt === null || resolvedAt <= at)).toBe(true);
    }
  });

  test('what the server tells of a ticket that is not held far enough fills the gap, on its day', () => {
    const lives = newLives();
    const at = START + 2 * HOUR;
    const whole = told[1] as Life;
    const lacking: Life = { ...whole, steps: whole.steps.slice(0, 1), since: START + 99 * HOUR, isBirth: false };
    lives.take([], [], [], [lacking, told[0] as Life]);
    const before = read(lives, at, null, emptyRows);
    expect(before.parts.flatMap(({ unknown }) => unknown)).toEqual([whole.number]);
    const gaps = { from: START, to: START + 24 * HOUR };
    lives.calls?.[TAKE]?.({ afresh: false, lives: [whole], gaps } satisfies TakeAsk as never);
    const since: Standing = { shelf: 'device', at, mark: before.mark };
    const after = read(lives, at, since, before.table);
    expect(rowsOf(after.table)).toEqual(afresh([whole, told[0] as Life], at));
    expect(after.parts.flatMap(({ unknown }) => unknown)).toEqual([]);
    expect(read(lives, START - HOUR, null, emptyRows).table.size).toBe(0);
  });

  test('are kept on disk, and what the server told is not', () => {
    const lives = newLives();
    lives.take([], [], [], told);
    lives.calls?.[TAKE]?.({ afresh: true, lives: many, gaps: null } satisfies TakeAsk as never);
    const again = newLives(() => START + HOUR);
    const disk = new Map<string, unknown>(lives.save?.() as KeptPart[]);
    again.load?.(structuredClone(disk));
    expect(rowsOf(read(again, START + HOUR, null, emptyRows).table)).toEqual(afresh(told, START + HOUR));
    const later = newLives(() => START + 365 * 24 * HOUR);
    later.load?.(structuredClone(disk));
    expect(rowsOf(read(later, START + HOUR, null, emptyRows).table)).toEqual(
      afresh(
        told.filter(({ row }) => !isFinal(row.state)),
        START + HOUR,
      ),
    );
  });
});
