import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logged } from '../../../test/builders/commands';
import { people, world } from '../../../test/builders/settings';
import { articleFrom } from './article-from-ticket';
import type { Entry } from './entry';
import type { Person } from './person';
import type { Ticket } from './ticket';

const rosa: Person = {
  ...(people.find(({ id }) => id === 'rosa') as Person),
  name: 'Rosa Lindqvist',
  email: 'rosa.lindqvist@office.example',
  phone: '+44 20 7946 0123',
};
const ann: Person = { ...(people.find(({ id }) => id === 'ann') as Person), name: 'Ann Chowdhury' };
const desk = { ...world(), person: (id: string) => [rosa, ann].find((each) => each.id === id) };

const resolved = (notes: string, over: Partial<Ticket> = {}): Ticket => ({
  ...logged({ categoryId: 'network', subcategoryId: 'vpn', serviceId: 'vpn', tags: ['vpn', 'major'] }),
  state: { kind: 'resolved', resolution: { code: 'solutionProvided', notes, by: 'ann', at: 5 } },
  ...over,
});
const says = (text: string): Entry => ({
  id: 'c.1',
  ticket: 'INC0000001',
  commandId: 'c',
  command: 'ticket.callerWrites.v1',
  batchId: null,
  by: 'rosa',
  at: 1,
  receivedAt: 1,
  audience: 'caller',
  body: { kind: 'callerMessage', text },
});
const textOf = (notes: string): string => articleFrom(resolved(notes), [], desk, 'ann').content.sections[2]?.text ?? '';

describe('an article from a ticket', () => {
  test('takes over what is known', () => {
    const ticket = resolved('Pinned to TCP 443.', { description: 'Drops every few minutes.' });
    const { content } = articleFrom(ticket, [says('On home broadband only.')], desk, 'ann');
    expect(content).toMatchObject({
      type: 'troubleshooting',
      title: 'VPN drops every ten minutes',
      sections: [
        { kind: 'symptoms', text: 'Drops every few minutes.\n\nOn home broadband only.' },
        { kind: 'cause', text: '' },
        { kind: 'resolution', text: 'Pinned to TCP 443.' },
      ],
      categoryId: 'network',
      subcategoryId: 'vpn',
      serviceId: 'vpn',
      tags: ['vpn'],
      solution: {
        fields: { categoryId: 'network', subcategoryId: 'vpn', serviceId: 'vpn' },
        resolution: { code: 'solutionProvided', notes: 'Pinned to TCP 443.' },
      },
    });
  });

  test.each(['workaroundProvided', 'knownError'] as const)('resolved as %s it is a known error', (code) => {
    const ticket = resolved('', {
      state: { kind: 'resolved', resolution: { code, notes: 'Restart', by: 'ann', at: 5 } },
    });
    const { content } = articleFrom(ticket, [], desk, 'ann');
    expect([content.type, content.sections[2]?.kind]).toEqual(['knownError', 'workaround']);
  });

  test('what was said after it was resolved is no symptom', () => {
    const late = { ...says('Thanks, it holds.'), at: 6 };
    const { content } = articleFrom(resolved('x', { description: 'Drops.' }), [late], desk, 'ann');
    expect(content.sections[0]?.text).toBe('Drops.');
  });

  test('without a resolution there is nothing to apply', () => {
    const { content } = articleFrom(logged(), [], desk, 'ann');
    expect([content.solution, content.sections[2]?.text]).toEqual([null, '']);
  });

  test.each([
    ['the caller’s name', 'Called Rosa Lindqvist back.', 'Called … back.'],
    ['a first name', 'Rosa confirmed.', '… confirmed.'],
    ['a family name', 'Dear Ms Lindqvist', 'Dear Ms …'],
    ['the agent’s name', 'Done, Ann Chowdhury', 'Done, …'],
    ['a mail address', 'Sent to rosa.l@office.example', 'Sent to …'],
    ['a telephone number', 'Rang +44 20 7946 0123 twice', 'Rang … twice'],
    ['another telephone number', 'Rang 030 1234567', 'Rang …'],
  ])('leaves out %s', (_name, notes, text) => {
    expect(textOf(notes)).toBe(text);
  });

  test.each([
    'Rosalind server',
    '0x8004010F',
    'event 4625',
    '10.20.30.40',
    'since 2026-03-02',
    'KB0001187, INC0012338',
    'port 443',
  ])('keeps %s', (notes) => {
    expect(textOf(notes)).toBe(notes);
  });

  test('in what is applied, the caller’s name becomes that of the next one', () => {
    const { content, removed } = articleFrom(
      resolved('Rosa’s profile was reset. Rosa Lindqvist knows.'),
      [],
      desk,
      'ann',
    );
    expect(content.solution?.resolution?.notes).toBe(
      '{{caller.firstName}}’s profile was reset. {{caller.name}} knows.',
    );
    expect(removed).toEqual(['Rosa', 'Rosa Lindqvist']);
  });

  test('nobody’s name, address or number survives anywhere', () => {
    const secret = fc.constantFrom(
      'Rosa Lindqvist',
      'Rosa',
      'Lindqvist',
      'rosa.lindqvist@office.example',
      '+44 20 7946 0123',
    );
    const filler = fc.constantFrom('the client', 'was reset,', 'see KB0001187', '(', ')', '"', '\n', 'port 443');
    const words = fc.array(fc.oneof(secret, filler), { maxLength: 12 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, words, (description, message, notes) => {
        const ticket = resolved(notes, { description, shortDescription: `VPN ${message}` });
        const begun = JSON.stringify(articleFrom(ticket, [says(message)], desk, 'ann').content);
        expect(begun).not.toMatch(/Rosa|Lindqvist|@office|7946/);
      }),
    );
  });
});
