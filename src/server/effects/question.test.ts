import type { Ticket } from '@shared/domain/ticket';
import { describe, expect, it } from 'vitest';
import { attempt, done, logged, stampOf } from '../../../test/builders/commands';
import { demoLikeSettings, person } from '../../../test/builders/settings';
import { questionOf } from './question';

const resolved: Ticket = done(
  attempt(logged(), 'ticket.resolve.v1', { code: 'userError', notes: 'The cable was out.' }, stampOf('ann', 1)),
);
const at = new URL('https://desk.example');

describe('the question to a caller', () => {
  it.each([
    ['English, unless anybody says otherwise', undefined, undefined, 'Does it work again?'],
    ['the desk’s language', undefined, 'de', 'Funktioniert es wieder?'],
    ['the person’s own, whatever the desk’s', 'en', 'de', 'Does it work again?'],
    ['German for one at an English desk', 'de', 'en', 'Funktioniert es wieder?'],
  ] as const)('%s', (_name, own, desks, words) => {
    const caller = { ...person('rosa', 'requester'), ...(own ? { language: own } : {}) };
    const settings = demoLikeSettings(desks ? { language: desks } : {});
    const text = questionOf('resolved', resolved, caller, settings, at);
    expect(text).toContain(words);
    expect(text).toContain('The cable was out.');
    expect(text).not.toContain('{{');
  });

  it.each(['resolved', 'closed'] as const)('leads to the page that asks it, where there is one: %s', (asks) => {
    const rosa = person('rosa', 'requester');
    expect(questionOf(asks, resolved, rosa, demoLikeSettings(), at)).toContain(
      'https://desk.example/t/INC0000001#answer',
    );
    expect(questionOf(asks, resolved, rosa, demoLikeSettings(), null)).not.toContain('http');
  });
});
