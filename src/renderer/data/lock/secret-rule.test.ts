import { describe, expect, it } from 'vitest';
import { isPin, secretFault } from './secret-rule';

describe('what may be a PIN or a password', () => {
  it.each([
    ['', 'short'],
    ['12345', 'short'],
    ['123456', 'trivial'],
    ['987654', 'trivial'],
    ['000000', 'trivial'],
    ['123123', 'trivial'],
    ['121212', 'trivial'],
    ['112233', 'trivial'],
    ['332211', 'trivial'],
    ['001122', 'trivial'],
    ['1234567890', 'trivial'],
    ['110011', 'trivial'],
    ['480913', null],
    ['204816', null],
    ['abc', 'shortWord'],
    ['abcdefgh', 'trivial'],
    ['Passwort1', 'trivial'],
    ['firstline!', 'trivial'],
    ['maya1984', 'trivial'],
    ['Okafor-2026', 'trivial'],
    ['mayas red bicycle', null],
    ['correct horse', null],
    ['x'.repeat(129), 'long'],
  ])('%s', (secret, fault) => expect(secretFault(secret, ['Maya', 'Okafor'])).toBe(fault));

  it('a PIN is digits alone', () => expect(['480913', '48091a', ''].map(isPin)).toEqual([true, false, false]));
});
