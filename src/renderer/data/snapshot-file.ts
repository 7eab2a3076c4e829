// The snapshot that lets a page paint before its worker is up.
import { SCHEMA_VERSION } from '@shared/contract/sync';
import type { Person } from '@shared/domain/person';
import type { DeskSettings } from '@shared/domain/settings';
import type { PackedRows } from './snapshot-codec';
import { dropKept, readKept, writeKept } from './snapshot-store';
import { openedSnapshot, sealedSnapshot } from './vault/sealed-snapshot';
import type { Sealer } from './vault/sealer';

export interface Snapshot {
  readonly schema: number;
  /** Epoch ms. One from the future (the clock was set back) is not trusted. */
  readonly savedAt: number;
  /** Rows that changed later have a higher one. */
  readonly stamp: number;
  /** Documents that were stored later are not in it (RxDB's time of the last write). */
  readonly storedUntil: number;
  readonly rows: PackedRows;
  /** Their rows held unsent commands, or were about to change: what became of that is not in the documents. */
  readonly pendingOn: readonly string[];
  readonly settings: DeskSettings;
  /** Those whom the rows name; the others come from the worker. */
  readonly people: readonly Person[];
}

/** @param place a person's, by name. Null: there is none that this version understands. `asked`: what was read already. */
export const readSnapshot = async (
  place: string,
  asked?: Promise<unknown>,
  sealer: Sealer | null = null,
): Promise<Snapshot | null> => {
  try {
    const kept = await (asked ?? readKept(place));
    const found = (sealer ? await openedSnapshot(sealer, kept) : kept) as Snapshot | undefined;
    return found && found.schema === SCHEMA_VERSION && found.savedAt <= Date.now() ? found : null;
  } catch {
    return null;
  }
};

export const writeSnapshot = async (place: string, snapshot: Snapshot, sealer: Sealer | null = null): Promise<void> =>
  writeKept(place, sealer ? await sealedSnapshot(sealer, snapshot) : snapshot);

export const dropSnapshot = (place: string): Promise<void> => dropKept(place).catch(() => undefined);
