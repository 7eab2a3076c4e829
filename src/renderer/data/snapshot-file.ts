// The snapshot that lets a page paint before its worker is up.
import { SCHEMA_VERSION } from '@shared/contract/sync';
import type { Person } from '@shared/domain/person';
import type { DeskSettings } from '@shared/domain/settings';
import type { PackedRows } from './snapshot-codec';
import { dropKept, readKept, writeKept } from './snapshot-store';

export interface Snapshot {
  readonly schema: number;
  /** Epoch ms. One from the future (the clock was set back) is not trusted. */
  readonly savedAt: number;
  /** Rows that changed later have a higher one. */
  readonly stamp: number;
  /** Documents that were stored later are not in it (RxDB's time of the last write). */
  readonly storedUntil: number;
  readonly rows: PackedRows;
  /** Their rows held unsent commands: what became of those is not in the documents. */
  readonly pendingOn: readonly string[];
  readonly settings: DeskSettings;
  /** Those whom the rows name; the others come from the worker. */
  readonly people: readonly Person[];
}

/** Null: there is none that this version understands. `asked`: what was read already. */
export const readSnapshot = async (personId: string, asked?: Promise<unknown>): Promise<Snapshot | null> => {
  try {
    const found = (await (asked ?? readKept(personId))) as Snapshot | undefined;
    return found && found.schema === SCHEMA_VERSION && found.savedAt <= Date.now() ? found : null;
  } catch {
    return null;
  }
};

export const writeSnapshot = (personId: string, snapshot: Snapshot): Promise<void> => writeKept(personId, snapshot);

export const dropSnapshot = (personId: string): Promise<void> => dropKept(personId).catch(() => undefined);
