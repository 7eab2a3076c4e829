import type { Next } from '@shared/domain/next';
import { rowOf } from '@shared/domain/row';
import { next as de } from '@shared/messages/de/next';
import { next as en } from '@shared/messages/en/next';
import i18next from 'i18next';
import { expect, it } from 'vitest';
import { logged } from '../../../../test/builders/commands';
import { demoLikeSettings } from '../../../../test/builders/settings';
import { reasonOf } from './reason';

const i18n = i18next.createInstance();
await i18n.init({
  lng: 'en',
  resources: { en: { next: en }, de: { next: de } },
  interpolation: { escapeValue: false },
});
const row = rowOf(logged(), demoLikeSettings());
const plain: Next = {
  row,
  own: false,
  speaks: { major: false, priority: 1, clock: 'respond', answered: false, vip: false },
};
const six = { time: '6 min', late: false };
const everything = { major: true, priority: 2, clock: 'resolve', answered: true, vip: true } as const;

const cases: [Next, typeof six | null, string, string][] = [
  [
    plain,
    six,
    'P1, response due in 6 min, your group, nobody has it',
    'P1, Antwort fällig in 6 min, Ihr Team, niemand hat es',
  ],
  [
    { ...plain, speaks: everything },
    { ...six, late: true },
    'major incident, P2, resolution overdue by 6 min, the caller has answered, VIP caller, your group, nobody has it',
    'Major Incident, P2, Lösung seit 6 min überfällig, die meldende Person hat geantwortet, VIP, Ihr Team, niemand hat es',
  ],
  [{ ...plain, own: true }, null, 'P1, it is yours', 'P1, es ist Ihres'],
  [
    { ...plain, row: { ...row, groupId: null } },
    null,
    'P1, in no group yet, nobody has it',
    'P1, noch in keinem Team, niemand hat es',
  ],
];
it.each(cases)('%#', (next, left, english, german) => {
  const inLanguage = (lng: string) => reasonOf(next, left, (key, params) => i18n.getFixedT(lng)(key, params ?? {}));
  expect([inLanguage('en'), inLanguage('de')]).toEqual([english, german]);
});
