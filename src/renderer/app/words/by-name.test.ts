import { expect, test } from 'vitest';
import { byName } from './by-name';

test('catalogues by their names; a part of another is none of its own', () => {
  expect(
    byName({
      '../../messages/en/ticket.ts': { ticket: { title: 'Ticket' } },
      '../../messages/en/ticket-ask.ts': { ticketAsk: { title: 'Ask' } },
    }),
  ).toEqual({ ticket: { title: 'Ticket' } });
});
