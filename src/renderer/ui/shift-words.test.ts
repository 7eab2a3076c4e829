import type { OnShift } from '@shared/domain/presence';
import { shift as de } from '@shared/messages/de/shift';
import { shift as en } from '@shared/messages/en/shift';
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { shiftWords } from './shift-words';

const i18n = i18next.createInstance();
await i18n.init({
  lng: 'en',
  resources: { en: { shift: en }, de: { shift: de } },
  interpolation: { escapeValue: false },
});
const MINUTE = 60_000;
const NOON = 720 * MINUTE;
/** Minutes after midnight as a time of day. */
const moment = (at: number) => `${Math.floor(at / 60 / MINUTE)}:${String((at / MINUTE) % 60).padStart(2, '0')}`;
const reading = (over: Partial<OnShift>): OnShift => ({
  kind: 'onShift',
  until: NOON + 210 * MINUTE,
  why: null,
  saidAt: null,
  nextFrom: null,
  duty: null,
  ...over,
});
const wordsOf = (over: Partial<OnShift>, silentFor: number | null = null, lng = 'en') =>
  shiftWords(
    {
      onShift: reading(over),
      silent: silentFor === null ? null : { seenAt: NOON - silentFor * MINUTE, asOf: NOON },
    },
    (key, params) => i18n.getFixedT(lng)(key, params ?? {}),
    moment,
  );

describe('where somebody is', () => {
  const cases: [string, Partial<OnShift>, string, string][] = [
    ['on shift', {}, 'until 15:30', 'bis 15:30'],
    ['without an end', { until: null }, 'on shift', 'im Dienst'],
    ['away', { kind: 'away' }, 'away until 15:30', 'abwesend bis 15:30'],
    ['away, with a word', { kind: 'away', why: 'lunch' }, 'lunch, until 15:30', 'lunch, bis 15:30'],
    ['away for good', { kind: 'away', until: null, why: 'ill' }, 'away, ill', 'abwesend, ill'],
    ['in the field', { kind: 'inField' }, 'on site, offline expected', 'vor Ort, vielleicht offline'],
    [
      'at a place',
      { kind: 'inField', why: 'Mill Road' },
      'Mill Road, offline expected',
      'Mill Road, vielleicht offline',
    ],
    ['off', { kind: 'offShift' }, 'off until 15:30', 'wieder ab 15:30'],
    ['off for good', { kind: 'offShift', until: null }, 'off shift', 'nicht im Dienst'],
    ['unknown', { kind: 'unknown', until: null }, 'not said', 'keine Angabe'],
  ];
  it.each(cases)('%s', (_name, over, english, german) => {
    expect([wordsOf(over).words, wordsOf(over, null, 'de').words]).toEqual([english, german]);
  });
});

describe('a device that is not in touch', () => {
  const cases: [string, Partial<OnShift>, number | null, string | null][] = [
    ['is named where somebody should be there', {}, 90, 'last in touch 10:30'],
    ['is not named while it is in touch', {}, 14, null],
    ['nor where it is not known', {}, null, null],
    ['nor in the field, where silence is expected', { kind: 'inField' }, 90, null],
    ['nor of somebody who has gone', { kind: 'offShift' }, 90, null],
  ];
  it.each(cases)('%s', (_name, over, silentFor, expected) => expect(wordsOf(over, silentFor).silent).toBe(expected));

  it('is told in full with what it stands on', () => {
    expect(wordsOf({ kind: 'inField', saidAt: NOON - 60 * MINUTE }, 90).full).toBe(
      'In the field: on site, offline expected. Said 11:00. The device was last in touch 10:30, as of 12:00',
    );
    expect(wordsOf({}).full).toBe('On shift: until 15:30. By the plan');
  });
});
