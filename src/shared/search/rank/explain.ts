// Why a document was found, in a form that the interface can say in words, and the passage that shows it best.
import type { Language } from '../analysis/language';
import { type Token, tokensOf } from '../analysis/tokens';
import { stemOfToken } from '../index/analyse';
import type { Field } from '../index/fields';
import type { Group, Rule } from '../index/terms';
import type { Mark, Reason, Snippet } from '../request';

/** The passage, in words and in characters. */
const WINDOW = 28;
const LONGEST = 220;
/** Of a field, characters that are looked at: an article may be a book. */
const MOST_READ = 6_000;
const MOST_REASONS = 6;

interface Match {
  readonly group: Group;
  readonly rule: Rule;
}
export type Matcher = (token: Token, language: Language) => Match | null;

/** Made once for a query. */
export const matcherFor = (groups: readonly Group[]): Matcher => {
  const byStem = new Map<string, Match & { readonly share: number }>();
  for (const group of groups) {
    for (const { stem, share, rule } of group.members) {
      const known = byStem.get(stem);
      if (!known || known.share < share) byStem.set(stem, { group, rule, share });
    }
  }
  return (token, language) => {
    const match = byStem.get(stemOfToken(token, language));
    if (!match) return null;
    const { group, rule } = match;
    if (token.word === group.word) return { group, rule: 'exact' };
    if (rule !== 'exact') return { group, rule };
    return { group, rule: 'stem' };
  };
};

interface Found extends Match {
  readonly token: Token;
  /** Which word of the field. */
  readonly at: number;
}

const foundIn = (text: string, match: Matcher, language: Language): Found[] => {
  const found: Found[] = [];
  tokensOf(text).forEach((token, at) => {
    const matched = match(token, language);
    if (matched) found.push({ ...matched, token, at });
  });
  return found;
};

const marksOf = (found: readonly Found[], from: number, to: number): Mark[] => {
  const marks: [number, number][] = [];
  for (const { token } of found) {
    if (token.from < from || token.to > to) continue;
    const last = marks.at(-1);
    if (last && token.from - from < last[1]) last[1] = Math.max(last[1], token.to - from);
    else marks.push([token.from - from, token.to - from]);
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

/** The window with the most telling different words. */
const bestPassage = (found: readonly Found[]): Passage => {
  let best: Passage = { value: 0, first: 0 };
  found.forEach((start, first) => {
    const seen = new Set<Group>();
    let value = 0;
    for (let at = first; at < found.length && (found[at] as Found).at < start.at + WINDOW; at += 1) {
      const { group } = found[at] as Found;
      if (seen.has(group)) continue;
      seen.add(group);
      value += group.idf * group.times;
    }
    if (value > best.value) best = { value, first };
  });
  return best;
};

const cut = (text: string, found: readonly Found[], first: number): Pick<Snippet, 'text' | 'marks'> => {
  const start = found[first]?.token.from ?? 0;
  const from = start < LONGEST / 3 ? 0 : wordStart(text, start - LONGEST / 6);
  const to = wordEnd(text, from + LONGEST);
  return { text: text.slice(from, to), marks: marksOf(found, from, to) };
};

const order: readonly Rule[] = ['exact', 'stem', 'prefix', 'synonym', 'typo'];

const reasonsOf = (all: readonly { readonly field: Field['name']; readonly found: readonly Found[] }[]): Reason[] => {
  const best = new Map<Group, Reason>();
  for (const { field, found } of all) {
    for (const { group, rule, token } of found) {
      const known = best.get(group);
      if (known && order.indexOf(known.rule) <= order.indexOf(rule)) continue;
      best.set(group, { typed: group.word, word: token.lower, field, rule });
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

export const explain = (fields: readonly Field[], match: Matcher, language: Language): Explanation => {
  let heading = '';
  let best: { readonly value: number; readonly snippet: Snippet } | null = null;
  let title: Pick<Explanation, 'title' | 'titleMarks'> = { title: '', titleMarks: [] };
  const all: { field: Field['name']; found: Found[] }[] = [];
  for (const field of fields) {
    const text = field.text.slice(0, MOST_READ).replace(/\s+/g, ' ');
    const found = foundIn(text, match, language);
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
