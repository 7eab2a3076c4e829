import { expect, it } from 'vitest';
import { START } from '../../../../test/builders/commands';
import { demoLikeSettings } from '../../../../test/builders/settings';
import { workBegan } from './panel';

const settings = demoLikeSettings();
const HOUR = 3_600_000;
// START is a Monday at 08:00, when the office opens.
const MONDAY = START - 8 * HOUR;

it.each([
  ['during the day', START + 5 * HOUR, START],
  ['in the evening', START + 12 * HOUR, START],
  ['before anybody is there, from midnight', START - HOUR, MONDAY],
  ['on a day without work, from midnight', START - 12 * HOUR, MONDAY - 24 * HOUR],
])('work began, %s', (_when, now, began) => {
  expect(new Date(workBegan(settings, now, 'UTC')).toISOString()).toBe(new Date(began).toISOString());
});
