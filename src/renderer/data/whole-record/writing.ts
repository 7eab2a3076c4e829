// A record that is saved whole while two may write in it. Pure: what is written here, against what stands there, field by
// field. A field that one of them changed is that one's; what both changed is for a person to decide.
import { same } from '@shared/domain/settle';

export interface Writing<C extends object> {
  /** What both sides last agreed on: nothing that only this device knows. */
  readonly base: C;
  readonly mine: C;
  /** The last saving from here, for as long as nobody has answered it. */
  readonly sent: C | null;
  /** Fields that somebody else changed as well; `mine` has one's own, `base` theirs. */
  readonly clash: readonly (keyof C)[];
}

/** As it can be saved: no blank lines. */
export type Tidy<C> = (content: C) => C;

export const begin = <C extends object>(content: C): Writing<C> => ({
  base: content,
  mine: content,
  sent: null,
  clash: [],
});

const fieldsOf = <C extends object>(content: C) => Object.keys(content) as (keyof C)[];

const mergeFields = <C extends object>(base: C, mine: C, theirs: C, tidy: Tidy<C>) => {
  const tidied = tidy(mine);
  const merged = { ...mine };
  const clash: (keyof C)[] = [];
  for (const field of fieldsOf(theirs)) {
    if (same(theirs[field], base[field]) || same(theirs[field], tidied[field])) continue;
    if (same(tidied[field], base[field])) merged[field] = theirs[field];
    else clash.push(field);
  }
  return { merged, clash };
};

/**
 * What is written here meets what the device shows of the record.
 * @param waits savings from here are on top of what is shown, and not answered yet
 */
export const meet = <C extends object>(writing: Writing<C>, shown: C, waits: boolean, tidy: Tidy<C>): Writing<C> => {
  const { base, mine, sent, clash } = writing;
  // What is agreed on must not move before the answer: if it is a refusal, one's own changes are still told apart by it.
  if (waits && (same(shown, sent) || same(shown, tidy(mine)))) return writing;
  if (same(shown, base)) return waits || sent === null ? writing : { ...writing, sent: null };
  if (same(shown, tidy(mine))) return { base: shown, mine, sent: null, clash: [] };
  if (sent !== null && same(shown, sent)) return { ...writing, base: shown, sent: null };
  const met = mergeFields(base, mine, shown, tidy);
  const open = clash.filter((field) => !met.clash.includes(field) && !same(tidy(mine)[field], shown[field]));
  return { base: shown, mine: met.merged, sent: null, clash: [...open, ...met.clash] };
};

/** One's own stays and is saved over theirs, or theirs is taken. */
export const decide = <C extends object>(writing: Writing<C>, which: 'mine' | 'theirs'): Writing<C> => {
  if (which === 'mine') return { ...writing, clash: [] };
  const mine = { ...writing.mine };
  for (const field of writing.clash) mine[field] = writing.base[field];
  return { ...writing, mine, clash: [] };
};
