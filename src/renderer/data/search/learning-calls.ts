// The calls of what is learned, for both ends of the line.
import type { GapArticle, GapSearch } from '@shared/learning/gaps/input';
import type { GapReport } from '@shared/learning/gaps/report';
import type {
  IncidentCluster,
  SimilarTicket,
  SuggestionDraft,
  Suggestions,
  Verdict,
} from '@shared/learning/suggestions';

export const SUGGEST = 'suggest';
export const SIMILAR_TO = 'similarTo';
export const NOTE_VERDICT = 'noteVerdict';
export const GAPS = 'gaps';
export const LEARNED = 'learned';

export interface SimilarTo {
  readonly similar: readonly SimilarTicket[];
  readonly cluster: IncidentCluster | null;
}

export interface SimilarQuestion {
  readonly draft: SuggestionDraft;
  /** When it was opened, ms. */
  readonly at: number;
}

export interface GapQuestion {
  readonly articles: readonly GapArticle[];
  readonly searches: readonly GapSearch[];
  /** How far back, in days. */
  readonly days: number;
}

/** What was learned so far, for whoever asks. */
export interface Learned {
  readonly examples: number;
  /** How many the model at hand was made from; 0: there is none yet. */
  readonly learnedFrom: number;
  readonly isLearning: boolean;
  /** How long the last training took in all (ms), and its longest single step. */
  readonly tookMs: number;
  readonly longestMs: number;
}

export interface LearningCalls {
  readonly [SUGGEST]: (draft: SuggestionDraft) => Suggestions;
  readonly [SIMILAR_TO]: (question: SimilarQuestion) => SimilarTo;
  readonly [NOTE_VERDICT]: (verdict: Verdict) => void;
  readonly [GAPS]: (question: GapQuestion) => GapReport;
  readonly [LEARNED]: () => Learned;
}
