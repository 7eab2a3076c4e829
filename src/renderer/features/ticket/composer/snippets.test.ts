import type { Macro } from '@shared/domain/macro';
import type { ArticleHead } from '@shared/domain/record-head';
import { describe, expect, test } from 'vitest';
import { personNamed } from '../../../../../test/builders/settings';
import { putIn, slashAt, snippetId, snippetsFor } from './snippets';

describe('the short word that is being typed', () => {
  test.each<[string, string, string | null]>([
    ['at the start', '/', ''],
    ['with letters', '/not', 'not'],
    ['after a space', 'Hello /hi', 'hi'],
    ['after a line break', 'Hello\n/hi', 'hi'],
    ['not inside a word', 'and/or', null],
    ['not in a date', '02/11', null],
    ['not after a space', '/not reached', null],
    ['not a path', '/var/log', null],
    ['nothing', '', null],
  ])('%s', (_name, text, query) => {
    expect(slashAt(text, text.length)?.query ?? null).toBe(query);
  });

  test('counts up to the caret', () => {
    expect(slashAt('Dear /hi there', 7)).toEqual({ from: 5, query: 'h' });
  });
});

test.each<[string, string, number, string, string, number]>([
  ['alone', '/hi', 3, 'Hello', 'Hello', 5],
  ['between words', 'Dear /hi!', 8, 'Rosa', 'Dear Rosa!', 9],
  ['taken away', 'Seen. /vpn', 10, '', 'Seen. ', 6],
])('what was chosen takes its place: %s', (_name, text, caret, chosen, expected, at) => {
  const slash = slashAt(text, caret);
  expect(slash && putIn(text, slash, chosen)).toEqual({ text: expected, caret: at });
});

const macro = (shortcut: string, name: string, over: Partial<Macro> = {}): Macro => ({
  id: `macro:${shortcut}`,
  kind: 'macro',
  version: 1,
  recent: [],
  createdBy: 'ann',
  createdAt: 1,
  updatedBy: 'ann',
  updatedAt: 1,
  name,
  shortcut,
  owner: { kind: 'desk' },
  text: 'x',
  solution: null,
  removed: false,
  ...over,
});
const article = (id: string, title: string): ArticleHead => ({ ...({} as ArticleHead), kind: 'article', id, title });

const macros = [
  macro('hi', 'Greeting'),
  macro('bye', 'Kind regards'),
  macro('notreached', 'Caller not reached'),
  macro('mine', 'Note of my own', { owner: { kind: 'person', personId: 'ann' } }),
  macro('bobs', 'Note of Bob', { owner: { kind: 'person', personId: 'bob' } }),
  macro('l1', 'Note of the first line', { owner: { kind: 'group', groupId: 'l1' } }),
  macro('l2', 'Note of the second line', { owner: { kind: 'group', groupId: 'l2' } }),
  macro('gone', 'Note that was removed', { removed: true }),
  macro('grüße', 'Grüße aus dem Service Desk'),
];
const articles = [article('KB0001187', 'Note the router model'), article('KB0001196', 'Greeting card printer')];

test.each<[string, string, readonly string[]]>([
  ['all that are for Ann, her own first', '', ['mine', 'l1', 'hi', 'bye', 'notreached', 'grüße']],
  ['by short word', 'hi', ['hi']],
  ['by the beginning of a short word, then by the name', 'not', ['notreached', 'mine', 'l1', 'KB0001187']],
  ['without accents', 'gru', ['grüße']],
  ['by a later word of the name', 'regards', ['bye']],
  ['solutions from the second letter on', 'gr', ['grüße', 'hi', 'KB0001196']],
  ['by an article’s number', 'kb0001187', ['KB0001187']],
  ['nothing', 'zzz', []],
])('what is listed: %s', (_name, query, expected) => {
  const found = snippetsFor(query, { macros, articles, me: personNamed('ann') }, 8);
  expect(found.map((snippet) => snippetId(snippet).replace('macro:', ''))).toEqual(expected);
});
