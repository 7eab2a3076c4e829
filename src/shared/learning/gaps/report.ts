// What the gaps report says: each figure with the tickets and articles behind it, so that it can be opened.

/** Tickets of one subcategory (or category) that no article helped with. */
export interface CategoryGap {
  readonly categoryId: string;
  readonly subcategoryId: string | null;
  /** Newest first. */
  readonly tickets: readonly string[];
  /** How many of the desk's tickets in the period: 0 to 1. */
  readonly share: number;
  /** Words that these tickets use more than others, most telling first. */
  readonly words: readonly string[];
  /** What there is of this category, however little it helped. */
  readonly articles: readonly string[];
  /** `none`: no article. `unused`: there are some, nobody used them. `unhelpful`: used, and seldom worked. */
  readonly why: 'none' | 'unused' | 'unhelpful';
}

/** What people of this desk looked for in vain; numbers and addresses were taken out before it was noted. */
export interface SearchGap {
  /** As most of them typed it. */
  readonly query: string;
  readonly times: number;
  /** How many people. */
  readonly people: number;
  /** Local date of the last time, YYYY-MM-DD. */
  readonly last: string;
  /** What is found today. */
  readonly articles: readonly string[];
  /** `nothing`: no hit at all. `weak`: hits that say little of what was asked. */
  readonly why: 'nothing' | 'weak';
}

/** An article that was good, or should be, and no longer helps. */
export interface FailingArticle {
  readonly id: string;
  /** Uses on tickets within the period that somebody judged. */
  readonly worked: number;
  readonly didNot: number;
  /** Readers who said that it is out of date, ever. */
  readonly outdated: number;
  /** Share that worked before the period; null: too little was said. */
  readonly before: number | null;
  /** Tickets on which it did not work, newest first. */
  readonly tickets: readonly string[];
  readonly why: 'outdated' | 'declining' | 'unhelpful';
}

export interface ReviewDue {
  readonly id: string;
  readonly ownerId: string;
  readonly reviewAt: number;
  /** Below zero: still so many days to go. */
  readonly overdueDays: number;
}

export interface GapReport {
  /** Of the tickets opened since then. */
  readonly since: number;
  readonly categories: readonly CategoryGap[];
  readonly searches: readonly SearchGap[];
  readonly failing: readonly FailingArticle[];
  readonly due: readonly ReviewDue[];
}
