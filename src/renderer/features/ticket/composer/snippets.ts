// "/" in a text: which short word is being typed, and what it can become. Pure.
import type { Macro } from '@shared/domain/macro';
import type { Actor } from '@shared/domain/person';
import type { ArticleHead } from '@shared/domain/record-head';

export interface Slash {
  /** Where the "/" stands. */
  readonly from: number;
  readonly query: string;
}

/** A "/" at the start of a word, with no space between it and the caret: "and/or" and "02/11" are none. */
export const slashAt = (text: string, caret: number): Slash | null => {
  const found = /(?:^|\s)\/([^\s/]{0,40})$/u.exec(text.slice(0, caret));
  const query = found?.[1];
  return query === undefined ? null : { from: caret - query.length - 1, query };
};

/** The text with what was chosen in place of the "/" and what was typed after it, and where the caret goes. */
export const putIn = (
  text: string,
  { from, query }: Slash,
  chosen: string,
): { readonly text: string; readonly caret: number } => ({
  text: text.slice(0, from) + chosen + text.slice(from + 1 + query.length),
  caret: from + chosen.length,
});

export type Snippet =
  | { readonly kind: 'macro'; readonly macro: Macro }
  | { readonly kind: 'solution'; readonly article: ArticleHead };

export const snippetId = (snippet: Snippet): string =>
  snippet.kind === 'macro' ? snippet.macro.id : snippet.article.id;

/** One's own, those of one's groups, the desk's. */
export const isMine = ({ owner }: Macro, me: Actor): boolean =>
  owner.kind === 'desk' || (owner.kind === 'person' ? owner.personId === me.id : me.groupIds.includes(owner.groupId));

const ownerRank = { person: 0, group: 1, desk: 2 } as const;

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Smaller is better: the short word itself, its beginning, the beginning of a word of the name, inside; null: not at all. */
const rankOf = (shortcut: string, name: string, query: string): number | null => {
  const [short, long] = [fold(shortcut), fold(name)];
  if (short === query) return 0;
  if (short.startsWith(query) && short !== '') return 1;
  if (long.startsWith(query)) return 2;
  if (long.split(/[\s-]+/u).some((word) => word.startsWith(query))) return 3;
  return long.includes(query) || short.includes(query) ? 4 : null;
};

/** From so many letters on, standard solutions are listed too. */
const LETTERS_FOR_SOLUTIONS = 2;

interface From {
  readonly macros: readonly Macro[];
  /** Those that can be applied. */
  readonly articles: readonly ArticleHead[];
  readonly me: Actor;
}

export const snippetsFor = (query: string, { macros, articles, me }: From, most: number): readonly Snippet[] => {
  const typed = fold(query);
  const ranked: { readonly rank: number; readonly snippet: Snippet }[] = [];
  for (const macro of macros) {
    if (macro.removed || !isMine(macro, me)) continue;
    const rank = typed === '' ? 0 : rankOf(macro.shortcut, macro.name, typed);
    const own = ownerRank[macro.owner.kind] / 4;
    if (rank !== null) ranked.push({ rank: rank + own, snippet: { kind: 'macro', macro } });
  }
  if (typed.length >= LETTERS_FOR_SOLUTIONS) {
    for (const article of articles) {
      const rank = rankOf(article.id, article.title, typed);
      if (rank !== null) ranked.push({ rank: rank + 0.9, snippet: { kind: 'solution', article } });
    }
  }
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ snippet }) => snippet);
};
