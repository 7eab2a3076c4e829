// Which part of a content is asked for (RFC 9110, 14.2): one range, in bytes; whoever asks for several gets all of it.

/** Both are in it. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** Null: all of it. `none`: it has no such part. */
export const rangeOf = (header: string | undefined, size: number): ByteRange | 'none' | null => {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < from) return null;
  return from >= size || from > to ? 'none' : { from, to };
};
