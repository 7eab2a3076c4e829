import { describe, expect, it } from 'vitest';
import { person } from '../../../test/builders/settings';
import { type LetterParts, letterOf } from './letter';
import { deliveryOf } from './post';

const parts = (over: Partial<LetterParts> = {}): LetterParts => ({
  commandId: '01890000-0000-7000-8000-000000000001',
  ticket: 'INC0012345',
  shortDescription: 'Printer\r\nBcc: everybody@example.org',
  text: 'Please try again.\n',
  at: 0,
  author: { ...person('maya', 'agentL1'), name: 'Maya Lind' },
  addressee: { ...person('cora', 'requester'), name: 'Cora', email: 'cora@example.org' },
  deskName: 'IT desk',
  deskAddress: 'desk@example.org',
  ...over,
});

describe('a reply as a letter', () => {
  it('carries the ticket, the words, and the identity of its command', () => {
    expect(letterOf(parts())).toMatchObject({
      messageId: '<01890000-0000-7000-8000-000000000001@example.org>',
      from: { name: 'Maya Lind (IT desk)', address: 'desk@example.org' },
      to: { name: 'Cora', address: 'cora@example.org' },
      subject: '[INC0012345] Printer Bcc: everybody@example.org',
      text: 'Please try again.\n\n-- \nMaya Lind\nIT desk\nINC0012345\n',
      references: '<INC0012345@example.org>',
    });
  });

  it.each([[null], ['nowhere']])('is none for somebody whose address is %j', (email) => {
    expect(letterOf(parts({ addressee: { ...person('cora', 'requester'), email } }))).toBeNull();
  });
});

describe('what a failure says about the letter', () => {
  it.each([
    [{ code: 'EENVELOPE', responseCode: 550 }, 'refused'],
    [{ code: 'EMESSAGE', responseCode: 554 }, 'refused'],
    [{ code: 'EENVELOPE', responseCode: 451 }, 'later'],
    [{ code: 'EAUTH', responseCode: 535 }, 'later'],
    [{ code: 'ESOCKET' }, 'later'],
    [{ code: 'ETIMEDOUT' }, 'later'],
  ])('%j: %s', (error, kind) => {
    expect(deliveryOf(error).kind).toBe(kind);
  });
});
