import { describe, expect, it } from 'vitest';
import { decided } from '../../../../test/builders/records';
import type { MacroOwner } from '../macro';
import { MAX_MISSED, type MissedSearches } from '../missed-searches';
import type { DeskRecord } from '../records';

const bob: MacroOwner = { kind: 'person', personId: 'bob' };
const save = (over: Partial<{ owner: MacroOwner; text: string | null; name: string }> = {}) => ({
  name: 'Bye',
  shortcut: 'bye',
  owner: bob,
  text: 'Bye' as string | null,
  solution: null,
  ...over,
});
const run = (record: DeskRecord | null, who: string, args = save()) =>
  decided(record, who, 9, 'macro.save.v1', args, 'macro:1');
const made = (owner: MacroOwner = bob, who = 'bob'): DeskRecord => {
  const macro = decided(null, who, 1, 'macro.save.v1', save({ owner }), 'macro:1');
  if (typeof macro === 'string') throw new Error(macro);
  return macro;
};
const removed = (): DeskRecord => decided(made(), 'bob', 2, 'macro.remove.v1', {}) as DeskRecord;
const words = (from: string[][], to: string[][]) => ({ from, to });
const list = decided(null, 'lea', 1, 'words.save.v1', words([], [['vpn', 'tunnel']]), 'words:desk') as DeskRecord;
const missed = (count: number, day = '2026-11-20', times = 1) => ({
  searches: Array.from({ length: count }, (_, n) => ({ words: `word ${n}`, day, times })),
});

describe('what is refused, and why', () => {
  const cases: [string, () => DeskRecord | string, string][] = [
    ['a macro that does nothing', () => run(null, 'bob', save({ text: null })), 'solution.empty'],
    ['the same macro again', () => run(made(), 'bob'), 'nothingToChange'],
    ['a macro for somebody else', () => run(null, 'ann'), 'permission.denied'],
    [
      'one for a group that one is not in',
      () => run(null, 'bob', save({ owner: { kind: 'group', groupId: 'l2' } })),
      'permission.denied',
    ],
    ['one for the desk by an agent', () => run(null, 'bob', save({ owner: { kind: 'desk' } })), 'permission.denied'],
    [
      'taking somebody’s macro for the desk',
      () => run(made(), 'lea', save({ owner: { kind: 'desk' } })),
      'permission.denied',
    ],
    ['a shortcut with a slash', () => run(null, 'bob', { ...save(), shortcut: 'a/b' }), 'args.invalid'],
    ['removing nothing', () => decided(null, 'bob', 1, 'macro.remove.v1', {}, 'macro:1'), 'permission.denied'],
    ['removing twice', () => decided(removed(), 'bob', 3, 'macro.remove.v1', {}), 'nothingToChange'],
    ['bringing back what is there', () => decided(made(), 'bob', 3, 'macro.restore.v1', {}), 'nothingToChange'],
    ['removing somebody else’s', () => decided(made(), 'lea', 3, 'macro.remove.v1', {}), 'permission.denied'],
    [
      'words by an agent',
      () => decided(null, 'ann', 1, 'words.save.v1', words([], [['a', 'b']]), 'words:desk'),
      'permission.denied',
    ],
    [
      'words over a list that somebody has changed',
      () => decided(list, 'ada', 2, 'words.save.v1', words([], [['a', 'b']])),
      'draft.changed',
    ],
    [
      'words that change nothing',
      () => decided(list, 'ada', 2, 'words.save.v1', words([['vpn', 'tunnel']], [['vpn', 'tunnel']])),
      'nothingToChange',
    ],
    [
      'a word alone',
      () => decided(null, 'lea', 1, 'words.save.v1', words([], [['vpn']]), 'words:desk'),
      'args.invalid',
    ],
    [
      'somebody else’s searches',
      () => decided(null, 'ann', 1, 'missed.note.v1', missed(1), 'missed:bob'),
      'permission.denied',
    ],
    [
      'searches of a caller',
      () => decided(null, 'rosa', 1, 'missed.note.v1', missed(1), 'missed:rosa'),
      'permission.denied',
    ],
    ['no searches', () => decided(null, 'ann', 1, 'missed.note.v1', missed(0), 'missed:ann'), 'args.invalid'],
  ];
  it.each(cases)('%s', (_name, attempt, code) => {
    expect(attempt()).toBe(code);
  });
});

describe('a macro', () => {
  it('is saved again, removed, and brought back by saving', () => {
    expect(run(made(), 'bob', save({ text: 'See you' }))).toMatchObject({
      version: 2,
      text: 'See you',
      removed: false,
    });
    expect(removed()).toMatchObject({ removed: true, text: 'Bye' });
    expect(decided(removed(), 'bob', 3, 'macro.restore.v1', {})).toMatchObject({ removed: false, text: 'Bye' });
    expect(run(removed(), 'bob', save({ text: 'Again' }))).toMatchObject({ removed: false, text: 'Again' });
  });

  it('of a group is its members’ and the leads’', () => {
    const group: MacroOwner = { kind: 'group', groupId: 'l1' };
    for (const who of ['ann', 'bob', 'lea']) expect(made(group, who)).toMatchObject({ owner: group });
  });
});

describe('searches in vain', () => {
  it('the same words of a day are added up; the oldest days leave first', () => {
    let record = decided(null, 'ann', 1, 'missed.note.v1', missed(2), 'missed:ann') as MissedSearches;
    record = decided(record, 'ann', 2, 'missed.note.v1', missed(1, '2026-11-20', 4)) as MissedSearches;
    expect(record.searches).toMatchObject([
      { words: 'word 0', times: 5 },
      { words: 'word 1', times: 1 },
    ]);
    for (let day = 0; day < 6; day++)
      record = decided(record, 'ann', 3 + day, 'missed.note.v1', missed(50, `2026-12-0${day + 1}`)) as MissedSearches;
    expect(record.searches).toHaveLength(MAX_MISSED);
    expect(record.searches[0]?.day).toBe('2026-12-03');
  });
});
