import { describe, expect, it } from 'vitest';
import { bytesText } from './storage';

describe('bytes for people', () => {
  it.each([
    [0, '0.0 MB'],
    [1.44 * 1024 * 1024, '1.4 MB'],
    [320 * 1024 * 1024, '320 MB'],
    [12.3 * 1024 ** 3, '12 GB'],
  ])('%d', (bytes, text) => expect(bytesText(bytes, 'en').replace(/\s/gu, ' ')).toBe(text));
});
