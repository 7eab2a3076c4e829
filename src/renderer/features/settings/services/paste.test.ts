import { describe, expect, it } from 'vitest';
import { demoLikeSettings } from '../../../../../test/builders/settings';
import { readServices } from './paste';

const { services, categories } = demoLikeSettings();
const read = (text: string) => readServices(text, services, categories);

describe('services out of a pasted table', () => {
  it.each([
    ['with a tab, as spreadsheets copy', 'Wi-Fi\tNetwork', 'Wi-Fi', 'network', null],
    ['with a semicolon, in any case', 'Wi-Fi;NETWORK', 'Wi-Fi', 'network', null],
    ['with a comma', 'Wi-Fi,Network', 'Wi-Fi', 'network', null],
    ['a name with a comma', '"Print, scan",Hardware', 'Print, scan', 'hardware', null],
    ['a name alone', 'Wi-Fi', 'Wi-Fi', null, null],
    ['a category that is not there', 'Wi-Fi;Radio', 'Wi-Fi', null, 'Radio'],
    ['more columns than are read', 'Wi-Fi;Network;gold;x', 'Wi-Fi', 'network', null],
  ])('%s', (_name, text, name, categoryId, unknownCategory) => {
    expect(read(text)).toEqual({ fresh: [{ name, categoryId, unknownCategory }], known: [] });
  });

  it('what is there, or there twice, is not added again', () => {
    expect(read('email;Network\r\n\r\nWi-Fi\nWI-FI\n;Network')).toMatchObject({
      fresh: [{ name: 'Wi-Fi' }],
      known: ['email', 'WI-FI'],
    });
  });

  it('of any length is read in bounds', () => {
    const { fresh } = read(Array.from({ length: 50_000 }, (_, n) => `Service ${n}${'x'.repeat(200)}`).join('\n'));
    expect(fresh.length).toBeLessThanOrEqual(500);
    expect(Math.max(...fresh.map(({ name }) => name.length))).toBe(80);
  });
});
