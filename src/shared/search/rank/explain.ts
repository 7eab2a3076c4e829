// Why a document was found, in a form that the interface can say in words, and the passage that shows it best.

import { fold } from '../analysis/fold';
import type { Language } from '../analysis/languages';
import { type Beginnings, beginningsOf, visitTokens } from '../analysis/tokens';
import { stemOfToken } from '../index/analyse';
import type { Field } from '../index/fields';
import type { Group, Rule } from '../index/terms';
import type { Mark, Reason, Snippet } from '../request';

/** In characters: what should stand together, and the passage that shows it. */
const WINDOW = 180;
const LONGEST = 220;
const MOST_REASONS = 6;

interface Matched {
  readonly group: Group;
  readonly rule: Rule;
}
/** @param exact the token is a code or number: it has no other forms */
export type Match = (lower: string, exact: boolean, language: Language) => Matched | null;

export interface Matcher {
  readonly match: Match;
  /** Nothing that begins otherwise can match: stemming leaves beginnings as they are. */
  readonly beginnings: Beginnings;
}

/** Made once for a query. */
export const matcherFor = (groups: readonly Group[]): Matcher => {
  const byStem = new Map<string, Matched & { readonly share: number }>();
  for (const group of groups) {
    for (const { stem, share, rule } of group.members) {
      const known = byStem.get(stem);
      if (!known || known.share < share) byStem.set(stem, { group, rule, share });
    }
  }
  const judge = (lower: string, exact: boolean, language: Language): Matched | null => {
    const word = fold(lower);
    const match = byStem.get(stemOfToken({ word, lower, exact }, language));
    if (!match) return null;
    const { group, rule } = match;
    if (word === group.word) return { group, rule: 'exact' };
    return { group, rule: rule === 'exact' ? 'stem' : rule };
  };
  // The same words come again and again: in every title, in every passage.
  const known: Readonly<Record<Language, Map<string, Matched | null>>> = {
    en: new Map(),
    de: new Map(),
    fr: new Map(),
  };
  const match: Match = (lower, exact, language) => {
    const own = known[language];
    let matched = own.get(lower);
    if (matched === undefined) {
      matched = judge(lower, exact, language);
      own.set(lower, matched);
    }
    return matched;
  };
  return { match, beginnings: beginningsOf(byStem.keys()) };
};

interface Found extends Matched {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

const foundIn = (text: string, { match, beginnings }: Matcher, language: Language): Found[] => {
  const found: Found[] = [];
  const visit = (word: string, from: number, to: number, _part: boolean, exact: boolean) => {
    const matched = match(word, exact, language);
    if (matched) found.push({ group: matched.group, rule: matched.rule, word, from, to });
  };
  visitTokens(text, visit, beginnings);
  return found;
};

const marksOf = (found: readonly Found[], from: number, to: number): Mark[] => {
  const marks: [number, number][] = [];
  for (const { from: begin, to: end } of found) {
    if (begin < from || end > to) continue;
    const last = marks.at(-1);
    if (last && begin - from < last[1]) last[1] = Math.max(last[1], end - from);
    else marks.push([begin - from, end - from]);
  }
  return marks;
};

const wordStart = (text: string, at: number): number => {
  const space = text.lastIndexOf(' ', at);
  return space < 0 ? 0 : space + 1;
};
const wordEnd = (text: string, at: number): number => {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space <= 0 ? at : space;
};

interface Passage {
  readonly value: number;
  readonly first: number;
}

/** The window with the most telling different words; it slides from match to match. */
const bestPassage = (found: readonly Found[]): Passage => {
  const inside = new Map<Group, number>();
  let best: Passage = { value: 0, first: 0 };
  let value = 0;
  let first = 0;
  for (const { group, to } of found) {
    while ((found[first] as Found).from < to - WINDOW) {
      const left = (found[first] as Found).group;
      const count = (inside.get(left) ?? 1) - 1;
      inside.set(left, count);
      if (count === 0) value -= left.idf * left.times;
      first += 1;
    }
    const count = inside.get(group) ?? 0;
    inside.set(group, count + 1);
    if (count === 0) value += group.idf * group.times;
    if (value > best.value) best = { value, first };
  }
  return best;
};

const cut = (text: string, found: readonly Found[], first: number): Pick<Snippet, 'text' | 'marks'> => {
  const start = found[first]?.from ?? 0;
  const from = start < LONGEST / 3 ? 0 : wordStart(text, start - LONGEST / 6);
  const to = wordEnd(text, from + LONGEST);
  return { text: text.slice(from, to), marks: marksOf(found, from, to) };
};

const order: readonly Rule[] = ['exact', 'stem', 'prefix', 'synonym', 'typo'];

const reasonsOf = (all: readonly { readonly field: Field['name']; readonly found: readonly Found[] }[]): Reason[] => {
  const best = new Map<Group, Reason>();
  for (const { field, found } of all) {
    for (const { group, rule, word } of found) {
      const known = best.get(group);
      if (known && order.indexOf(known.rule) <= order.indexOf(rule)) continue;
      best.set(group, { typed: group.word, word, field, rule });
    }
  }
  return [...best]
    .sort(([a], [b]) => b.idf * b.times - a.idf * a.times)
    .slice(0, MOST_REASONS)
    .map(([, reason]) => reason);
};

export interface Explanation {
  readonly title: string;
  readonly titleMarks: readonly Mark[];
  readonly reasons: readonly Reason[];
  readonly snippet: Snippet | null;
}

const isShown = ({ name }: Field): boolean =>
  name !== 'number' && name !== 'title' && name !== 'tags' && name !== 'heading';

/** @param mostRead characters that are looked at: an article may be a book, and somebody waits */
export const explain = (
  fields: readonly Field[],
  matcher: Matcher,
  language: Language,
  mostRead: number,
): Explanation => {
  let heading = '';
  let left = mostRead;
  let best: { readonly value: number; readonly snippet: Snippet } | null = null;
  let title: Pick<Explanation, 'title' | 'titleMarks'> = { title: '', titleMarks: [] };
  const all: { field: Field['name']; found: Found[] }[] = [];
  for (const field of fields) {
    const text = field.text.slice(0, left);
    left -= text.length;
    if (text === '') break;
    const found = foundIn(text, matcher, language);
    all.push({ field: field.name, found });
    if (field.name === 'heading') heading = text;
    if (field.name === 'title') title = { title: text, titleMarks: marksOf(found, 0, text.length) };
    if (!isShown(field)) continue;
    const { value, first } = bestPassage(found);
    if (best && value <= best.value) continue;
    const section = field.name === 'summary' ? '' : heading;
    best = { value, snippet: { ...cut(text, found, first), field: field.name, heading: section } };
  }
  return { ...title, reasons: reasonsOf(all), snippet: best?.snippet ?? null };
};
