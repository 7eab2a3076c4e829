// What moves tickets and the outbox in the page's state. One report changes rows, loaded tickets and outbox together, so
// that no frame shows a command twice or not at all.
import { createAction } from '@reduxjs/toolkit';
import type { Entry } from '@shared/domain/entry';
import type { RecordHead } from '@shared/domain/record-head';
import type { DeskRecord } from '@shared/domain/records';
import type { Row } from '@shared/domain/row';
import type { Ticket } from '@shared/domain/ticket';
import type { OutboxItem } from '../model';

/** A ticket as the server said, without this device's unsent commands. */
export interface LoadedTicket {
  readonly number: string;
  /** Null: not pulled. Made here and not sent yet, or not on this device. */
  readonly pulled: Ticket | null;
  readonly entries: readonly Entry[];
  readonly timelineComplete: boolean;
  /** Why there is nothing to show, if `pulled` is null and nothing is pending. */
  readonly missing: 'unknown' | 'notHere' | null;
}

/** A record as the server said, without this device's unsent commands. */
export interface LoadedRecord {
  readonly id: string;
  readonly pulled: DeskRecord | null;
}

export interface Report {
  readonly rows?: { readonly put: readonly Row[]; readonly remove: readonly string[] };
  readonly tickets?: readonly LoadedTicket[];
  readonly records?: {
    readonly put: readonly RecordHead[];
    readonly remove: readonly string[];
    readonly full: readonly LoadedRecord[];
  };
  readonly outbox?: { readonly put: readonly OutboxItem[]; readonly remove: readonly string[] };
}

export const reported = createAction<Report>('data/reported');
/** Another person's data, or none: everything goes. */
export const dataCleared = createAction('data/cleared');
/** Closed tickets that were asked for: shown beside the working set, never part of it. */
export const historyRead = createAction<readonly Row[]>('data/historyRead');
