import { describe, expect, it } from 'vitest';
import { parseBody } from './json-body';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('what a body may hold', () => {
  it.each([
    ['plain', '{"a":[1,"x",null,true]}', { a: [1, 'x', null, true] }],
    ['nothing', '', undefined],
    ['NUL', '{"a":"x\\u0000y"}', { a: 'x\uFFFDy' }],
    ['half a pair', '{"a":"\\ud83d!","b":"\\ude00"}', { a: '\uFFFD!', b: '\uFFFD' }],
    ['a whole pair', '{"a":"\\ud83d\\ude00"}', { a: '\u{1F600}' }],
    ['NUL in a key', '{"a\\u0000":1}', { 'a\uFFFD': 1 }],
    ['a key of every object', '{"constructor":1}', { constructor: 1 }],
    ['deep', nested(60), JSON.parse(nested(60))],
  ])('%s', (_name, text, value) => {
    expect(parseBody(text)).toEqual(value);
  });

  it.each([
    ['no JSON', '{'],
    ['two values', '1 2'],
    ['a prototype', '{"a":{"__proto__":{"admin":true}}}'],
    ['a hidden prototype', '{"__pr\\u006fto__":1}'],
    ['too deep', nested(65)],
    ['much too deep', nested(100_000)],
  ])('refuses %s with 400', (_name, text) => {
    expect(() => parseBody(text)).toThrow(expect.objectContaining({ statusCode: 400, code: 'request.malformed' }));
  });
});
