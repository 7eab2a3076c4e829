import { blankDetail, type Detail, type TicketKind } from '@shared/domain/kinds';
import { describe, expect, test } from 'vitest';
import { exitsOf, phaseSteps, questionOf, wayOn } from './phases';

const at = (kind: TicketKind, phase: string, detail: Detail | null = blankDetail(kind)) => ({ kind, phase, detail });

describe('the way through the phases', () => {
  test.each<[TicketKind, string, string | null, string[]]>([
    ['problem', 'new', 'assess', ['canceled']],
    ['problem', 'assess', 'rootCause', ['canceled']],
    ['problem', 'fix', 'resolved', ['canceled']],
    ['problem', 'resolved', 'closed', []],
    ['change', 'authorize', 'scheduled', ['canceled']],
    ['change', 'review', 'closed', []],
    ['request', 'submitted', 'approval', ['canceled']],
    ['request', 'approval', 'fulfilment', ['rejected', 'canceled']],
    ['request', 'closed', null, []],
  ])('of a %s in %s goes on to %s', (kind, phase, next, exits) => {
    expect(wayOn(at(kind, phase))).toBe(next);
    expect(exitsOf(at(kind, phase))).toEqual(exits);
  });

  test('shows what is done, what is now, and what may come', () => {
    expect(phaseSteps(at('problem', 'assess')).map(({ phase, where, open }) => `${phase} ${where} ${open}`)).toEqual([
      'new done false',
      'assess now false',
      'rootCause later true',
      'fix later true',
      'resolved later true',
      'closed later false',
    ]);
    expect(phaseSteps(at('request', 'rejected')).map(({ phase, where }) => `${phase} ${where}`)).toEqual([
      'submitted done',
      'rejected now',
    ]);
    expect(phaseSteps({ kind: 'incident', phase: null })).toEqual([]);
  });

  test.each<[string, ReturnType<typeof at>, string, ReturnType<typeof questionOf>]>([
    ['going on', at('problem', 'new'), 'assess', { notes: 'none', outcome: false }],
    ['resolving', at('problem', 'fix'), 'resolved', { notes: 'needed', outcome: false }],
    ['going back', at('problem', 'fix'), 'rootCause', { notes: 'why', outcome: false }],
    ['canceling', at('change', 'new'), 'canceled', { notes: 'why', outcome: false }],
    ['closing a change', at('change', 'review'), 'closed', { notes: 'none', outcome: true }],
    ['closing a request', at('request', 'fulfilled'), 'closed', { notes: 'none', outcome: false }],
  ])('asks what it must when %s', (_what, ticket, to, question) => {
    expect(questionOf(ticket, to)).toEqual(question);
  });
});
