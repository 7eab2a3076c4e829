// Which of some tickets can be linked to a major incident, and why the others can't. Pure.
import type { Row } from '@shared/domain/row';

export type NotLinkable = { readonly number: string } & (
  | { readonly why: 'itself' | 'there' | 'kind' | 'major' }
  | { readonly why: 'elsewhere'; readonly parent: string }
);

export interface Linkable {
  readonly able: readonly string[];
  readonly not: readonly NotLinkable[];
}

type Known = Pick<Row, 'number' | 'kind' | 'parent' | 'major'>;

const faultOf = (row: Known, parent: string): NotLinkable | null => {
  const { number } = row;
  if (number === parent) return { number, why: 'itself' };
  if (row.kind !== 'incident') return { number, why: 'kind' };
  if (row.parent === parent) return { number, why: 'there' };
  if (row.parent !== null) return { number, why: 'elsewhere', parent: row.parent };
  return row.major === 'promoted' ? { number, why: 'major' } : null;
};

/** What is not among the rows in memory may be tried: the command decides. */
export const linkableTo = (
  parent: string,
  numbers: readonly string[],
  rowOf: (number: string) => Known | undefined,
): Linkable => {
  const not: NotLinkable[] = [];
  const able = numbers.filter((number) => {
    const row = rowOf(number);
    const fault = number === parent ? ({ number, why: 'itself' } as const) : row ? faultOf(row, parent) : null;
    if (fault) not.push(fault);
    return fault === null;
  });
  return { able, not };
};
