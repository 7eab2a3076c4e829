import { expect, it } from 'vitest';
import { type SignInLink, signInAnsweredIn, ticketAskedFor } from './deep-link';

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

const code = 'aB3_-'.padEnd(43, 'x');

it.each<[string, readonly string[], SignInLink | null]>([
  ['with a code', [`firstline://sign-in?code=${code}`], { code }],
  ['as systems hand it over', ['/usr/bin/firstline', `FIRSTLINE://Sign-In/?code=${code}`], { code }],
  ['with a reason', ['firstline://sign-in?failed=unknown'], { failed: 'unknown' }],
  ['with a reason that is none', ['firstline://sign-in?failed=hello'], null],
  ['with a code that is too short', ['firstline://sign-in?code=abc'], null],
  ['with something behind the code', [`firstline://sign-in?code=${code}&next=https://evil.example`], null],
  ['with nothing', ['firstline://sign-in'], null],
  ['to a ticket', ['firstline://INC0012345'], null],
  ['of another scheme', [`https://sign-in?code=${code}`], null],
])('a sign-in link %s', (_what, argv, answer) => {
  expect(signInAnsweredIn(argv)).toEqual(answer);
  expect(answer === null || ticketAskedFor(argv) === null).toBe(true);
});
