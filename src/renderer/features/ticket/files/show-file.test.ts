import { describe, expect, it } from 'vitest';
import { numbersOf, showFile } from './show-file';

describe('lines of a text', () => {
  it.each([
    ['', '1'],
    ['one', '1'],
    ['one\n', '1'],
    ['one\ntwo', '1\n2'],
    ['one\r\ntwo\r\n', '1\n2'],
    ['one\rtwo', '1\n2'],
    ['\n\n', '1\n2'],
  ])('%j', (words, numbers) => expect(numbersOf(words)).toBe(numbers));

  it('are shown of the first 200 kB alone', async () => {
    const content = new Blob(['0123456789\n'.repeat(20_000)]);
    const { text } = await showFile({ content, type: { kind: 'text', mime: 'text/plain' } });
    expect([text?.words.length, text?.cut]).toEqual([200_000, true]);
  });
});
