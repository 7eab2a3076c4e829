// What pages and worker say to each other. Calls have an answer; events are told to every page.
import type { Person } from '@shared/domain/person';
import type { DeskSettings } from '@shared/domain/settings';
import type { Backend } from '../backend';
import type { LinkState } from '../model';
import type { Report } from '../state/report';
import type { VaultKey } from '../vault/sealer';
import type { ServerAddress } from './http';

export interface OpenRequest {
  readonly person: Person;
  readonly deviceId: string;
  readonly address: ServerAddress;
  /** A lock that the page holds as long as it lives. */
  readonly pageId: string;
  /** The stamp of the snapshot that the page has painted; null: it has nothing. */
  readonly since: number | null;
  /** Opens what is sealed; null: this profile is plain. */
  readonly vault: VaultKey | null;
}

/** Null: the plain side. */
export interface CarryRequest {
  readonly from: VaultKey | null;
  readonly to: VaultKey | null;
}

/** All that a page may ask, by name; `sendNow` and `watch` answer with nothing. */
export interface Calls extends Backend {
  open(request: OpenRequest): Promise<void>;
  /** The browser says that the network changed: a hint. */
  networkHint(): Promise<void>;
  /** Drops what was pulled, never what is this device's own, and pulls anew. Needs the server. */
  pullAgain(): Promise<void>;
  /** Closes and removes everything of this person. */
  forget(): Promise<void>;
  /** No more sync until the next `open`: signed out. */
  pause(): Promise<void>;
  /** Sends all that waits. How many changes are left that the server did not take. @throws when there is no line */
  drain(to: ServerAddress): Promise<number>;
  /** Copies all that lies on one side to the other and proves what can't be had again. Nobody has the data open. */
  carry(request: CarryRequest): Promise<void>;
}
export type CallName = keyof Calls;

export type ToWorker = { readonly id: number; readonly name: CallName; readonly args: readonly unknown[] };

export type WorkerEvent =
  | { readonly kind: 'report'; readonly report: Report }
  | {
      readonly kind: 'desk';
      readonly settings?: DeskSettings;
      readonly people?: readonly Person[];
      readonly gone?: readonly string[];
    }
  | { readonly kind: 'link'; readonly link: LinkState }
  | { readonly kind: 'signedOut' }
  /** All rows were told, these are their numbers: what a page has beside them came from an old snapshot. */
  | { readonly kind: 'only'; readonly numbers: readonly string[] };

export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly ok: false; readonly message: string }
  | { readonly kind: 'event'; readonly event: WorkerEvent };
