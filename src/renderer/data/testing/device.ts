// A device for tests: the worker's desk on a storage in memory, and a page's store fed by what the worker tells.
import type { RecordArgsOf, RecordCommandName } from '@shared/domain/commands/records';
import type { ArgsOf, CommandName } from '@shared/domain/commands/registry';
import type { Person } from '@shared/domain/person';
import type { DeskRecord } from '@shared/domain/records';
import type { Ticket } from '@shared/domain/ticket';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import type { Submission } from '../backend';
import { newId } from '../ids';
import type { OutboxItem } from '../model';
import type { ParcelMade, ParcelTaken } from '../parcel-model';
import { selectRecord } from '../records';
import { getRow } from '../rows';
import { selectShown } from '../selectors';
import type { Snapshot } from '../snapshot-file';
import { peopleArrived, settingsArrived } from '../state/desk';
import { linkChanged } from '../state/link';
import { type LoadedRecord, type LoadedTicket, reported } from '../state/report';
import { sessionChanged } from '../state/session';
import { createDeskStore } from '../store';
import type { AnyStorage } from '../worker/database';
import type { DeskOptions } from '../worker/desk';
import { type DeskHost, newDeskHost } from '../worker/desk-calls';
import type { PagePort } from '../worker/pages';
import type { WorkerEvent } from '../worker/protocol';
import { memoryFiles } from './memory-files';

export interface Disk {
  readonly storage: AnyStorage;
  snapshot: Snapshot | null;
  keys?: CryptoKeyPair;
  /** Text of the journal's files, by name. */
  readonly files: Map<string, string>;
}

let disks = 0;

/** What outlives a device's worker. RxDB's memory is one for the whole process: each disk has names of its own in it. */
export const newDisk = (): Disk => {
  const memory = getRxStorageMemory();
  disks += 1;
  const prefix = `disk${disks}-`;
  const storage = {
    ...memory,
    createStorageInstance: (params: Parameters<typeof memory.createStorageInstance>[0]) =>
      memory.createStorageInstance({ ...params, databaseName: prefix + params.databaseName }),
  };
  return { storage: storage as unknown as AnyStorage, snapshot: null, files: new Map() };
};

export interface Device {
  readonly host: DeskHost;
  readonly store: ReturnType<typeof createDeskStore>;
  readonly port: PagePort;
  readonly events: readonly WorkerEvent[];
  open(since?: number | null): Promise<void>;
  run<N extends CommandName>(name: N, number: string, args: ArgsOf<N>, batchId?: string): Promise<string>;
  runRecord<N extends RecordCommandName>(name: N, id: string, args: RecordArgsOf<N>): Promise<string>;
  submit(commands: readonly Submission[]): Promise<void>;
  load(number: string): Promise<void>;
  loadRecord(id: string): Promise<void>;
  shown(number: string): Ticket | null;
  shownRecord(id: string): DeskRecord | null;
  row(number: string): ReturnType<typeof getRow>;
  item(id: string): OutboxItem | undefined;
  /** Looks again and again until it is so; fails after a while. */
  until(what: string, isSo: () => boolean): Promise<void>;
  makeParcel(number: string): Promise<ParcelMade>;
  takeParcel(text: string): Promise<ParcelTaken>;
  close(): Promise<void>;
}

/** Where it is, and how it reaches the server. */
export interface DevicePlace {
  readonly deviceId: string;
  readonly address: { readonly base: string; readonly token: string | null };
}
const here: DevicePlace = { deviceId: 'device-1', address: { base: 'http://desk.test', token: null } };

export const newDevice = (
  me: Person,
  disk: Disk = newDisk(),
  texts?: DeskOptions['texts'],
  { deviceId, address }: DevicePlace = here,
): Device => {
  const store = createDeskStore();
  const events: WorkerEvent[] = [];
  const host = newDeskHost({
    storage: disk.storage,
    snapshots: {
      read: async () => disk.snapshot,
      write: async (snapshot) => {
        disk.snapshot = snapshot;
      },
      drop: async () => {
        disk.snapshot = null;
      },
    },
    keys: {
      read: async () => disk.keys ?? null,
      write: async (keys) => {
        disk.keys = keys;
      },
      drop: async () => {
        delete disk.keys;
      },
    },
    journal: Promise.resolve(memoryFiles(disk.files)),
    now: () => Date.now(),
    ...(texts ? { texts } : {}),
  });
  store.dispatch(sessionChanged({ kind: 'signedIn', person: me, deviceId, deskName: 'Test' }));
  const follow = (event: WorkerEvent) => {
    events.push(event);
    if (event.kind === 'report') store.dispatch(reported(event.report));
    else if (event.kind === 'link') store.dispatch(linkChanged(event.link));
    else if (event.kind === 'desk') {
      if (event.settings) store.dispatch(settingsArrived(event.settings));
      if (event.people) store.dispatch(peopleArrived({ people: event.people, gone: event.gone ?? [] }));
    }
  };
  const port: PagePort = { post: (message) => message.kind === 'event' && follow(structuredClone(message.event)) };
  const call = <T>(name: Parameters<DeskHost['call']>[1], ...args: unknown[]) =>
    host.call(port, name, args) as Promise<T>;
  const submit = (commands: readonly Submission[]) => call<void>('submit', structuredClone(commands));
  return {
    host,
    store,
    port,
    events,
    open: (since = null) =>
      call('open', {
        person: me,
        deviceId,
        address,
        pageId: 'page-1',
        since,
      }),
    submit,
    run: async (name, number, args, batchId) => {
      const at = Date.now();
      const envelope = {
        id: newId(at),
        name,
        ticket: number,
        args: args as Record<string, unknown>,
        at,
        batchId: batchId ?? null,
      };
      const seen = selectShown(store.getState(), number)?.folded.ticket ?? null;
      await submit([{ envelope, seen }]);
      return envelope.id;
    },
    load: async (number) => {
      const tickets = await call<LoadedTicket[]>('load', [number]);
      store.dispatch(reported({ tickets: structuredClone(tickets) }));
    },
    runRecord: async (name, id, args) => {
      const at = Date.now();
      const envelope = { id: newId(at), name, ticket: id, args: args as Record<string, unknown>, at, batchId: null };
      await submit([{ envelope, seen: null }]);
      return envelope.id;
    },
    loadRecord: async (id) => {
      const full = await call<LoadedRecord[]>('records', [id]);
      store.dispatch(reported({ records: { put: [], remove: [], full: structuredClone(full) } }));
    },
    shownRecord: (id) => selectRecord(store.getState(), id) ?? null,
    shown: (number) => selectShown(store.getState(), number)?.folded.ticket ?? null,
    row: (number) => getRow(store.getState().tickets.rows, number),
    item: (id) => store.getState().outbox.items.find(({ envelope }) => envelope.id === id),
    until: async (what, isSo) => {
      const end = Date.now() + 10_000;
      while (!isSo()) {
        if (Date.now() > end) throw new Error(`it never came to this: ${what}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    makeParcel: (number) => call('makeParcel', number),
    takeParcel: (text) => call('takeParcel', text, newId()),
    close: host.close,
  };
};
