// How articles of the demo desk are written down: what each says, whose it is, and what became of it. Days count
// backwards from now, so that a desk set up today has an article that was reviewed last month.
import type { ArticleType, SectionKind, Verdict } from '@shared/domain/article';
import type { Solution } from '@shared/domain/solution';

export type Sections = Partial<Record<SectionKind, string>>;

/** A later edition, a draft beside it: what it says in other words; sections that it does not name stay. */
export interface Revision {
  readonly by: string;
  /** Days ago. */
  readonly age: number;
  readonly sections: Sections;
  /** What its author said about it. */
  readonly change?: string;
}

export interface ArticleStory {
  /** KB0001001 is 1001. */
  readonly number: number;
  readonly type: ArticleType;
  readonly title: string;
  readonly summary: string;
  readonly service: string | null;
  /** A subcategory's id, such as 'network.vpn'. */
  readonly category: string | null;
  readonly audience: 'agents' | 'everyone' | `group:${string}`;
  readonly tags: readonly string[];
  readonly by: string;
  /** Days since it was first published or, a draft, saved. */
  readonly age: number;
  readonly sections: Sections;
  readonly solution?: Partial<Solution>;
  /** Days from now until it is looked at again; below zero: it is due. Left out: half a year. */
  readonly review?: number;
  readonly later?: readonly Revision[];
  readonly draftsBeside?: readonly Revision[];
  readonly state?: 'draft' | 'inReview' | 'retired';
  readonly feedback?: readonly (readonly [by: string, verdict: Verdict, comment?: string])[];
}

export const articleId = (number: number): string => `KB${String(number).padStart(7, '0')}`;
