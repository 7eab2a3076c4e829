// What is suggested while a text grows, and why. Everything is a value with its reasons beside it: screens put the reasons
// into words, so there is no sentence in here. Ids and numbers are the desk's own; names are looked up by the screen.
import type { ArticleType } from '../domain/article';
import type { StateKind } from '../domain/lifecycle';

/** What is known of a ticket that is being logged, or of one that stands open. */
export interface SuggestionDraft {
  /** The ticket itself, once it has a number: it is left out of what is similar. */
  readonly number: string | null;
  readonly title: string;
  readonly description: string;
  readonly callerId: string | null;
  readonly serviceId: string | null;
  readonly categoryId: string | null;
  /** As tickets write it: "Mill Road, Hall 2". */
  readonly location: string | null;
}

export const learnedFields = ['categoryId', 'subcategoryId', 'serviceId', 'groupId', 'impact', 'urgency'] as const;
export type LearnedField = (typeof learnedFields)[number];

/** A likely value of one field. There is none where nothing is likely enough: silence is an answer. */
export interface LikelyValue {
  readonly field: LearnedField;
  /** An id, or the level ('1', '2', '3') of impact and urgency. The priority follows from the desk's matrix. */
  readonly value: string;
  /** How often a value given with this confidence was right on tickets that it had not learned from: 0 to 1. */
  readonly confidence: number;
  /** The words of the text that speak for it, as they were typed, the most telling first. May be empty. */
  readonly words: readonly string[];
}

/** In the order in which they should be read out. */
export type SimilarReason =
  | { readonly kind: 'sameCaller' }
  | { readonly kind: 'sameService'; readonly serviceId: string }
  /** `place` as both write it: the whole of it ("Mill Road, Hall 2"), or the site alone ("Mill Road"). */
  | { readonly kind: 'samePlace'; readonly place: string; readonly whole: boolean }
  /** Shared words as they were typed, the rarest first. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** Opened no further apart than this. */
  | { readonly kind: 'within'; readonly hours: number };

/** "Strong match", "Possible match", "Weak match". */
export type Strength = 'strong' | 'possible' | 'weak';

export interface SimilarTicket {
  readonly number: string;
  readonly title: string;
  readonly state: StateKind;
  readonly openedAt: number;
  /** 0 to 1. */
  readonly score: number;
  readonly strength: Strength;
  readonly reasons: readonly SimilarReason[];
}

/** Several open incidents of the same thing, the draft among them: "3 others today at Mill Road". */
export interface IncidentCluster {
  /** The others, oldest first. */
  readonly others: readonly SimilarTicket[];
  /** What they have in common; null where they differ. */
  readonly serviceId: string | null;
  readonly place: string | null;
  readonly words: readonly string[];
  /** The oldest of them was opened then. */
  readonly since: number;
  /**
   * `parent`: link to `lead`, the oldest or the one with the highest priority. `majorIncident`: so many people, places or so high a
   * priority that somebody should decide whether it is one.
   */
  readonly proposal: 'parent' | 'majorIncident';
  /** The ticket that should become the parent, or already looks like it. */
  readonly lead: string;
}

/** In the order in which they should be read out. */
export type SolutionReason =
  /** Words of the text that the article says, as they were typed. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'sameService'; readonly serviceId: string }
  | { readonly kind: 'sameCategory'; readonly categoryId: string }
  /** It worked for similar tickets: these numbers, newest first, at most five. */
  | { readonly kind: 'worked'; readonly tickets: readonly string[] }
  /** This person, or somebody at this device, took it for such a text before. */
  | { readonly kind: 'accepted'; readonly times: number };

export interface SuggestedSolution {
  /** The article's number. */
  readonly id: string;
  readonly title: string;
  readonly type: ArticleType;
  /** It can be applied; else it can be opened. */
  readonly canApply: boolean;
  readonly score: number;
  readonly strength: Strength;
  readonly reasons: readonly SolutionReason[];
  /** "Solved 11 of 14"; null where nobody said. */
  readonly solved: { readonly worked: number; readonly of: number } | null;
}

export interface Suggestions {
  /** At most one for each field, only for those that the draft leaves open or contradicts, in the fields' order. */
  readonly likely: readonly LikelyValue[];
  /** Open ones first, then those resolved lately; best first within. */
  readonly similar: readonly SimilarTicket[];
  /** What this caller has open that may be the same. Not in `similar`. */
  readonly ofCaller: readonly SimilarTicket[];
  readonly cluster: IncidentCluster | null;
  readonly solutions: readonly SuggestedSolution[];
  /** How many resolved tickets were learned from so far. */
  readonly learnedFrom: number;
}

export const noSuggestions: Suggestions = {
  likely: [],
  similar: [],
  ofCaller: [],
  cluster: null,
  solutions: [],
  learnedFrom: 0,
};

/** What a person did with a suggestion. It stays on the device and fades: half of it is gone after 60 days. */
export interface Verdict {
  readonly kind: LearnedField | 'solution' | 'similar' | 'cluster';
  /** The value, the article's or the ticket's number. */
  readonly value: string;
  readonly accepted: boolean;
  readonly draft: SuggestionDraft;
}
