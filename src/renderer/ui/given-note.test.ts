import type { OnShift } from '@shared/domain/presence';
import { shift } from '@shared/messages/en/shift';
import i18next from 'i18next';
import { expect, it } from 'vitest';
import { givenNote } from './given-note';

const i18n = i18next.createInstance();
await i18n.init({ lng: 'en', resources: { en: { shift } }, interpolation: { escapeValue: false } });
const here: OnShift = { kind: 'onShift', until: null, why: null, saidAt: null, nextFrom: null, duty: null };
const away: OnShift = { ...here, kind: 'away', until: 1 };
const base = { name: 'Tom', isMe: false, onShift: here, open: 8, limit: 8 };

it.each([
  ['enough and there', {}, ''],
  ['more than enough', { open: 9 }, 'Tom now has 9 open, 8 are enough.'],
  ['to oneself', { open: 9, isMe: true, onShift: away }, 'You now have 9 open, 8 are enough.'],
  ['away', { onShift: away }, 'Tom: away until noon.'],
  ['both', { open: 9, onShift: away }, 'Tom now has 9 open, 8 are enough. Tom: away until noon.'],
])('%s', (_name, over, expected) => {
  const say = (key: string, params?: Record<string, unknown>) => i18n.t(key, params ?? {});
  expect(givenNote({ ...base, ...over }, say, () => 'noon')).toBe(expected);
});
