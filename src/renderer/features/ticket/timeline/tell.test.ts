import type { Entry, EntryBody } from '@shared/domain/entry';
import type { AppliedSolution, Change, Step } from '@shared/domain/ticket';
import { domain as domainDe } from '@shared/messages/de/domain';
import { ticket as ticketDe } from '@shared/messages/de/ticket';
import { domain as domainEn } from '@shared/messages/en/domain';
import { ticket as ticketEn } from '@shared/messages/en/ticket';
import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { arrange } from './arrange';
import type { Speech } from './speech';
import { tellMoment } from './tell-moment';

const words = async (lng: 'en' | 'de') => {
  const instance = i18next.createInstance();
  await instance.init({
    lng,
    resources: { en: { ticket: ticketEn, domain: domainEn }, de: { ticket: ticketDe, domain: domainDe } },
    defaultNS: 'ticket',
    interpolation: { escapeValue: false },
  });
  return instance;
};
const spoken = { en: await words('en'), de: await words('de') };

const names: Readonly<Record<string, string>> = {
  maya: 'Maya Okafor',
  oskar: 'Oskar Berg',
  priya: 'Priya Raman',
  l2: 'Network L2',
  vpn: 'VPN',
};
const name = (id: string) => names[id] ?? id;
const speech = (lng: 'en' | 'de'): Speech => ({
  say: (key, params) => spoken[lng].t(key, params ?? {}),
  me: 'maya',
  person: name,
  group: name,
  service: name,
  category: name,
  subcategory: name,
  instant: (at) => new Date(at).toISOString(),
});

interface Made {
  readonly by?: string;
  readonly command?: string;
  readonly reason?: string | null;
}

const entryOf = (id: string, body: EntryBody, { by = 'maya', command = 'ticket.edit.v1' }: Made): Entry => ({
  id: `${id}.0`,
  ticket: 'INC0012345',
  commandId: id,
  command,
  batchId: null,
  by,
  at: 1_000,
  receivedAt: 1_000,
  audience: 'internal',
  body,
});

const tell = (changes: readonly Change[], made: Made = {}, lng: 'en' | 'de' = 'en') => {
  const body: EntryBody = { kind: 'changed', changes: [...changes], reason: made.reason ?? null };
  return arrange([entryOf('c1', body, made)], []).flatMap((moment) => tellMoment(moment, 'priya', speech(lng)));
};
const texts = (...args: Parameters<typeof tell>) => tell(...args).map((line) => line.text);
const change = (field: string, from: unknown, to: unknown): Change => ({ field, from, to });

const used = (over: Partial<AppliedSolution> = {}): AppliedSolution => ({
  id: 'c0',
  source: 'KB0001187',
  edition: 4,
  title: 'Pin the client',
  by: 'maya',
  at: 1,
  worked: null,
  ...over,
});
const step = (n: string, by: string | null = null): Step => ({
  id: `c0.${n}`,
  text: `Step ${n}`,
  source: 'KB0001187',
  done: by === null ? null : { by, at: 1 },
});

const hold = { kind: 'onHold', reason: 'awaitingCaller', since: 1, comment: 'Calls back' };
const resolved = { kind: 'resolved', resolution: { code: 'solutionProvided', notes: 'Did it', by: 'maya', at: 1 } };
const open = { kind: 'inProgress' };

describe('changes as sentences', () => {
  test.each<[string, readonly Change[], Made, readonly string[]]>([
    ['hold', [change('state', open, hold)], {}, ['You set On Hold, awaiting caller']],
    ['resume', [change('state', hold, open)], {}, ['You resumed work']],
    [
      'the caller answers',
      [change('state', hold, open)],
      { by: 'priya', command: 'ticket.callerWrites.v1' },
      ['Priya Raman answered, so work goes on'],
    ],
    ['start', [change('state', { kind: 'new' }, open)], { by: 'oskar' }, ['Oskar Berg started work']],
    ['resolve', [change('state', open, resolved)], {}, ['You resolved it: Solution provided']],
    ['reopen', [change('state', resolved, open)], {}, ['You reopened it']],
    [
      'the caller rejects the fix',
      [change('state', resolved, open)],
      { by: 'priya' },
      ['Priya Raman said that it is not fixed'],
    ],
    [
      'the caller confirms',
      [change('state', resolved, { kind: 'closed', resolution: null, at: 1 })],
      { by: 'priya' },
      ['Priya Raman confirmed the fix'],
    ],
    [
      'it closes by itself',
      [change('state', resolved, { kind: 'closed', resolution: null, at: 1 })],
      { by: 'system' },
      ['system closed it, as nobody objected'],
    ],
    [
      'cancel',
      [change('state', open, { kind: 'canceled', reason: 'notAnIncident', duplicateOf: null, by: 'maya', at: 1 })],
      {},
      ['You canceled it: Not an incident'],
    ],
    [
      'a duplicate',
      [change('state', open, { kind: 'canceled', reason: 'duplicate', duplicateOf: 'INC0000007', by: 'maya', at: 1 })],
      {},
      ['You canceled it as a duplicate of INC0000007'],
    ],
    [
      'taking starts work: said once',
      [change('assigneeId', null, 'maya'), change('state', { kind: 'new' }, open)],
      { command: 'ticket.take.v1' },
      ['You took it'],
    ],
    [
      'to a person of another group',
      [change('groupId', 'l1', 'l2'), change('assigneeId', 'maya', 'oskar')],
      {},
      ['You assigned it to Oskar Berg, Network L2'],
    ],
    ['to me', [change('assigneeId', null, 'maya')], { by: 'oskar' }, ['Oskar Berg assigned it to you']],
    [
      'to a group',
      [change('groupId', 'l1', 'l2'), change('assigneeId', 'maya', null)],
      {},
      ['You assigned it to Network L2'],
    ],
    ['to nobody', [change('assigneeId', 'oskar', null)], {}, ['You left it with the group, without an assignee']],
    [
      'priority by the matrix',
      [change('impact', 2, 1), change('priority', 2, 1)],
      {},
      ['You changed priority from 2 High to 1 Critical: impact 2 to 1'],
    ],
    [
      'levels without another priority',
      [change('urgency', 1, 2), change('impact', 2, 1)],
      {},
      ['You changed impact 2 to 1, urgency 1 to 2; the priority stays'],
    ],
    [
      'override',
      [change('priority', 3, 1), change('override', null, { priority: 1, reason: 'Board', by: 'maya', at: 1 })],
      {},
      ['You set priority 1 Critical by hand'],
    ],
    [
      'lift',
      [change('priority', 1, 3), change('override', { priority: 1 }, null)],
      {},
      ['You gave the priority back to the matrix: 3 Moderate'],
    ],
    ['a field set', [change('location', null, 'Tower B')], {}, ['You set Location to “Tower B”']],
    ['a field changed', [change('serviceId', 'mail', 'vpn')], {}, ['You changed Service from mail to VPN']],
    ['a field cleared', [change('location', 'Tower B', null)], {}, ['You cleared Location, it was “Tower B”']],
    ['tags', [change('tags', ['a', 'b'], ['b', 'c', 'd'])], {}, ['You added tags: c, d', 'You removed tags: a']],
    ['watching oneself', [change('watchers', [], ['maya'])], {}, ['You started watching']],
    ['another watcher', [change('watchers', ['oskar'], [])], {}, ['You removed Oskar Berg as watcher']],
    [
      'a link',
      [change('links', [], [{ kind: 'duplicateOf', to: 'INC0000007' }])],
      {},
      ['You linked it: Duplicate of INC0000007'],
    ],
    [
      'a solution with its steps',
      [change('solutions', [], [used()]), change('checklist', [], [step('1'), step('2')])],
      { command: 'ticket.applySolution.v1' },
      ['You applied Pin the client (KB0001187, edition 4)', 'You added 2 steps to the checklist'],
    ],
    [
      'a macro, with what it set',
      [change('categoryId', null, 'vpn'), change('solutions', [], [used({ source: 'macro:1', edition: 0 })])],
      { command: 'ticket.applySolution.v1' },
      ['You applied Pin the client', 'You set Category to VPN'],
    ],
    [
      'it worked',
      [change('solutions', [used()], [used({ worked: true })])],
      { by: 'oskar' },
      ['Oskar Berg said that it worked: Pin the client'],
    ],
    [
      'it did not',
      [change('solutions', [used({ worked: true })], [used({ worked: false })])],
      {},
      ['You said that it did not work: Pin the client'],
    ],
    ['a step', [change('checklist', [step('1')], [step('1', 'maya')])], {}, ['You ticked “Step 1”']],
    ['a step again', [change('checklist', [step('1', 'maya')], [step('1')])], {}, ['You unticked “Step 1”']],
  ])('%s', (_name, changes, made, expected) => {
    expect(texts(changes, made)).toEqual(expected);
  });

  test('German puts the verb where it belongs', () => {
    expect(texts([change('state', open, hold)], {}, 'de')).toEqual([
      'Sie haben den Status auf „Wartend, auf Melder“ gesetzt',
    ]);
    expect(texts([change('assigneeId', null, 'maya')], { by: 'oskar' }, 'de')).toEqual([
      'Oskar Berg hat das Ticket an Sie gegeben',
    ]);
  });

  test('what was written beside it is quoted, once', () => {
    expect(tell([change('state', open, hold)])[0]?.quote).toBe('Calls back');
    expect(tell([change('state', resolved, open)], { reason: 'Still broken' })[0]?.quote).toBe('Still broken');
    const override = [
      change('priority', 3, 1),
      change('override', null, { priority: 1, reason: 'Board', by: 'maya', at: 1 }),
    ];
    expect(tell(override, { reason: 'Board' }).map((line) => line.quote)).toEqual(['Board']);
  });

  test('a change that overtook another shows both values and the rule', () => {
    const [line] = tell([{ field: 'location', from: 'Tower C', to: 'Tower D', expected: 'Tower B' }]);
    expect(line?.text).toBe('You changed Location from “Tower C” to “Tower D”');
    expect(line?.overtook).toContain('“Tower B”');
    expect(line?.overtook).toContain('“Tower C”');
    expect(line?.overtook).toContain('accepted last');
  });

  test('what is too long for a sentence stands beneath it', () => {
    const [line] = tell([change('description', 'a'.repeat(400), 'b'.repeat(400))]);
    expect(line?.text).toBe('You rewrote: Description');
    expect(line?.values).toEqual({ before: 'a'.repeat(400), after: 'b'.repeat(400) });
  });

  test('every sentence begins with its subject, which stands out', () => {
    for (const lng of ['en', 'de'] as const)
      for (const line of tell([change('tags', [], ['x']), change('location', null, 'y')], { by: 'oskar' }, lng))
        expect(line.text.startsWith(line.who)).toBe(true);
  });
});

describe('undone', () => {
  const undo = (undone: EntryBody | null, changes: Change[]) => {
    const entries = [
      ...(undone ? [entryOf('c1', undone, {})] : []),
      { ...entryOf('c2', { kind: 'undone', undoes: 'c1', changes }, {}), at: 2_000 },
    ];
    return arrange(entries, []).at(-1);
  };
  test.each<[string, EntryBody | null, Change[], string]>([
    ['a note', { kind: 'note', text: 'x' }, [], 'You withdrew the work note'],
    [
      'a reply',
      { kind: 'reply', text: 'x', to: 'priya' },
      [change('lastReplyAt', 2, 1)],
      'You withdrew the reply before it was sent',
    ],
    ['a priority', null, [change('priority', 1, 2)], 'You undid a change. Priority is 2 High again'],
    ['a state', null, [change('state', hold, open)], 'You undid a change. State is In Progress again'],
    ['an assignee', null, [change('assigneeId', 'oskar', null)], 'You undid a change. Assignee is nobody again'],
    ['tags', null, [change('tags', ['a'], [])], 'You undid a change. Tags is as it was before'],
    [
      'a solution with a note',
      { kind: 'note', text: 'x' },
      [change('solutions', [used()], []), change('categoryId', 'vpn', null)],
      'You took back everything that came with Pin the client (KB0001187, edition 4)',
    ],
  ])('%s', (_name, body, changes, expected) => {
    const moment = undo(body, changes);
    expect(moment && tellMoment(moment, 'priya', speech('en')).map((line) => line.text)).toEqual([expected]);
  });
});
