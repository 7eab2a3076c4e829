// The desk's records on this device: heads of all of them in memory, each as it was pulled with the outbox on top; the
// whole of one is read when a page asks for it, and told on while a page holds it.
import { recordCommandNamed } from '@shared/domain/commands/records';
import { foldRecord } from '@shared/domain/record-command';
import { headOf, type RecordHead } from '@shared/domain/record-head';
import type { DeskRecord } from '@shared/domain/records';
import type { OutboxItem } from '../model';
import { settled, ticketPulled } from '../outbox-machine';
import type { LoadedRecord } from '../state/report';
import type { PulledData } from './database';
import type { OutboxStore } from './outbox-store';
import type { Pages } from './pages';
import type { PeopleBook } from './people-book';
import { plain } from './stored';

export interface RecordHost {
  pulled(): PulledData;
  readonly people: PeopleBook;
  readonly outbox: OutboxStore;
  readonly pages: Pages;
  readonly deviceId: string;
  /** Everything that the server has is here. */
  complete(): boolean;
  onChanged(): void;
  /** Told on in the line of all that happens in the outbox: past it, an older word would come after a newer one. */
  onItems(items: readonly OutboxItem[]): void;
  onFailed(error: unknown): void;
}

export interface RecordBook {
  heads(): readonly RecordHead[];
  load(): Promise<void>;
  full(ids: readonly string[]): Promise<readonly LoadedRecord[]>;
  /** It was stored anew, taken away, or a command on it has moved. */
  changed(id: string): void;
  /** Another server's data is coming: forget, and tell. */
  clear(): void;
  idle(): Promise<void>;
}

/** What could not be shown is tried again after so long (ms). */
const AGAIN = 2_000;

export const newRecordBook = (host: RecordHost): RecordBook => {
  const heads = new Map<string, RecordHead>();
  const dirty = new Set<string>();
  let running: Promise<void> | null = null;

  const read = async (ids: readonly string[]): Promise<Map<string, DeskRecord>> => {
    const found = await host
      .pulled()
      .records.findByIds([...ids])
      .exec();
    return new Map([...found].map(([id, document]) => [id, plain(document.toJSON()) as DeskRecord]));
  };

  /** Accepted commands leave the fold when what was pulled has them. */
  const settle = async (id: string, pulled: DeskRecord | undefined): Promise<void> => {
    for (const item of host.outbox.pendingOn(id)) {
      if (item.status !== 'accepted') continue;
      const nowhere = !pulled && host.complete();
      const done = await host.outbox.change([item.envelope.id], (known) =>
        nowhere ? settled(known) : ticketPulled(known, pulled?.version ?? 0),
      );
      host.onItems(done);
    }
  };

  const headFor = (id: string, pulled: DeskRecord | null): RecordHead | null => {
    const world = host.people.world();
    const pending = host.outbox.pendingOn(id).map(({ envelope }) => envelope);
    if (!world || pending.length === 0) return pulled && headOf(pulled);
    const author = { actor: host.people.actor(), deviceId: host.deviceId };
    const shown = foldRecord(pulled, pending, author, world, recordCommandNamed);
    return shown && headOf(shown);
  };

  const put = (id: string, head: RecordHead | null): void => {
    if (head) heads.set(id, head);
    else heads.delete(id);
  };

  const show = async (ids: readonly string[]): Promise<void> => {
    const found = await read(ids);
    for (const id of ids) {
      await settle(id, found.get(id));
      put(id, headFor(id, found.get(id) ?? null));
    }
    // Changed again meanwhile: a page must not see a step back. It comes next.
    const current = ids.filter((id) => !dirty.has(id));
    const full = current.filter(host.pages.isHeld).map((id) => ({ id, pulled: found.get(id) ?? null }));
    const shown = current.flatMap((id) => heads.get(id) ?? []);
    const remove = current.filter((id) => !heads.has(id));
    host.pages.report({ records: { put: shown, remove, full } });
    host.onChanged();
  };

  /** What can't be read or written now is shown later. */
  const flush = async (): Promise<void> => {
    const ids = [...dirty];
    dirty.clear();
    try {
      await show(ids);
    } catch (error) {
      for (const id of ids) dirty.add(id);
      throw error;
    }
  };

  const wake = () => {
    running ??= run();
  };

  const run = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 4));
    try {
      while (dirty.size > 0) await flush();
    } catch (error) {
      setTimeout(wake, AGAIN);
      host.onFailed(error);
    } finally {
      running = null;
    }
  };

  return {
    heads: () => [...heads.values()],
    load: async () => {
      heads.clear();
      for (const document of await host.pulled().records.find().exec()) {
        const record = plain(document.toJSON()) as DeskRecord;
        put(record.id, headFor(record.id, record));
      }
      for (const id of host.outbox.pendingTickets()) if (!heads.has(id)) put(id, headFor(id, null));
    },
    full: async (ids) => {
      const found = await read(ids);
      return ids.map((id) => ({ id, pulled: found.get(id) ?? null }));
    },
    changed: (id) => {
      dirty.add(id);
      wake();
    },
    clear: () => {
      const remove = [...heads.keys()];
      heads.clear();
      host.pages.report({ records: { put: [], remove, full: [] } });
    },
    idle: async () => {
      while (running) await running;
    },
  };
};
