import type { Entry, EntryBody } from '@shared/domain/entry';
import type { Hop } from '@shared/domain/handoff';
import type { Ticket } from '@shared/domain/ticket';
import { describe, expect, test } from 'vitest';
import { logged, packet, START } from '../../../../../test/builders/commands';
import { type PacketDraft, type PrefillWords, packetOf, prefill, refreshed } from './prefill';

const words: PrefillWords = {
  applied: (title) => `${title} applied`,
  didNotHelp: (title) => `${title} did not help`,
  link: (kind, number) => `${kind} ${number}`,
};
const entry = (n: number, body: EntryBody): Entry => ({
  id: `c${n}.0`,
  ticket: 'INC0000001',
  commandId: `c${n}`,
  command: 'ticket.addNote.v1',
  batchId: null,
  by: 'ann',
  at: START + n * 60_000,
  receivedAt: START + n * 60_000,
  audience: 'internal',
  body,
});
const note = (n: number, text: string): Entry => entry(n, { kind: 'note', text });
const reply = (n: number, text: string): Entry => entry(n, { kind: 'reply', text, to: 'rosa' });
const says = (n: number, text: string): Entry => entry(n, { kind: 'callerMessage', text });
const undone = (n: number, undoes: string): Entry => entry(n, { kind: 'undone', undoes, changes: [] });
const ticket = (over: Partial<Ticket> = {}): Ticket => ({ ...logged(), ...over });
const hop = (over: Partial<Hop>): Hop => ({
  id: 'h1',
  fromGroupId: 'l1',
  toGroupId: 'printco',
  by: 'ann',
  at: START,
  packet: packet(),
  outcome: 'returned',
  endedBy: 'val',
  endedAt: START,
  reason: 'missingInformation',
  note: 'More, please',
  ...over,
});
const told = (lines: PacketDraft['tried']) => lines.map(({ text, picked }) => `${picked ? '+' : '-'} ${text}`);

const cases: Readonly<Record<string, { ticket?: Ticket; entries?: Entry[]; tried?: string[]; evidence?: string[] }>> = {
  'nothing has happened': { tried: [], evidence: [] },
  'work notes, in one line each': {
    entries: [note(1, 'Reinstalled\n  the client'), note(2, 'Wired: the same')],
    tried: ['+ Reinstalled the client', '+ Wired: the same'],
  },
  'a note that was withdrawn is not there': {
    entries: [note(1, 'Wrong ticket'), note(2, 'Wired: the same'), undone(3, 'c1')],
    tried: ['+ Wired: the same'],
  },
  'replies can be picked, and are not': {
    entries: [reply(1, 'Stay on the hotspot'), note(2, 'Hotspot is stable')],
    tried: ['- Stay on the hotspot', '+ Hotspot is stable'],
  },
  'of many notes the last six': {
    entries: Array.from({ length: 8 }, (_, n) => note(n, `Step ${n}`)),
    tried: ['- Step 0', '- Step 1', ...Array.from({ length: 6 }, (_, n) => `+ Step ${n + 2}`)],
  },
  'ticked steps, not the others': {
    ticket: ticket({
      checklist: [
        { id: 's.0', text: 'Build confirmed', source: 'KB0001001', done: { by: 'ann', at: START } },
        { id: 's.1', text: 'Call held', source: 'KB0001001', done: null },
      ],
    }),
    tried: ['+ Build confirmed'],
  },
  'solutions, and whether they helped': {
    ticket: ticket({
      solutions: [
        { id: 'a', source: 'KB0001001', edition: 1, title: 'Pin it', by: 'ann', at: START, worked: false },
        { id: 'b', source: 'KB0001002', edition: 1, title: 'Renew it', by: 'ann', at: START + 1, worked: null },
      ],
    }),
    tried: ['+ Pin it did not help', '+ Renew it applied'],
  },
  'the device, links, and what the caller said last': {
    ticket: ticket({ configurationItem: 'HB-3391', links: [{ kind: 'related', to: 'INC0000009' }] }),
    entries: [says(1, 'One'), says(2, 'Two'), says(3, 'Three'), says(4, 'Four')],
    evidence: ['+ HB-3391', '+ related INC0000009', '- Two', '- Three', '- Four'],
  },
};

describe('a packet begins with', () => {
  test.each(Object.entries(cases))('%s', (_name, { ticket: given = ticket(), entries = [], tried, evidence }) => {
    const draft = prefill(given, entries, null, words);
    if (tried) expect(told(draft.tried)).toEqual(tried);
    if (evidence) expect(told(draft.evidence)).toEqual(evidence);
  });

  test('what the caller was told last', () => {
    expect(prefill(ticket(), [reply(1, 'First'), reply(2, 'Second')], null, words).toldCaller).toBe('Second');
  });

  test.each<[string, Hop[], Partial<PacketDraft>]>([
    ['no hops', [], { toGroupId: 'l2', nextStep: '' }],
    ['one that came back', [hop({})], { toGroupId: 'printco', nextStep: 'Check the idle timer' }],
    ['one that was withdrawn', [hop({ outcome: 'withdrawn' })], { toGroupId: 'printco' }],
    ['one that was accepted', [hop({ outcome: 'accepted' })], { toGroupId: 'l2', nextStep: '' }],
    ['one of another group', [hop({ fromGroupId: 'hr' })], { toGroupId: 'l2', blocker: '' }],
  ])('after %s', (_name, hops, expected) => {
    expect(prefill(ticket({ hops }), [], 'l2', words)).toMatchObject(expected);
  });
});

test('what was typed stands when the dialog is opened again, and what is new is added', () => {
  const first = prefill(ticket(), [note(1, 'One')], 'l2', words);
  const kept: PacketDraft = {
    ...first,
    nextStep: 'Look at it',
    tried: first.tried.map((line) => ({ ...line, picked: false })),
  };
  const again = refreshed(kept, prefill(ticket(), [note(1, 'One'), note(2, 'Two')], null, words));
  expect(again).toMatchObject({ toGroupId: 'l2', nextStep: 'Look at it' });
  expect(told(again.tried)).toEqual(['- One', '+ Two']);
});

test('the packet holds what is picked, and nothing blank', () => {
  const draft = prefill(ticket(), [note(1, 'One'), reply(2, 'Two')], 'l2', words);
  const own = { id: 'own', text: '  ', source: 'own', at: null, picked: true } as const;
  expect(
    packetOf({ ...draft, tried: [...draft.tried, own], nextStep: ' Look \n' }, { shortDescription: 'VPN' }),
  ).toEqual({
    summary: 'VPN',
    tried: ['One'],
    evidence: [],
    cause: '',
    nextStep: 'Look',
    toldCaller: 'Two',
    blocker: '',
  });
});
