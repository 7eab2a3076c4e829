// Values by a schema, for properties: what the border lets through, however odd. And mutations of them that it may not.
import fc from 'fast-check';
import type { TSchema } from 'typebox';

interface Described {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly TSchema[];
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly required?: readonly string[];
  readonly patternProperties?: Readonly<Record<string, TSchema>>;
  readonly items?: TSchema | readonly TSchema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Longer texts and lists than this say nothing more, and cost time. */
const LONG = 40;
const MANY = 3;
/** Clocks walk the calendars up to their events: those of a desk, not those of the year 9000. */
const LAST_INSTANT = 8_640_000_000_000_000;
const YEAR_2100 = 4_102_444_800_000;

/** Texts that mean something to somebody: a shell, a browser, a spreadsheet, a database, a path. */
const telling = [
  '__proto__',
  'constructor',
  '<img src=x onerror=alert(1)>',
  '=cmd|x',
  "'; drop table doc; --",
  '../../etc/passwd',
  'INC0000001',
  'l1',
  'rosa',
];

const textOf = ({
  minLength = 0,
  maxLength = Number.POSITIVE_INFINITY,
  pattern,
  enum: words,
}: Described): fc.Arbitrary<unknown> => {
  if (words) return fc.constantFrom(...words);
  const fits = (text: string): boolean =>
    text.length >= minLength && text.length <= maxLength && (pattern === undefined || new RegExp(pattern).test(text));
  const known = telling.filter(fits);
  // What looks ahead can't be made from the pattern: letters mostly pass.
  const free = pattern?.includes('(?')
    ? fc.string({ minLength: Math.max(1, minLength), maxLength: 12 })
    : pattern === undefined || pattern === '\\S'
      ? fc.string({ unit: 'binary', minLength, maxLength: Math.min(maxLength, LONG) })
      : fc.stringMatching(new RegExp(pattern), { size: 'small' });
  return fc.oneof(...(known.length > 0 ? [fc.constantFrom(...known)] : []), free.filter(fits));
};

const objectOf = ({ properties = {}, required = [], patternProperties }: Described): fc.Arbitrary<unknown> => {
  const [values] = Object.values(patternProperties ?? {});
  if (values) return fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), arbitraryOf(values), { maxKeys: MANY });
  return fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, arbitraryOf(schema)])),
    { requiredKeys: [...required], noNullPrototype: true },
  );
};

/** Whatever the schema takes. */
export const arbitraryOf = (schema: TSchema): fc.Arbitrary<unknown> => {
  const it = schema as Described;
  if ('const' in it) return fc.constant(it.const);
  if (it.anyOf) return fc.oneof(...it.anyOf.map(arbitraryOf));
  switch (it.type) {
    case 'string':
      return textOf(it);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'integer': {
      const max = Math.min(it.maximum ?? Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
      return fc.integer({ min: it.minimum ?? Number.MIN_SAFE_INTEGER, max: max === LAST_INSTANT ? YEAR_2100 : max });
    }
    case 'number':
      return fc.double({ min: it.minimum ?? -1e300, max: it.maximum ?? 1e300, noNaN: true });
    case 'array': {
      if (Array.isArray(it.items)) return fc.tuple(...(it.items as TSchema[]).map(arbitraryOf));
      const minLength = it.minItems ?? 0;
      const maxLength = Math.max(minLength, Math.min(it.maxItems ?? MANY, MANY));
      return fc.array(arbitraryOf(it.items as TSchema), { minLength, maxLength });
    }
    case 'object':
      return objectOf(it);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
};

type Path = readonly (string | number)[];

const pathsOf = (value: unknown, at: Path = []): Path[] =>
  typeof value !== 'object' || value === null
    ? [at]
    : [at, ...Object.keys(value).flatMap((key) => pathsOf(value[key as never], [...at, key]))];

const withAt = (value: unknown, [first, ...rest]: Path, other: unknown): unknown => {
  if (first === undefined) return other;
  const copy: unknown = Array.isArray(value) ? [...value] : { ...(value as object) };
  const holder = copy as Record<string, unknown>;
  if (rest.length === 0 && other === undefined) delete holder[first];
  else holder[first] = withAt(holder[first], rest, other);
  return copy;
};

const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(undefined, null, true, -1, 0.5, 1e300, '', '\u0000', '\ud800', {}, [], [null], 2 ** 53, '__proto__'),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constant('x'.repeat(40_000)),
);

/** What the schema takes, with one or two places in it changed. */
export const mutatedOf = (schema: TSchema): fc.Arbitrary<unknown> =>
  fc
    .tuple(arbitraryOf(schema), fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 2 }))
    .map(([value, changes]) =>
      changes.reduce<unknown>((all, [where, other]) => {
        const paths = pathsOf(all);
        return withAt(all, paths[where % paths.length] ?? [], other);
      }, value),
    );
