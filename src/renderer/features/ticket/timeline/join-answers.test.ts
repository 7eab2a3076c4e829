import type { Entry, EntryBody } from '@shared/domain/entry';
import type { Handoff } from '@shared/domain/handoff';
import { expect, test } from 'vitest';
import { packet } from '../../../../../test/builders/commands';
import { arrange } from './arrange';
import { joinAnswers } from './join-answers';

const handoff = (id: string): Handoff => ({
  id,
  fromGroupId: 'l1',
  toGroupId: 'l2',
  by: 'ann',
  at: 0,
  packet: packet(),
});
const told = (what: 'offered' | 'accepted' | 'returned' | 'withdrawn', id: string): EntryBody => ({
  kind: 'handoff',
  what,
  handoff: handoff(id),
  reason: null,
  note: null,
});
const note: EntryBody = { kind: 'note', text: 'Meanwhile' };

const shown = (...bodies: EntryBody[]): string[] => {
  const entries = bodies.map(
    (body, n): Entry => ({
      id: `c${n}.0`,
      ticket: 'INC0000001',
      commandId: `c${n}`,
      command: 'x',
      batchId: null,
      by: 'ann',
      at: n,
      receivedAt: n,
      audience: 'internal',
      body,
    }),
  );
  const name = ({ body }: Entry) => (body.kind === 'handoff' ? `${body.what} ${body.handoff.id}` : body.kind);
  return joinAnswers(arrange(entries, [])).map(
    ({ entry, answer }) => name(entry) + (answer ? ` → ${name(answer.entry)}` : ''),
  );
};

test.each<[string, EntryBody[], string[]]>([
  ['one that waits', [told('offered', 'a')], ['offered a']],
  ['an answer that follows at once', [told('offered', 'a'), told('accepted', 'a')], ['offered a → accepted a']],
  [
    'an answer after something else keeps its place too',
    [told('offered', 'a'), note, told('returned', 'a')],
    ['offered a → returned a', 'note', 'returned a'],
  ],
  [
    'returned and forwarded: the next offer has an answer of its own',
    [told('offered', 'a'), told('returned', 'a'), told('offered', 'b'), told('withdrawn', 'b')],
    ['offered a → returned a', 'offered b → withdrawn b'],
  ],
  ['an answer whose offer is not here', [note, told('returned', 'a')], ['note', 'returned a']],
])('%s', (_name, bodies, expected) => {
  expect(shown(...bodies)).toEqual(expected);
});
