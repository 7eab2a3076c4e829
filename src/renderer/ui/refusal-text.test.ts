import { type Refusal, refusalCodes } from '@shared/domain/refusal';
import { domain as domainDe } from '@shared/messages/de/domain';
import { refusal as refusalDe } from '@shared/messages/de/refusal';
import { domain as domainEn } from '@shared/messages/en/domain';
import { refusal as refusalEn } from '@shared/messages/en/refusal';
import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { refusalText } from './refusal-text';

const speak = async (lng: string) => {
  const instance = i18next.createInstance();
  await instance.init({
    lng,
    resources: { en: { refusal: refusalEn, domain: domainEn }, de: { refusal: refusalDe, domain: domainDe } },
    interpolation: { escapeValue: false },
  });
  return (refusal: Refusal) => refusalText(refusal, (key, params) => instance.t(key, params ?? {}));
};
const spoken = { en: await speak('en'), de: await speak('de') };

const params = {
  number: 'INC0000001',
  state: 'onHold',
  to: 'closed',
  person: 'Maya',
  group: 'Desk',
  most: 40,
  name: 'Office',
};

describe('refusals', () => {
  test.each(refusalCodes)('%s is two sentences in both languages', (code) => {
    for (const say of [spoken.en, spoken.de])
      for (const refusal of [
        { code, params },
        { code, params: { ...params, person: null, group: null, to: null } },
      ]) {
        const text = say(refusal);
        expect(text).not.toContain(code);
        expect(text).not.toMatch(/\{\{|\}\}|undefined|null/);
        expect(text.match(/[.!?]/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
      }
  });

  test.each<[Refusal, string]>([
    [
      { code: 'state.notAllowed', params: { state: 'closed', to: 'onHold' } },
      'It is Closed, and nothing leads from there to On Hold',
    ],
    [{ code: 'state.notAllowed', params: { state: 'closed' } }, 'It is Closed, where this can’t be done'],
    [{ code: 'assign.overtaken', params: { person: null, group: 'Network' } }, 'Network has it since'],
    [{ code: 'assign.overtaken', params: { person: null, group: null } }, 'It was unassigned in the meantime'],
    [{ code: 'take.overtaken', params: { person: 'Sam' } }, 'Sam took it first'],
  ])('%o', (refusal, expected) => {
    expect(spoken.en(refusal)).toContain(expected);
  });
});
