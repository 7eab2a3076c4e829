import type { Entry, EntryBody } from '@shared/domain/entry';
import { expect, test } from 'vitest';
import { logged } from '../../../../../test/builders/commands';
import { sayingsOf, summaryOf } from './told-by';

const entry = (n: number, body: EntryBody): Entry => ({
  id: `c${n}.0`,
  ticket: 'INC0000001',
  commandId: `c${n}`,
  command: 'ticket.addNote.v1',
  batchId: null,
  by: 'ann',
  at: n,
  receivedAt: n,
  audience: 'internal',
  body,
});

test('what was said, in order; what merely happened is left out', () => {
  const entries = [
    entry(3, { kind: 'callerMessage', text: 'Still dead' }),
    entry(1, { kind: 'opened', channel: 'phone' }),
    entry(2, { kind: 'note', text: 'Rebooted' }),
  ];
  expect(sayingsOf(entries).map(({ text }) => text)).toEqual(['Rebooted', 'Still dead']);
});

test('a summary names each ticket, and never outgrows a note', () => {
  const words = {
    head: ({ number }: { number: string }) => `From ${number}:`,
    line: ({ text }: { text: string }) => `- ${text}`,
  };
  const said = (text: string) => () => sayingsOf([entry(1, { kind: 'note', text })]);
  const one = { ...logged(), description: 'It drops.' };
  expect(summaryOf([one, { ...one, number: 'INC0000002', description: '' }], said('Rebooted'), words)).toBe(
    'From INC0000001:\nIt drops.\n- Rebooted\n\nFrom INC0000002:\n- Rebooted',
  );
  const long = summaryOf([one], said('x'.repeat(40_000)), words);
  expect(long).toHaveLength(32_000);
  expect(long.endsWith('…')).toBe(true);
});
