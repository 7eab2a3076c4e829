import type { Macro } from '@shared/domain/macro';
import { emptySolution } from '@shared/domain/solution';
import { describe, expect, test } from 'vitest';
import { demoLikeSettings, personNamed } from '../../../../../test/builders/settings';
import {
  argsOf,
  type Fault,
  faultsIn,
  type MacroDraft,
  newDraft,
  ownerKey,
  ownersFor,
  sameShortcut,
} from './macro-draft';

const draft = (over: Partial<MacroDraft> = {}): MacroDraft => ({
  ...newDraft(personNamed('ann')),
  name: 'Greeting',
  shortcut: 'hi',
  text: 'Hello {{caller.firstName}}',
  ...over,
});

test.each<[string, Partial<MacroDraft>, readonly Fault[]]>([
  ['complete', {}, []],
  ['without a name', { name: ' ' }, ['name']],
  ['a short word with a space', { shortcut: 'h i' }, ['shortcut']],
  ['a short word with a slash', { shortcut: '/hi' }, ['shortcut']],
  ['it does nothing', { text: ' ' }, ['empty']],
  ['a solution that does nothing', { text: '', solution: emptySolution }, ['empty']],
  ['a checklist alone', { text: '', solution: { ...emptySolution, checklist: ['Restart'] } }, []],
  [
    'a resolution without words',
    { solution: { ...emptySolution, resolution: { code: 'userError', notes: ' ' } } },
    ['notes'],
  ],
])('what keeps it from being saved: %s', (_name, over, expected) => {
  expect(faultsIn(draft(over))).toEqual(expected);
});

test('what was left empty is not kept', () => {
  expect(argsOf(draft({ name: ' Greeting ', solution: { ...emptySolution, note: ' ' } }))).toMatchObject({
    name: 'Greeting',
    solution: null,
  });
});

describe('whose it may be', () => {
  test.each<[string, readonly string[]]>([
    ['ann', ['person', 'group:l1', 'group:hr']],
    ['lea', ['person', 'group:l1', 'group:l2', 'group:hr', 'group:printco', 'desk']],
    ['rosa', []],
  ])('%s', (who, expected) => {
    expect(ownersFor(personNamed(who), demoLikeSettings()).map(ownerKey)).toEqual(expected);
  });
});

test.each<[string, string | null, string, string | undefined]>([
  ['taken', null, 'HI', 'macro:1'],
  ['its own', 'macro:1', 'hi', undefined],
  ['free', null, 'ho', undefined],
  ['nothing typed', null, ' ', undefined],
])('the same short word: %s', (_name, own, typed, expected) => {
  const macros = [{ id: 'macro:1', shortcut: 'hi' } as Macro];
  expect(sameShortcut(macros, own, typed)?.id).toBe(expected);
});
