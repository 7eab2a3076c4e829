import type { ArgsOf, CommandName } from '@shared/domain/commands/registry';
import type { Entry, EntryBody } from '@shared/domain/entry';
import type { Ticket } from '@shared/domain/ticket';
import { domain } from '@shared/messages/en/domain';
import { review } from '@shared/messages/en/review';
import { ticket as ticketWords } from '@shared/messages/en/ticket';
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { attempt, done, logged, START, stampOf } from '../../../../test/builders/commands';
import { isPinnedAtFirst, momentText, toldEntries } from './moment-words';
import { type PrefillSpeech, reviewOf } from './prefill';

const words = i18next.createInstance();
await words.init({
  lng: 'en',
  resources: { en: { review, domain, ticket: ticketWords } },
  interpolation: { escapeValue: false },
});
const speech: PrefillSpeech = {
  say: (key, params) => words.t(key, params ?? {}),
  person: (id) => ({ ann: 'Ann', lea: 'Lea', rosa: 'Rosa' })[id] ?? id,
  group: (id) => ({ l2: 'Network L2' })[id] ?? id,
  duration: (ms) => `${ms / 60_000} m`,
};

const entry = (n: number, body: EntryBody, by = 'ann'): Entry => ({
  id: `c${n}.0`,
  ticket: 'INC0000001',
  commandId: `c${n}`,
  command: 'x',
  batchId: null,
  by,
  at: START + n * 60_000,
  receivedAt: START + n * 60_000,
  audience: 'internal',
  body,
});
const changed = (field: string, to: unknown, reason: string | null = null): EntryBody => ({
  kind: 'changed',
  changes: [{ field, from: null, to }],
  reason,
});
const resolved = {
  kind: 'resolved',
  resolution: { code: 'solutionProvided', notes: 'Old one back', by: 'ann', at: 1 },
};

const moments: readonly [string, EntryBody, string | null, boolean][] = [
  ['opened', { kind: 'opened', channel: 'phone' }, 'Reported by Ann (Phone)', true],
  ['a note', { kind: 'note', text: 'Port has power' }, 'Ann: Port has power', false],
  ['a reply', { kind: 'reply', text: 'Soon', to: 'rosa' }, 'Ann to the caller: Soon', false],
  ['resolved', changed('state', resolved), 'Ann set it to Resolved: Old one back', true],
  ['a priority, with its reason', changed('priority', 1, 'A whole site'), 'Ann set priority 1. A whole site', true],
  ['a tag', changed('tags', ['x']), null, false],
  [
    'group and person at once',
    {
      kind: 'changed',
      changes: [
        { field: 'groupId', from: null, to: 'l2' },
        { field: 'assigneeId', from: null, to: 'lea' },
      ],
      reason: null,
    },
    'Ann assigned it to Network L2, Lea',
    false,
  ],
  ['a phase', { kind: 'room', what: 'phase', said: 'fixInPlace' }, 'Ann set the phase to Fix in place', true],
  ['a finding', { kind: 'room', what: 'finding', said: 'It is DNS' }, 'Ann found: It is DNS', true],
  ['a warning', { kind: 'rule', rule: 'warning:resolve-50', name: '50', told: [] }, null, false],
  ['a rule', { kind: 'rule', rule: 'rule:vip', name: 'VIP', told: [] }, 'Rule “VIP” fired', false],
  ['the survey', { kind: 'survey', score: 5, comment: null }, null, false],
];

describe('a moment of the timeline', () => {
  it.each(moments)('%s', (_name, body, text, pinned) => {
    expect(momentText(entry(1, body), speech)).toBe(text);
    expect(isPinnedAtFirst(entry(1, body))).toBe(pinned);
  });

  it('that was taken back did not happen', () => {
    const list = [
      entry(2, { kind: 'undone', undoes: 'c1', changes: [] }),
      entry(1, { kind: 'note', text: 'wrong ticket' }),
      entry(0, { kind: 'opened', channel: 'phone' }),
    ];
    expect(toldEntries(list).map(({ id }) => id)).toEqual(['c0.0', 'c2.0']);
  });

  it('is never longer than a review takes', () => {
    expect(momentText(entry(1, { kind: 'note', text: 'x'.repeat(9_000) }), speech)).toHaveLength(2_000);
  });
});

describe('a review begins', () => {
  const opened = { ...logged({ noticedAt: START - 20 * 60_000 }), openedAt: START };
  const after = <N extends CommandName>(ticket: Ticket, n: number, name: N, args: ArgsOf<N>): Ticket =>
    done(attempt(ticket, name, args, stampOf('lea', n)));
  const room = after(opened, 2, 'ticket.promoteMajor.v1', { incidentManagerId: null, nextUpdateAt: null });
  const known = after(room, 3, 'ticket.setRoom.v1', { people: 80, impact: 'Nobody can pick' });
  const acting = after(known, 4, 'ticket.addRoomAction.v1', { text: 'Ask the vendor', ownerId: 'lea' });
  const ticket = after(acting, 30, 'ticket.resolve.v1', { code: 'solutionProvided', notes: 'Old one back' });

  it('with what the room, the clock and the timeline know', () => {
    const finding: EntryBody = { kind: 'room', what: 'finding', said: 'It is DNS' };
    const content = reviewOf(ticket, [entry(2, finding), entry(3, { kind: 'note', text: 'Coffee' })], speech);
    const end = ticket.clock.findLast(({ kind }) => kind === 'resolved')?.at ?? 0;
    expect(content).toMatchObject({
      title: ticket.shortDescription,
      people: 80,
      impact: 'Nobody can pick',
      minutes: Math.round((end - (START - 20 * 60_000)) / 60_000),
      timeline: [{ entry: 'c2.0', text: 'Ann found: It is DNS' }],
      followUps: [{ text: 'Ask the vendor', ownerId: 'lea', ticket: null }],
      whys: [],
    });
    expect(content.overview).toContain('Old one back');
    expect(content.detection).toContain('20 m after it was noticed');
  });

  it('without a duration while it is not over, and without people where nobody counted them', () => {
    expect(reviewOf(opened, [], speech)).toMatchObject({ minutes: null, people: null, followUps: [] });
  });
});
