import { blankDetail, type Detail } from '@shared/domain/kinds';
import type { Change } from '@shared/domain/ticket';
import { domain } from '@shared/messages/en/domain';
import { kinds } from '@shared/messages/en/kinds';
import { ticket } from '@shared/messages/en/ticket';
import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { tellDetail, tellPhase, tellReached } from './kind-words';
import type { Speech } from './speech';

const words = i18next.createInstance();
await words.init({ lng: 'en', resources: { en: { domain, kinds, ticket } }, interpolation: { escapeValue: false } });
const name = (id: string) => id;
const speech: Speech = {
  say: (key, params) => words.t(key, params ?? {}),
  me: 'maya',
  person: name,
  group: name,
  service: name,
  category: name,
  subcategory: name,
  instant: (at) => `at ${at}`,
};

const of = <K extends Detail['kind']>(kind: K, over: Partial<Extract<Detail, { kind: K }>>): Detail =>
  ({ ...blankDetail(kind), ...over }) as Detail;
const change = (from: Detail, to: Detail): Change => ({ field: 'detail', from, to });
const asked = { id: 'a', personId: 'lea', askedBy: 'maya', askedAt: 1, answer: null };
const task = { id: 't', text: 'Order it', groupId: null, assigneeId: null, done: null };
const problem = (over: Partial<Extract<Detail, { kind: 'problem' }>>) => of('problem', over);
const changed = (over: Partial<Extract<Detail, { kind: 'change' }>>) => of('change', over);

describe('what became of a problem, a change or a request', () => {
  test.each<[string, Detail, Detail, string[]]>([
    ['a known error', problem({}), problem({ knownError: true }), ['You marked it as a known error']],
    ['no known error', problem({ knownError: true }), problem({}), ['You took the known-error mark off']],
    ['a workaround', problem({}), problem({ workaround: 'Use TCP' }), ['You wrote: Workaround']],
    ['none any more', problem({ workaround: 'x' }), problem({}), ['You cleared Workaround']],
    [
      'a workaround that went out',
      problem({ workaround: 'x', pushed: { workaround: 'x', to: ['INC0000001'] } }),
      problem({ workaround: 'x', pushed: { workaround: 'x', to: ['INC0000001', 'INC0000002', 'INC0000003'] } }),
      ['You sent the workaround to 2 incidents'],
    ],
    ['a risk', changed({}), changed({ risk: 'high' }), ['You set Risk to High']],
    ['a planned start', changed({}), changed({ plannedStart: 7 }), ['You set Starts to at 7']],
    ['a question', changed({}), changed({ approvals: [asked] }), ['You asked lea to approve']],
    [
      'an answer',
      changed({ approvals: [asked] }),
      changed({ approvals: [{ ...asked, answer: { approved: false, at: 2, comment: 'Not now' } }] }),
      ['You declined'],
    ],
    ['a task', changed({}), changed({ tasks: [task] }), ['You added the task “Order it”']],
    [
      'a task that is done',
      changed({ tasks: [task] }),
      changed({ tasks: [{ ...task, done: { by: 'maya', at: 1 } }] }),
      ['You did the task “Order it”'],
    ],
    ['what nobody can name', problem({}), problem({}), ['You changed what is known of it']],
  ])('%s', (_what, from, to, lines) => {
    expect(tellDetail(change(from, to), 'maya', speech).map(({ text }) => text)).toEqual(lines);
  });

  test('an answer carries its comment, a text both values', () => {
    const answered = changed({ approvals: [{ ...asked, answer: { approved: true, at: 2, comment: 'Go on' } }] });
    expect(tellDetail(change(changed({ approvals: [asked] }), answered), 'maya', speech)[0]?.quote).toBe('Go on');
    const [line] = tellDetail(change(problem({ rootCause: 'a' }), problem({ rootCause: 'b' })), 'maya', speech);
    expect(line?.values).toEqual({ before: 'a', after: 'b' });
  });

  test('a caller, who is told of states alone, reads phases', () => {
    const reached = (kind: string, resolution?: object) =>
      tellReached({ field: 'state', from: { kind: 'new' }, to: { kind, resolution } }, 'maya', 'REQ0000001', speech);
    expect(reached('onHold').text).toBe('You moved it to Approval');
    expect(reached('canceled').text).toBe('You moved it to Canceled');
    expect(reached('resolved', { notes: 'At the front desk' })).toMatchObject({
      text: 'You moved it to Fulfilled',
      quote: 'At the front desk',
    });
  });

  test('a phase by the words of its kind', () => {
    const moved = (ticketNumber: string, to: string) =>
      tellPhase({ field: 'phase', from: 'new', to }, 'oskar', ticketNumber, speech).text;
    expect(moved('PRB0000001', 'rootCause')).toBe('oskar moved it to Root cause');
    expect(moved('CHG0000001', 'authorize')).toBe('oskar moved it to Authorize');
  });
});
