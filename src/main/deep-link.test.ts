import { expect, it } from 'vitest';
import { ticketAskedFor } from './deep-link';

it.each<[string, readonly string[], string | null]>([
  ['as it is written', ['firstline://INC0012345'], 'INC0012345'],
  ['as systems hand it over', ['/usr/bin/firstline', '--flag', 'firstline://inc0012345/'], 'INC0012345'],
  ['no link at all', ['/usr/bin/firstline', 'INC0012345'], null],
  ['another scheme', ['https://INC0012345'], null],
  ['a path instead of a number', ['firstline://../../etc/passwd'], null],
  ['something behind the number', ['firstline://INC0012345/../x'], null],
  ['a number that is too long', ['firstline://INC00123456789012'], null],
])('a link %s', (_what, argv, ticket) => {
  expect(ticketAskedFor(argv)).toBe(ticket);
});
