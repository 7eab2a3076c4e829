// What pages and the search worker say to each other.
export type SearchState =
  /** `done` of `total` texts: not everything is found yet. */
  | { readonly kind: 'building'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'ready';
      /** Grows whenever something new was taken in. */
      readonly version: number;
    };

export interface ToSearch {
  readonly id: number;
  readonly name: string;
  readonly args: unknown;
}

export type FromSearch =
  | { readonly kind: 'answer'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly ok: false; readonly message: string }
  | { readonly kind: 'state'; readonly state: SearchState };

/** Calls that are the worker's own, not a consumer's. Removes everything of this person. */
export const FORGET = 'forget';
/** What pages ask first, with what opens the vault, or null: the answer, a state, comes when what was kept is loaded. */
export const READY = 'ready';

const others = ['figures', 'past'] as const;
export type Job = 'search' | (typeof others)[number];

const MARK = '~';

/** What a worker is called: whose it is, and what it does. */
export const nameOf = (personId: string, job: Job): string => (job === 'search' ? personId : personId + MARK + job);

export const readName = (name: string): { readonly personId: string; readonly job: Job } => {
  const [personId = '', job] = name.split(MARK);
  return { personId, job: others.find((each) => each === job) ?? 'search' };
};
