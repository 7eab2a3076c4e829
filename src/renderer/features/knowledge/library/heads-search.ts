// Finding by what lists have of an article: title, summary, tags, number. For what the index does not hold (drafts, what
// was retired), and for as long as the index is being built.
import type { ArticleHead } from '@shared/domain/record-head';
import { fold } from '@shared/search/analysis/fold';
import { parseQuery } from '@shared/search/query/parse';
import type { Mark } from '@shared/search/request';

const wordsIn = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** What was typed, word by word; conditions are the index's matter. */
export const wordsOf = (query: string): readonly string[] =>
  parseQuery(query).parts.flatMap((part) => (part.kind === 'filter' || part.not ? [] : wordsIn(part.text)));

const hasAll = (words: readonly string[], text: string): boolean => {
  const there = wordsIn(text);
  return words.every((word) => there.some((candidate) => candidate.startsWith(word)));
};

/** Every word must begin a word of it. Those whose title says it all come first, then the newest. */
export const headsSaying = (heads: readonly ArticleHead[], query: string): ArticleHead[] => {
  const words = wordsOf(query);
  const newest = heads.toSorted((a, b) => (b.publishedAt ?? b.updatedAt) - (a.publishedAt ?? a.updatedAt));
  const said = newest.filter((head) => hasAll(words, [head.id, head.title, head.summary, ...head.tags].join(' ')));
  if (words.length === 0) return said;
  const inTitle = new Set(said.filter((head) => hasAll(words, head.title)));
  return [...inTitle, ...said.filter((head) => !inTitle.has(head))];
};

/** Where words begin with one of these. */
export const marksIn = (text: string, words: readonly string[]): Mark[] => {
  if (words.length === 0) return [];
  const marks: Mark[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const folded = fold(match[0]);
    if (words.some((word) => folded.startsWith(word))) marks.push([match.index, match.index + match[0].length]);
  }
  return marks;
};
