import { linkSteps } from '@shared/domain/links';
import { mergeSteps, splitSteps } from '@shared/domain/merge';
import type { Ticket } from '@shared/domain/ticket';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { logArgs, logged } from '../../../test/builders/commands';
import { demoLikeSettings, people } from '../../../test/builders/settings';
import { fixtureDesk } from './fixtures';
import { runSteps, takeBackSteps } from './run-steps';
import { selectOutbox, selectRow, selectShown } from './selectors';
import type { DeskStore } from './store';
import { memoryStorage } from './testing/memory-storage';

const ann = people.find(({ id }) => id === 'ann') ?? people[0];
if (!ann) throw new Error('the test desk has nobody');
const ticket = (number: string): Ticket => ({ ...logged(), number });

let store: DeskStore;
beforeEach(() => {
  vi.stubGlobal('localStorage', memoryStorage());
  const tickets = ['INC0000001', 'INC0000002', 'INC0000003'].map(ticket);
  ({ store } = fixtureDesk({ me: ann, settings: demoLikeSettings(), people, tickets }));
});

const shown = (number: string) => selectShown(store.getState(), number)?.folded.ticket ?? null;
const must = (number: string): Ticket => {
  const found = shown(number);
  if (!found) throw new Error(`no ${number}`);
  return found;
};
const problem = { ...logArgs(), kind: 'problem' as const, links: [{ kind: 'incident' as const, to: 'INC0000001' }] };

describe('several commands as one action', () => {
  test('a problem and its incident know each other, and neither does once it is taken back', async () => {
    const result = await runSteps([
      ['ticket.open.v1', 'PRB0000001', problem],
      ['ticket.link.v1', 'INC0000001', { kind: 'problem', to: 'PRB0000001', on: true }],
    ]);
    expect(result).toMatchObject({ refused: [], born: [{ number: 'PRB0000001' }] });
    expect(new Set(selectOutbox(store.getState()).map(({ envelope }) => envelope.batchId))).toEqual(
      new Set([result.batchId]),
    );
    expect(shown('INC0000001')?.links).toEqual([{ kind: 'problem', to: 'PRB0000001' }]);
    expect(await takeBackSteps(result)).toEqual([]);
    expect(selectRow(store.getState(), 'PRB0000001')).toBeUndefined();
    expect(shown('INC0000001')?.links).toEqual([]);
  });

  test('what one refuses does not stop the others, but what was not made takes all that follows with it', async () => {
    const both = await runSteps(linkSteps('INC0000001', { kind: 'parent', to: 'INC0099999' }, true));
    expect(both.refused).toEqual([{ number: 'INC0099999', refusal: { code: 'ticket.missing' } }]);
    expect(both.done).toHaveLength(1);
    const none = await runSteps([
      ['ticket.open.v1', 'INC0000009', problem],
      ['ticket.addNote.v1', 'INC0000002', { text: 'Opened it' }],
    ]);
    expect(none).toMatchObject({ done: [], refused: [{ refusal: { code: 'number.wrongSeries' } }] });
  });

  test('a merge and a split are taken back whole', async () => {
    const numbers = ['INC0000001', 'INC0000002', 'INC0000003'];
    // Loaded as the worker hands them over, before anything is decided on them.
    await runSteps(numbers.map((number) => ['ticket.addNote.v1', number, { text: 'Seen' }] as const));
    const before = numbers.map((number) => must(number).links.length);
    const merged = await runSteps(
      mergeSteps(must('INC0000001'), [must('INC0000002'), must('INC0000003')], 'All the same.'),
    );
    expect(merged.refused).toEqual([]);
    expect(must('INC0000003').state.kind).toBe('canceled');
    expect(await takeBackSteps(merged)).toEqual([]);
    expect(numbers.map((number) => must(number).links.length)).toEqual(before);
    expect(numbers.map((number) => must(number).state.kind)).toEqual(['new', 'new', 'new']);
    const part = { number: 'INC0000009', shortDescription: 'The other thing', description: '', note: null };
    const split = await runSteps(splitSteps(must('INC0000001'), part));
    expect(must('INC0000009').links).toEqual([{ kind: 'splitFrom', to: 'INC0000001' }]);
    expect(await takeBackSteps(split)).toEqual([]);
    expect(must('INC0000001').links).toEqual([]);
  });
});
