import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pack, unpack } from './pack';

const back = (value: unknown): unknown => unpack(pack(value).buffer);

const odd = fc.constantFrom<unknown>(Number.NaN, Infinity, -Infinity, -0, null, undefined);
const columns = fc.oneof(
  fc.array(fc.double()).map((list) => Float64Array.from(list)),
  fc.array(fc.nat()).map((list) => Uint32Array.from(list)),
  fc.uint8Array(),
  fc.uint8Array().map((bytes) => bytes.slice().buffer),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    odd,
    columns,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.string(),
      tie('value').filter((each) => each !== undefined),
      { maxKeys: 4, noNullPrototype: true },
    ),
    fc.array(fc.tuple(fc.string(), tie('value')), { maxLength: 4 }).map((entries) => new Map(entries)),
    fc.array(tie('value'), { maxLength: 4 }).map((list) => new Set(list)),
  ),
}));

describe('a packed value', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(value, (each) => {
        expect(back(each)).toEqual(each);
      }),
    );
  });

  test('keeps columns as columns, and what is no number as that', () => {
    const rows = {
      size: 2,
      numbers: { due: Float64Array.of(1, Number.NaN) },
      words: [null, 'open'],
      list: [undefined, 1],
    };
    expect(back(rows)).toStrictEqual(rows);
  });

  test.each([
    ['a function', () => 1],
    ['a big number', 1n],
    ['a column of big numbers', BigInt64Array.of(1n)],
  ])('is refused where %s is in it', (_what, each) => {
    expect(() => pack({ each })).toThrow(TypeError);
  });
});
