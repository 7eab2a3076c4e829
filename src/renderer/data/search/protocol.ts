// What pages and the search worker say to each other.
export type SearchState =
  /** `done` of `total` texts: not everything is found yet. */
  { readonly kind: 'building'; readonly done: number; readonly total: number } | { readonly kind: 'ready' };

export interface ToSearch {
  readonly id: number;
  readonly name: string;
  readonly args: unknown;
}

export type FromSearch =
  | { readonly kind: 'answer'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly ok: false; readonly message: string }
  | { readonly kind: 'state'; readonly state: SearchState };
