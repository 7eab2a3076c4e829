// The order of the best few, by what is too dear to ask of all: words that stand together, how the article fared, how old
// it is, and what this person chose before.

import { visitTokens } from '../analysis/tokens';
import type { Scored } from '../index/score';
import { languageAt, type Segment, titleAt } from '../index/segment';
import type { Group } from '../index/terms';
import type { Choices } from './choices';
import type { Matcher } from './explain';

const DAY = 86_400_000;
/** How much each of these can move a score. */
const TOGETHER = 0.2;
const FARED = 0.15;
const FRESH = 0.05;
const CHOSEN = 0.4;
const OPEN = 0.05;
/** Verdicts that count as none: one "did not help" is no verdict yet. */
const DOUBT = 5;

/** Of the query's neighbours, the share that are neighbours in the title, in the same order. */
const together = (
  title: string,
  places: ReadonlyMap<Group, number>,
  matcher: Matcher,
  segment: Segment,
  doc: number,
): number => {
  if (places.size < 2) return 0;
  const language = languageAt(segment, doc);
  let pairs = 0;
  let before = -2;
  visitTokens(title, (word, _from, _to, part, exact) => {
    const matched = matcher.match(word, exact, language);
    const at = matched ? (places.get(matched.group) ?? -2) : -2;
    if (at >= 0 && at === before + 1) pairs += 1;
    if (!part || at >= 0) before = at;
  });
  return Math.min(1, pairs / Math.min(3, places.size - 1));
};

const fared = ({ numberColumns: { helped, didNot, outdated } }: Segment, doc: number): number => {
  const good = helped[doc] ?? 0;
  const bad = (didNot[doc] ?? 0) + 2 * (outdated[doc] ?? 0);
  return (good - bad) / (good + bad + DOUBT);
};

const isOpen = ({ textColumns, strings }: Segment, doc: number): boolean => {
  const state = strings[textColumns.state[doc] ?? 0];
  return state === 'new' || state === 'inProgress' || state === 'onHold';
};

export interface RerankHost {
  readonly groups: readonly Group[];
  readonly matcher: Matcher;
  readonly words: ReadonlySet<string>;
  readonly choices: Choices;
  readonly now: number;
  /** Days after which a text of this kind is half as fresh. */
  readonly halfLife: number;
}

export const rerank = (found: readonly Scored[], host: RerankHost): Scored[] => {
  const places = new Map(host.groups.map((group, at) => [group, at]));
  return found
    .map((scored) => {
      const { segment } = scored.source;
      const { doc } = scored;
      const days = Math.max(0, (host.now - (segment.updatedAt[doc] ?? 0)) / DAY);
      const factor =
        1 +
        TOGETHER * together(titleAt(segment, doc), places, host.matcher, segment, doc) +
        FARED * fared(segment, doc) +
        FRESH * 2 ** (-days / host.halfLife) +
        (isOpen(segment, doc) ? OPEN : 0) +
        CHOSEN * host.choices.liking(segment.ids[doc] ?? '', host.words);
      return { ...scored, score: scored.score * factor };
    })
    .sort((a, b) => b.score - a.score);
};
