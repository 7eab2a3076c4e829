// What the page asks of whoever keeps the data: the worker, or a stand-in in tests. Nothing here waits for a network,
// but for `timeline`.
import type { Envelope } from '@shared/domain/command';
import type { Author } from '@shared/domain/fold';
import type { Row } from '@shared/domain/row';
import type { TrialAsk, TrialSum } from '@shared/domain/rule-trial';
import type { Ticket } from '@shared/domain/ticket';
import type { WhatIfAsk, WhatIfSum } from '@shared/domain/what-if';
import type { OutboxItem } from './model';
import type { ParcelLook, ParcelMade, ParcelTaken } from './parcel-model';
import type { LoadedRecord, LoadedTicket } from './state/report';
import type { ClosedQuery } from './view/query';

/** A command on its way to the outbox, with the ticket as its author saw it. */
export interface Submission {
  readonly envelope: Envelope;
  readonly seen: Ticket | null;
  /** The version of `seen`, where only that was kept. */
  readonly seenAt?: number;
  readonly order?: string;
  readonly from?: Author;
}

/** Of incidents, problems, changes, requests; of reviews and articles. */
export const numberPrefixes = ['INC', 'PRB', 'CHG', 'REQ', 'PIR', 'KB'] as const;
export type NumberPrefix = (typeof numberPrefixes)[number];

export interface ClosedPage {
  readonly rows: readonly Row[];
  /** How many there are in all on this device. */
  readonly total: number;
}

/** Where the next part of a trial begins. */
export interface TrialCursor {
  readonly shelf: 0 | 1;
  readonly updatedAt: number;
  readonly number: string;
  readonly total: number;
}

export interface TrialPart extends TrialSum {
  /** Tickets that there are to look at in all. */
  readonly total: number;
  /** Null: that was the last part. */
  readonly next: TrialCursor | null;
}

export interface FiredPart {
  /** By a rule's id. */
  readonly counts: Readonly<Record<string, number>>;
  readonly next: TrialCursor | null;
}

export interface WhatIfPart extends WhatIfSum {
  /** Tickets that this part read, those of other days too. */
  readonly read: number;
  readonly total: number;
  readonly next: TrialCursor | null;
}

export interface Backend {
  /** Resolves when they are stored: from then on a killed page loses nothing. */
  submit(commands: readonly Submission[]): Promise<void>;
  /** The ids that were really taken back: what may have reached the server can't be. */
  withdraw(commandIds: readonly string[]): Promise<readonly string[]>;
  settleChoice(commandId: string, choice: OutboxItem['choice']): Promise<void>;
  load(numbers: readonly string[]): Promise<readonly LoadedTicket[]>;
  /** Records in full, in the order asked for. */
  records(ids: readonly string[]): Promise<readonly LoadedRecord[]>;
  /** These tickets and records are on the screen: report what happens on them. Replaces what was watched before. */
  watch(numbers: readonly string[]): void;
  /** The whole timeline, from the server if need be. */
  timeline(number: string): Promise<LoadedTicket>;
  closed(query: ClosedQuery, offset: number, limit: number): Promise<ClosedPage>;
  /** A rule tried on a slice of this device's tickets; null: the first one. */
  trial(ask: TrialAsk, cursor: TrialCursor | null): Promise<TrialPart>;
  /** The ticket as a file; what is in a file; and the file taken in, before what is done from `place` on. */
  makeParcel(number: string): Promise<ParcelMade>;
  lookAtParcel(text: string): Promise<ParcelLook>;
  takeParcel(text: string, place: string): Promise<ParcelTaken>;
  /** How often rules have fired since then, on a slice of this device's tickets. */
  fired(since: number, cursor: TrialCursor | null): Promise<FiredPart>;
  /** A draft of the settings, replayed on a slice of this device's tickets. */
  whatIf(ask: WhatIfAsk, cursor: TrialCursor | null): Promise<WhatIfPart>;
  takeNumber(prefix: NumberPrefix): Promise<string | null>;
  giveBackNumber(number: string): Promise<void>;
  numbersLeft(): Promise<number>;
  sendNow(): void;
}
