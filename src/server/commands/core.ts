// The desk's record as the rest of the server sees it: who wants to change or read it comes through here.
import type { Outcome, PullRequest, PullResponse, StreamEvent } from '@shared/contract/sync';
import type { Envelope } from '@shared/domain/command';
import type { Entry } from '@shared/domain/entry';
import type { Actor, Person } from '@shared/domain/person';
import type { DeskSettings, World } from '@shared/domain/settings';
import type { Db, Sql } from '../db/db';

export interface Push {
  /** Who is signed in. Role and groups are looked up inside the transaction. */
  readonly personId: string;
  readonly deviceId: string;
  /** By the device's clock, as it sent. */
  readonly sentAt: number;
  readonly receivedAt: number;
  /** How many commands the device still keeps behind these; undefined: not known, or carried by another device. */
  readonly rest?: number | undefined;
  readonly envelopes: readonly Envelope[];
}

/** One command of the desk itself: import, seed, timers. */
export interface SystemStep {
  readonly envelope: Envelope;
  /** The system's own, unless the seed tells whose history this was. */
  readonly actor?: Actor;
  readonly deviceId?: string;
  /** When the server is to have had it; the envelope's `at` stands as it is. Now, if left out. */
  readonly receivedAt?: number;
}

/** The desk as it stands under the lock of the transaction: nobody else can move it before it ends. */
export interface LockedDesk {
  readonly settings: DeskSettings | null;
  readonly people: ReadonlyMap<string, Person>;
}

export interface SystemWork {
  /**
   * Run first, in the same transaction: what it gives is written in place of `settings` and `people`. To throw here takes
   * everything back.
   */
  prepare?(sql: Sql, desk: LockedDesk): Promise<Pick<SystemWork, 'settings' | 'people'>>;
  /** Written first, in the same transaction. */
  readonly settings?: DeskSettings;
  readonly people?: readonly Person[];
  readonly steps?: Iterable<SystemStep> | AsyncIterable<SystemStep>;
  /** In the order of the steps, once each. To throw here, or in `steps`, takes everything back. */
  onOutcome?(outcome: Outcome, step: SystemStep): void;
  /** After each part, in steps done. */
  onProgress?(done: number): void;
}

export interface SystemResult {
  readonly accepted: number;
  readonly rejected: number;
}

export interface Core {
  readonly db: Db;
  /**
   * An outcome for each command, in order; a bad command is an answer and never an exception.
   * @throws DbUnavailable when nothing was decided: the device sends it again
   */
  execute(push: Push): Promise<readonly Outcome[]>;
  /** Everything or nothing. Holds up other commands while it runs. */
  executeSystem(work: SystemWork): Promise<SystemResult>;
  putPeople(people: readonly Person[]): Promise<void>;
  putSettings(settings: DeskSettings): Promise<void>;
  pull(personId: string, request: Omit<PullRequest, 'schema'>): Promise<PullResponse>;
  /** Entries of a ticket that this person may see, oldest first; null: no such ticket for this person. */
  timeline(personId: string, ticket: string): Promise<readonly Entry[] | null>;
  /**
   * `hello` first, then changes as they are committed, for one person. The same event object goes to all who see the
   * same: a text made of it may be kept by it. Returns how to stop.
   */
  subscribe(personId: string, onEvent: (event: StreamEvent) => void): () => void;
  /** Settings and people as they are in the database now. Null before the desk is set up. */
  world(): Promise<World | null>;
  reserveNumbers(by: { personId: string; deviceId: string }, prefix: string, count: number): Promise<NumberBlock>;
  /** After a restore: every device drops its copy (never its outbox) and pulls again. */
  changeEpoch(): Promise<void>;
  close(): Promise<void>;
}

/** Both ends included. */
export interface NumberBlock {
  readonly from: number;
  readonly to: number;
}
