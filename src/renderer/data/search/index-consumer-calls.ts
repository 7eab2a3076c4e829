// The calls of the index, for both ends of the line.
import type { Hit } from '@shared/search/request';

export const SEARCH = 'search';
export const NOTE_CHOICE = 'noteChoice';

export interface SearchAnswer {
  readonly hits: readonly Hit[];
  /** In the worker. */
  readonly tookMs: number;
}

export interface NotedChoice {
  readonly words: string;
  readonly id: string;
  readonly taken: boolean;
}
