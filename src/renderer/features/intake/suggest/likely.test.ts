import type { DeskSettings } from '@shared/domain/settings';
import type { LikelyValue } from '@shared/learning/suggestions';
import { expect, test } from 'vitest';
import { demoLikeSettings, personNamed } from '../../../../../test/builders/settings';
import { emptyDraft, type LogDraft } from '../draft';
import { likelyLines } from './likely';

const settings = demoLikeSettings();
const likely = (field: LikelyValue['field'], value: string): LikelyValue => ({
  field,
  value,
  confidence: 0.9,
  words: ['vpn'],
});

test.each<
  [
    string,
    readonly LikelyValue[],
    Partial<LogDraft>,
    Record<string, string | null>,
    readonly string[],
    readonly string[],
  ]
>([
  ['a service', [likely('serviceId', 'vpn')], {}, { serviceId: null }, [], ['VPN']],
  ['one that the form has', [likely('serviceId', 'vpn')], {}, { serviceId: 'vpn' }, [], []],
  ['one that is gone', [likely('serviceId', 'gone')], {}, {}, [], []],
  [
    'a subcategory brings its category',
    [likely('categoryId', 'network'), likely('subcategoryId', 'vpn')],
    {},
    {},
    [],
    ['Network › VPN'],
  ],
  [
    'a subcategory of another category',
    [likely('categoryId', 'hardware'), likely('subcategoryId', 'vpn')],
    {},
    {},
    [],
    ['Hardware', 'Network › VPN'],
  ],
  ['a level that is chosen', [likely('impact', '2')], { impact: 2 }, {}, [], []],
  ['a level', [likely('urgency', '1')], { impact: 2 }, {}, [], ['1']],
  ['waved away', [likely('groupId', 'l2')], {}, { groupId: 'l1' }, ['groupId l2'], []],
])('%s', (_name, values, draft, current, waved, expected) => {
  const lines = likelyLines(values, { ...emptyDraft(personNamed('ann')), ...draft }, current, new Set(waved), settings);
  expect(lines.map(({ label }) => label)).toEqual(expected);
});

test('nothing that is out of use is likely', () => {
  const retired: DeskSettings = {
    ...settings,
    groups: settings.groups.map((group) => ({ ...group, retired: true })),
    categories: settings.categories.map((category) => ({ ...category, retired: true })),
    services: settings.services.map((service) => ({ ...service, active: false })),
  };
  const values = [
    likely('groupId', 'l2'),
    likely('categoryId', 'network'),
    likely('subcategoryId', 'vpn'),
    likely('serviceId', 'vpn'),
  ];
  expect(likelyLines(values, emptyDraft(personNamed('ann')), {}, new Set(), retired)).toEqual([]);
  expect(likelyLines(values, emptyDraft(personNamed('ann')), {}, new Set(), settings)).not.toEqual([]);
});
