// Every figure of the board against the list that it opens, on any rows, and again after any change.
import type { Row } from '@shared/domain/row';
import { ageBands } from '@shared/figures/series';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { context, histories } from '../../../../test/builders/row-histories';
import type { Chunk, RowTable } from '../rows';
import { type BoardSet, loadParts, newBoard, newRowList, rowsIn } from './board';

const scopes = [null, new Set(['l1']), new Set<string>()].map((groupIds) => ({ groupIds, now: context.now }));

const agrees = (table: RowTable): void => {
  for (const scope of scopes) {
    const board = newBoard(scope)(table);
    const count = (set: BoardSet): number => rowsIn(table, set, scope).length;
    expect(board.open).toBe(count({}));
    for (const part of loadParts) expect([part, board.parts[part]]).toEqual([part, count({ part })]);
    for (const [who, load] of board.people) {
      const assigneeId = who === '' ? null : who;
      const own = rowsIn(table, { assigneeId }, scope);
      expect([load.open, load.oldestAt]).toEqual([own.length, Math.min(...own.map(({ openedAt }) => openedAt))]);
      for (const part of loadParts) expect(load[part]).toBe(count({ assigneeId, part }));
    }
    for (const age of ageBands.keys()) {
      for (const part of loadParts) expect(board.ages[age]?.[part]).toBe(count({ age, part }));
    }
    const all: Row[] = rowsIn(table, {}, scope);
    expect(board.oldest?.openedAt ?? null).toBe(all.length === 0 ? null : Math.min(...all.map((row) => row.openedAt)));
  }
};

describe('the board', () => {
  it('opens exactly the tickets that it counts', () => {
    fc.assert(
      fc.property(histories, (tables) => agrees(tables.at(-1) as RowTable)),
      { numRuns: 60 },
    );
  });

  it('counts after each change what it would count afresh', () => {
    fc.assert(
      fc.property(histories, (tables) => {
        for (const scope of scopes) {
          const board = newBoard(scope);
          for (const table of tables) expect(board(table)).toEqual(newBoard(scope)(table));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does so over many chunks too, of which most are as they were', () => {
    const alone = new WeakMap<Row, Chunk>();
    const chunkOf = (row: Row): Chunk => {
      const chunk = alone.get(row) ?? [row];
      alone.set(row, chunk);
      return chunk;
    };
    fc.assert(
      fc.property(histories, (tables) => {
        const scope = { groupIds: null, now: context.now };
        const board = newBoard(scope);
        for (const { chunks, ...table } of tables) {
          const many = { ...table, chunks: chunks.flat().map(chunkOf) };
          expect(board(many)).toEqual(newBoard(scope)({ ...table, chunks }));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same value while nothing in it changed', () => {
    fc.assert(
      fc.property(histories, (tables) => {
        const board = newBoard({ groupIds: new Set(['l1']), now: context.now });
        for (const table of tables) {
          const one = board(table);
          expect(board({ ...table, chunks: table.chunks.map((chunk) => [...chunk]) })).toBe(one);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a list of rows', () => {
  it('is after each change what it would be afresh, and the same value while nothing in it changed', () => {
    fc.assert(
      fc.property(histories, (tables) => {
        for (const scope of scopes) {
          const list = newRowList({ assigneeId: 'ann' }, scope);
          for (const table of tables) {
            const rows = list(table);
            expect(rows).toEqual(rowsIn(table, { assigneeId: 'ann' }, scope));
            expect(list({ ...table, chunks: table.chunks.map((chunk) => [...chunk]) })).toBe(rows);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
