import { emptySolution } from '@shared/domain/solution';
import { describe, expect, test } from 'vitest';
import { personNamed, world } from '../../../../../test/builders/settings';
import { emptyDraft, filled, type LogDraft } from '../draft';
import { argsOfApplication, openInDraft, taking } from './application';

const here = world();
const offer = {
  source: 'KB0000001',
  edition: 3,
  title: 'Pin the client',
  solution: {
    ...emptySolution,
    fields: { categoryId: 'network', subcategoryId: 'vpn', urgency: 1 },
    tags: ['vpn'],
    note: 'Told {{caller.firstName}}, {{ticket.number}}',
    reply: 'Hello {{caller.firstName}}, {{agent.firstName}}',
    checklist: ['Restart it'],
  },
};
const draft = (over: Partial<LogDraft> = {}): LogDraft => ({
  ...emptyDraft(personNamed('ann')),
  shortDescription: 'VPN drops',
  ...taking(offer),
  ...over,
});

test('its fields go into the form, its texts are written with the number', () => {
  expect(filled(draft(), here.settings)).toMatchObject({ categoryId: 'network', subcategoryId: 'vpn' });
  expect(draft()).toMatchObject({ urgency: 1, impact: null });
  expect(argsOfApplication(draft({ callerId: 'rosa' }), 'INC0000009', here, 'ann')).toMatchObject({
    source: 'KB0000001',
    edition: 3,
    fields: {},
    tags: ['vpn'],
    note: 'Told Rosa, INC0000009',
    reply: 'Hello Rosa, Ann',
    checklist: ['Restart it'],
    resolution: null,
  });
});

test('what was changed by hand after it was taken stays: the command sets no fields', () => {
  const changed = draft({ callerId: 'rosa', category: { categoryId: 'hardware', subcategoryId: null } });
  expect(filled(changed, here.settings).categoryId).toBe('hardware');
  expect(argsOfApplication(changed, 'INC0000009', here, 'ann')?.fields).toEqual({});
});

describe('what is not known yet', () => {
  test.each<[string, Partial<LogDraft>, string | null, readonly string[]]>([
    ['nobody is named yet', {}, 'INC0000009', ['{{caller.firstName}}']],
    ['no number yet', { callerId: 'rosa' }, null, ['{{ticket.number}}']],
    ['all known', { callerId: 'rosa' }, 'INC0000009', []],
  ])('%s', (_name, over, number, expected) => {
    expect(openInDraft(draft(over), number, here, 'ann')).toEqual(expected);
  });

  test('nothing was taken', () => {
    expect(argsOfApplication(emptyDraft(personNamed('ann')), 'INC0000009', here, 'ann')).toBeNull();
  });
});
