import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstStop, goOn, lastStop, lineKey, linesOf, move, replacementFor, rowsBetween, standOf } from './lines';

const groups = [
  { key: 'a', start: 0, count: 2 },
  { key: 'b', start: 2, count: 1 },
  { key: 'c', start: 3, count: 2 },
];
const view = { numbers: ['1', '2', '3', '4', '5'], groups };
const open = new Set<string>();
const b = new Set(['b']);

describe('the lines of a list', () => {
  it('puts heads above their rows, and leaves out what is folded', () => {
    expect(linesOf(view, open).all.map(lineKey)).toEqual(['group:a', '1', '2', 'group:b', '3', 'group:c', '4', '5']);
    expect(linesOf(view, b).all.map(lineKey)).toEqual(['group:a', '1', '2', 'group:b', 'group:c', '4', '5']);
  });

  const steps: readonly [string, string | null, number, ReadonlySet<string>, string][] = [
    ['from nowhere to the first row', null, 1, open, '1'],
    ['over an open head', '2', 1, open, '3'],
    ['onto a folded head', '2', 1, b, 'group:b'],
    ['from a folded head', 'group:b', 1, b, '4'],
    ['back', '4', -1, open, '3'],
    ['not beyond the end', '5', 1, open, '5'],
    ['not before the start', '1', -1, open, '1'],
    ['many at once, as far as it goes', '2', 20, open, '5'],
  ];
  it.each(steps)('moves %s', (_name, from, by, folded, to) => {
    expect(move(linesOf(view, folded), from, by, folded)).toBe(to);
  });

  const orders: readonly [string, string, string[], number, string][] = [
    ['on with the next when the line has gone to the end', '2', ['1', '3', '4', '5', '6', '7', '2'], 1, '3'],
    ['back to the one before', '2', ['1', '3', '4', '5', '6', '7', '2'], -1, '1'],
    ['several on', '2', ['1', '3', '4', '5', '6', '7', '2'], 3, '5'],
    ['on when it has gone to the start', '6', ['6', '1', '2', '3', '4', '5', '7'], 1, '7'],
    ['from its own place while it stays', '2', ['1', '2', '3', '4', '5', '6', '7'], 1, '3'],
    ['with its line when all others came before it', '2', ['a', 'b', 'c', '1', '2', '3', '4'], 1, '3'],
    ['with its line when the next has left', '2', ['1', '4', '5', '6', '7', '2', '8'], 1, '8'],
    ['with its line when the whole list was turned round', '2', ['7', '6', '5', '4', '3', '2', '1'], 1, '1'],
  ];
  it.each(orders)('goes %s', (_name, key, after, by, expected) => {
    const before = linesOf({ numbers: ['1', '2', '3', '4', '5', '6', '7'], groups: [] }, open);
    const stand = standOf(before, key, open);
    if (!stand) throw new Error('it stands nowhere');
    expect(goOn(linesOf({ numbers: after, groups: [] }, open), stand, by, open)).toBe(expected);
  });

  it('has ends', () => {
    expect(firstStop(linesOf(view, open), open)).toBe('1');
    expect(lastStop(linesOf(view, new Set(['c'])), new Set(['c']))).toBe('group:c');
    expect(firstStop(linesOf({ numbers: [], groups: [] }, open), open)).toBeNull();
  });

  it('selects rows between two lines, in either direction', () => {
    expect(rowsBetween(linesOf(view, open), '2', '4')).toEqual(['2', '3', '4']);
    expect(rowsBetween(linesOf(view, open), '4', '2')).toEqual(['2', '3', '4']);
    expect(rowsBetween(linesOf(view, open), 'gone', '2')).toEqual([]);
  });

  it('finds what stands in the place of a line that has left', () => {
    const without3 = linesOf(
      {
        numbers: ['1', '2', '4', '5'],
        groups: [
          { key: 'a', start: 0, count: 2 },
          { key: 'c', start: 2, count: 2 },
        ],
      },
      open,
    );
    expect(replacementFor(without3, 4, open)).toBe('4');
    expect(replacementFor(linesOf({ numbers: ['1'], groups: [] }, open), 3, open)).toBe('1');
    expect(replacementFor(linesOf({ numbers: [], groups: [] }, open), 3, open)).toBeNull();
  });

  it('visits each row once on the way down, and the same ones on the way up', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { maxLength: 6 }), fc.func(fc.boolean()), (counts, isFolded) => {
        const numbers: string[] = [];
        const made = counts.map((count, n) => {
          const start = numbers.length;
          for (let i = 0; i < count; i += 1) numbers.push(`${n}.${i}`);
          return { key: String(n), start, count };
        });
        const folded = new Set(made.filter((group) => isFolded(group.key)).map((group) => group.key));
        const lines = linesOf({ numbers, groups: made }, folded);
        const walk = (by: 1 | -1) => {
          const seen: string[] = [];
          let at = by === 1 ? firstStop(lines, folded) : lastStop(lines, folded);
          while (at !== null && seen.at(-1) !== at) {
            seen.push(at);
            at = move(lines, at, by, folded);
          }
          return seen;
        };
        expect(walk(-1)).toEqual(walk(1).toReversed());
        expect(new Set(walk(1)).size).toBe(walk(1).length);
      }),
    );
  });
});
