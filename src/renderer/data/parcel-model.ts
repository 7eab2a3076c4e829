// What the page and the worker say to each other about tickets in files.
import type { Article } from '@shared/domain/article';
import type { Entry } from '@shared/domain/entry';
import type { ParcelFault } from '@shared/domain/parcel';
import type { Ticket } from '@shared/domain/ticket';

/** What a file says, for a person to look at before it is taken in. */
export interface ParcelView {
  readonly by: string;
  readonly byName: string;
  readonly at: number;
  readonly desk: string;
  /** With all that its author did. */
  readonly ticket: Ticket;
  readonly entries: readonly Entry[];
  /** Of what is in it, the ids of commands that the server had not heard of when it was saved, nor has told of since. */
  readonly unsent: readonly string[];
  readonly articles: readonly Article[];
  readonly attachments: readonly string[];
  /** Names of the people in it, for those of whom this device knows nothing. */
  readonly names: Readonly<Record<string, string>>;
  /** It is on this device already, or was made here. */
  readonly here: 'no' | 'taken' | 'own';
}

export type ParcelLook =
  | { readonly ok: true; readonly view: ParcelView }
  | { readonly ok: false; readonly fault: ParcelFault };

export type ParcelTaken =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly fault: ParcelFault };

export type ParcelMade =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: ParcelFault };
