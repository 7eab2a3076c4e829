// Two texts that came from one, piece by piece: what only one side changed, and what both did. As in diff3 (Khanna, Kunal,
// Pierce: A Formal Investigation of Diff3, 2007). Without a known origin every difference is one of both sides.
import { diffArrays } from 'diff';
import { keyOf } from './blocks';

export type Only = 'left' | 'right' | 'both';

export type Stretch =
  | { readonly kind: 'same'; readonly blocks: readonly string[] }
  | {
      readonly kind: 'differs';
      readonly only: Only;
      readonly left: readonly string[];
      readonly right: readonly string[];
    };

const keys = (blocks: readonly string[]): string[] => blocks.map(keyOf);

/** For each of `from` the place of the same piece in `to`, or −1. */
const matches = (from: readonly string[], to: readonly string[]): number[] => {
  const found: number[] = [];
  let at = 0;
  for (const part of diffArrays(keys(from), keys(to))) {
    if (part.added) at += part.value.length;
    else if (part.removed) found.push(...part.value.map(() => -1));
    else
      for (const _value of part.value) {
        found.push(at);
        at += 1;
      }
  }
  return found;
};

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((block, at) => keyOf(block) === keyOf(b[at] ?? ''));

const stretch = (base: readonly string[] | null, left: readonly string[], right: readonly string[]): Stretch[] => {
  if (left.length === 0 && right.length === 0) return [];
  if (equal(left, right)) return [{ kind: 'same', blocks: left }];
  const only = base === null ? 'both' : equal(base, left) ? 'right' : equal(base, right) ? 'left' : 'both';
  return [{ kind: 'differs', only, left, right }];
};

const flattened = (stretches: readonly Stretch[]): Stretch[] => {
  const flat: Stretch[] = [];
  for (const each of stretches) {
    const last = flat.at(-1);
    if (last?.kind === 'same' && each.kind === 'same') {
      flat[flat.length - 1] = { kind: 'same', blocks: [...last.blocks, ...each.blocks] };
    } else flat.push(each);
  }
  return flat;
};

const merge2 = (left: readonly string[], right: readonly string[]): Stretch[] => {
  const places = matches(left, right);
  const stretches: Stretch[] = [];
  let [fromLeft, fromRight] = [0, 0];
  for (let at = 0; at <= left.length; at += 1) {
    const match = at === left.length ? right.length : (places[at] ?? -1);
    if (match < 0) continue;
    stretches.push(...stretch(null, left.slice(fromLeft, at), right.slice(fromRight, match)));
    if (at < left.length) stretches.push({ kind: 'same', blocks: [left[at] ?? ''] });
    [fromLeft, fromRight] = [at + 1, match + 1];
  }
  return flattened(stretches);
};

/** @param base what both came from; null: it is not known any more */
export const merge3 = (
  base: readonly string[] | null,
  left: readonly string[],
  right: readonly string[],
): Stretch[] => {
  if (base === null) return merge2(left, right);
  const inLeft = matches(base, left);
  const inRight = matches(base, right);
  const stretches: Stretch[] = [];
  let [from, fromLeft, fromRight] = [0, 0, 0];
  for (let at = 0; at <= base.length; at += 1) {
    const end = at === base.length;
    const l = end ? left.length : (inLeft[at] ?? -1);
    const r = end ? right.length : (inRight[at] ?? -1);
    // Only what all three have in common divides the text.
    if (l < 0 || r < 0) continue;
    stretches.push(...stretch(base.slice(from, at), left.slice(fromLeft, l), right.slice(fromRight, r)));
    if (!end) stretches.push({ kind: 'same', blocks: [left[l] ?? ''] });
    [from, fromLeft, fromRight] = [at + 1, l + 1, r + 1];
  }
  return flattened(stretches);
};
