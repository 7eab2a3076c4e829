// Values as bytes, so that they can be sealed: JSON, and beside it what JSON can't say (columns of numbers, maps, sets,
// numbers that are none), each with the path to its place.
import { utf8 } from './bytes';

type Step = string | number;

interface Part {
  readonly path: readonly Step[];
  readonly kind: string;
  /** Of bytes: where they are behind the JSON. */
  readonly at?: number;
  readonly length?: number;
}

const arrays = {
  Float64Array,
  Float32Array,
  Uint32Array,
  Int32Array,
  Uint16Array,
  Int16Array,
  Uint8Array,
  Int8Array,
} as const;
type ArrayName = keyof typeof arrays;

/** Numbers must begin at a multiple of their size. */
const ALIGN = 8;
const aligned = (length: number): number => Math.ceil(length / ALIGN) * ALIGN;

const oddNumber = (value: number): boolean => !Number.isFinite(value) || Object.is(value, -0);

interface Gathered {
  readonly parts: Part[];
  readonly bytes: Uint8Array[];
  length: number;
}

const keepBytes = (into: Gathered, path: readonly Step[], kind: string, bytes: Uint8Array): null => {
  into.parts.push({ path, kind, at: into.length, length: bytes.length });
  into.bytes.push(bytes);
  into.length += aligned(bytes.length);
  return null;
};

const listOf = (into: Gathered, values: readonly unknown[], path: readonly Step[]): unknown[] =>
  values.map((value, n) => {
    // Most are texts, and stay as they are.
    if (typeof value === 'string') return value;
    if (value === undefined) {
      into.parts.push({ path: [...path, n], kind: 'undefined' });
      return null;
    }
    return stripped(into, value, [...path, n]);
  });

/** The value without what JSON can't say. */
const stripped = (into: Gathered, value: unknown, path: readonly Step[]): unknown => {
  if (typeof value === 'number' && oddNumber(value)) {
    into.parts.push({ path, kind: Object.is(value, -0) ? '-0' : String(value) });
    return null;
  }
  if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol') {
    throw new TypeError(`a ${typeof value} can't be packed`);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return listOf(into, value, path);
  if (value instanceof ArrayBuffer) return keepBytes(into, path, 'ArrayBuffer', new Uint8Array(value));
  if (ArrayBuffer.isView(value)) {
    const { name } = value.constructor;
    if (!Object.hasOwn(arrays, name)) throw new TypeError(`a ${name} can't be packed`);
    return keepBytes(into, path, name, new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  }
  if (value instanceof Map || value instanceof Set) {
    const kind = value instanceof Map ? 'Map' : 'Set';
    // After what is in it: it is made of values that are whole.
    const content = listOf(into, [...value], path);
    into.parts.push({ path, kind });
    return content;
  }
  const record: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) record[key] = stripped(into, each, [...path, key]);
  return record;
};

export const pack = (value: unknown): Uint8Array<ArrayBuffer> => {
  const into: Gathered = { parts: [], bytes: [], length: 0 };
  const json = stripped(into, [value], []);
  const head = utf8(JSON.stringify({ json, parts: into.parts }));
  const start = aligned(4 + head.length);
  const whole = new Uint8Array(start + into.length);
  new DataView(whole.buffer).setUint32(0, head.length);
  whole.set(head, 4);
  let at = start;
  for (const bytes of into.bytes) {
    whole.set(bytes, at);
    at += aligned(bytes.length);
  }
  return whole;
};

const numbers: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Infinity,
  '-Infinity': -Infinity,
  '-0': -0,
};

const restored = (buffer: ArrayBuffer, start: number, { kind, at = 0, length = 0 }: Part, plain: unknown): unknown => {
  if (kind === 'undefined') return undefined;
  if (Object.hasOwn(numbers, kind)) return numbers[kind];
  if (kind === 'Map') return new Map(plain as [unknown, unknown][]);
  if (kind === 'Set') return new Set(plain as unknown[]);
  if (kind === 'ArrayBuffer') return buffer.slice(start + at, start + at + length);
  const Kind = arrays[kind as ArrayName];
  return new Kind(buffer, start + at, length / Kind.BYTES_PER_ELEMENT);
};

/** @throws Error when it is not what `pack` made */
export const unpack = (buffer: ArrayBuffer): unknown => {
  const length = new DataView(buffer).getUint32(0);
  const { json, parts } = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))) as {
    readonly json: unknown[];
    readonly parts: readonly Part[];
  };
  const start = aligned(4 + length);
  for (const part of parts) {
    const last = part.path.at(-1) ?? 0;
    let holder: unknown = json;
    for (const step of part.path.slice(0, -1)) holder = (holder as Record<Step, unknown>)[step];
    const at = holder as Record<Step, unknown>;
    at[last] = restored(buffer, start, part, at[last]);
  }
  return json[0];
};
