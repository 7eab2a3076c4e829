// Keeps the snapshot fresh: written when nothing has happened for a while, so that it costs nobody anything.
import { SCHEMA_VERSION } from '@shared/contract/sync';
import type { Person } from '@shared/domain/person';
import { packRows } from '../snapshot-codec';
import type { Snapshot } from '../snapshot-file';
import type { PeopleBook } from './people-book';
import type { RowBook } from './row-book';

export interface SnapshotKeeper {
  read(): Promise<Snapshot | null>;
  write(snapshot: Snapshot): Promise<void>;
  drop(): Promise<void>;
}

const QUIET = 3_000;
/** A snapshot that is a little old costs the next start a few rows more; writing megabytes all day costs the disk. */
const SELDOM = 60_000;
/** RxDB's times of writing may run a little behind: rather read some documents twice than miss one. */
const MARGIN = 10_000;

export interface SnapshotWriter {
  changed(): void;
  writeNow(): Promise<void>;
  stop(): void;
}

export const newSnapshotWriter = (
  keeper: SnapshotKeeper,
  book: RowBook,
  people: PeopleBook,
  pendingOn: () => readonly string[],
): SnapshotWriter => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writtenAt = 0;

  const writeNow = async (): Promise<void> => {
    clearTimeout(timer);
    writtenAt = Date.now();
    const { settings } = people;
    if (!settings) return;
    const rows = book.rows();
    const ids = new Set(rows.flatMap((row) => [row.callerId, row.assigneeId, row.updatedBy]));
    const members = settings.groups.flatMap((group) => group.memberIds);
    const named = [...new Set([...ids, ...members])].map((id) => people.people.get(id ?? ''));
    await keeper.write({
      schema: SCHEMA_VERSION,
      savedAt: Date.now(),
      stamp: book.stamp,
      storedUntil: Date.now() - MARGIN,
      rows: packRows(rows),
      pendingOn: pendingOn(),
      settings,
      people: named.filter((person): person is Person => person !== undefined),
    });
  };

  return {
    changed: () => {
      clearTimeout(timer);
      const wait = Math.max(QUIET, writtenAt + SELDOM - Date.now());
      // Without room for it the next start is slower, and nothing else.
      timer = setTimeout(() => void writeNow().catch(() => undefined), wait);
    },
    writeNow,
    stop: () => clearTimeout(timer),
  };
};
