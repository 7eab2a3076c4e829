// A person at a device: its disk, its line, its clock, and the lives that its client has had.
import { createHash } from 'node:crypto';
import type { Person } from '@shared/domain/person';
import type { Backend, Submission } from '../../src/renderer/data/backend';
import type { WorkerEvent } from '../../src/renderer/data/worker/protocol';
import { type Chance, chanceOf } from '../builders/chance';
import { type ClientBundle, digest } from './client-bundle';
import type { Client } from './client-entry';
import { BEGIN, type SimServer } from './desk-server';
import { type Disk, journalOf, loseStore, newDisk, storageOf } from './disk';
import type { HarmBook } from './harm';
import { Line } from './link';
import { type Owner, type Schedule, timersOf } from './schedule';

export interface World {
  readonly schedule: Schedule;
  readonly chance: Chance;
  readonly server: SimServer;
  readonly bundle: ClientBundle;
  readonly harm: HarmBook;
  /** Modules of the client in place of the real ones, for bugs that are planted. */
  readonly instead: ReadonlyMap<string, object>;
}

type Host = ReturnType<Client['newDeskHost']>;
type Store = ReturnType<Client['createDeskStore']>;

export interface Life extends Owner {
  readonly client: Client;
  readonly host: Host;
  readonly store: Store;
  readonly backend: Backend;
  /** The page shows what its worker has told it. */
  opened: boolean;
}

/** A command that somebody gave and that the device has promised to keep. */
export interface Promised {
  readonly submission: Submission;
  /** What the device keeps of it so far. */
  kept: boolean;
  withdrawn: boolean;
}

interface Wire {
  /** Calls without an answer yet. */
  busy: number;
  readonly toWorker: () => Promise<void>;
  readonly toPage: () => Promise<void>;
  readonly port: { post(message: { kind: string; event: WorkerEvent }): void };
}

export class Seat {
  readonly person: Person;
  readonly deviceId: string;
  readonly disk: Disk;
  readonly line: Line;
  /** How much its clock is ahead of the server's (ms). */
  skew = 0;
  token: string | null = null;
  life: Life | null = null;
  readonly promised = new Map<string, Promised>();
  /** Rejected commands that somebody has decided about. */
  readonly chosen = new Set<string>();
  /** Its store was lost once: what was done with by then, it knows no more. */
  lostStore = false;
  /** What the page was told wrongly, and the like. */
  readonly faults: string[] = [];
  readonly #world: World;
  readonly #chance: Chance;

  constructor(world: World, person: Person, deviceId: string, keepsFiles: boolean) {
    this.#world = world;
    this.#chance = chanceOf(world.chance.below(2 ** 31));
    this.person = person;
    this.deviceId = deviceId;
    this.disk = newDisk(keepsFiles);
    this.line = new Line(world.schedule, this.#chance, world.server, world.harm);
  }

  get now(): number {
    return Math.floor(BEGIN + this.#world.schedule.now + this.skew);
  }

  #globals(life: Owner) {
    const timers = timersOf(
      () => this.#world.schedule,
      () => life,
    );
    const now = () => this.now;
    const { schedule } = this.#world;
    const chance = this.#chance;
    const math: Math = Object.create(Math) as Math;
    math.random = () => chance.next();
    class SimDate extends Date {
      constructor(...args: unknown[]) {
        if (args.length === 0) super(now());
        else super(...(args as [number]));
      }
      static override now(): number {
        return now();
      }
    }
    return {
      ...timers,
      Date: SimDate,
      Math: math,
      performance: { now: () => schedule.now, mark: () => undefined },
      crypto: {
        getRandomValues: (bytes: Uint8Array) => {
          for (let n = 0; n < bytes.length; n += 1) bytes[n] = chance.below(256);
          return bytes;
        },
        randomUUID: () => createHash('sha256').update(String(chance.next())).digest('hex').slice(0, 36),
        subtle: { digest },
      },
      fetch: this.line.fetchFor(life),
      AbortSignal: {
        timeout: (ms: number) => {
          const abort = new AbortController();
          schedule.later(life, ms, () => abort.abort());
          return abort.signal;
        },
      },
      TextDecoderStream: class {},
      localStorage: this.disk.localStorage,
    };
  }

  /** Starts the client, as the person does it in the morning, or the machine after it has died. */
  rise(): void {
    if (this.life || this.token === null) return;
    const { schedule, bundle, instead, harm } = this.#world;
    const owner: Owner = { alive: true };
    const client = bundle.start(this.#globals(owner), instead);
    const around = { schedule, chance: this.#chance, harm };
    const storage = storageOf(this.disk, client, owner, around);
    const read = async <T>(get: () => T): Promise<T> => {
      await schedule.wait(owner, this.#chance.next() * 3);
      return get();
    };
    const { disk } = this;
    const host = client.newDeskHost({
      storage,
      snapshots: {
        read: () => read(() => disk.snapshot),
        write: (snapshot) =>
          read(() => {
            if (!disk.full) disk.snapshot = structuredClone(snapshot);
          }),
        drop: () =>
          read(() => {
            disk.snapshot = null;
          }),
      },
      // Files that are signed are tried elsewhere: here no device has a key.
      keys: { read: async () => null, write: () => Promise.reject(new Error('no keys')), drop: async () => undefined },
      journal: Promise.resolve(journalOf(disk, owner, around)),
      now: () => this.now,
    });
    const store = client.createDeskStore();
    const life: Life = Object.assign(owner, {
      client,
      host,
      store,
      backend: this.#backend(owner, host, (event) => this.#follow(life, event)),
      opened: false,
    });
    this.life = life;
    client.setRuntime({ store, backend: life.backend });
    const { person, deviceId } = this;
    const known = disk.localStorage.getItem('person');
    const me = known === null ? person : (JSON.parse(known) as Person);
    store.dispatch(client.sessionChanged({ kind: 'signedIn', person: me, deviceId, deskName: 'Test' }));
    void this.#open(life).catch((error: unknown) => this.#failed(life, error));
  }

  /** It could not even begin: the browser refuses to write. People load the page again. */
  #failed(life: Life, _error: unknown): void {
    this.#world.schedule.later(life, 5_000, () => {
      this.die();
      this.rise();
    });
  }

  async #open(life: Life): Promise<void> {
    const { client, store } = life;
    const snapshot = this.disk.snapshot;
    if (snapshot) {
      store.dispatch(client.settingsArrived(snapshot.settings));
      store.dispatch(client.peopleArrived({ people: snapshot.people, gone: [] }));
    }
    await this.#attach(life);
    life.opened = true;
    for (const commands of client.readAhead(this.person.id, this.disk.localStorage)) {
      await life.backend.submit(commands);
      client.clearAhead(this.person.id, commands, this.disk.localStorage);
    }
  }

  #attach(life: Life): Promise<unknown> {
    const session = life.store.getState().session;
    const me = session.kind === 'signedIn' || session.kind === 'signedOut' ? session.person : this.person;
    const address = { base: 'http://desk.test', token: this.token };
    const request = { person: me, deviceId: this.deviceId, address, pageId: 'page-1', since: null };
    return this.#call(life.host, 'open', [request]);
  }

  readonly #wires = new WeakMap<Host, Wire>();

  /** Messages keep their order, each way. */
  async #call<T>(host: Host, name: string, args: readonly unknown[]): Promise<T> {
    const wire = this.#wires.get(host);
    if (!wire) throw new Error('there is no such worker');
    const copy = structuredClone(args);
    wire.busy += 1;
    await wire.toWorker();
    const answer = await host.call(wire.port as never, name as never, copy).then(
      (value: unknown) => ({ ok: true as const, value: structuredClone(value) as T }),
      (error: unknown) => ({ ok: false as const, error }),
    );
    await wire.toPage();
    wire.busy -= 1;
    if (answer.ok) return answer.value;
    throw answer.error;
  }

  #wire(life: Owner, onEvent: (event: WorkerEvent) => void): Wire {
    const { schedule } = this.#world;
    const way = () => {
      let last = schedule.now;
      return () => {
        last = schedule.after(last, this.#chance.next());
        return schedule.wait(life, last - schedule.now);
      };
    };
    const toPage = way();
    const post = (message: { kind: string; event: WorkerEvent }) => {
      if (message.kind !== 'event') return;
      const event = structuredClone(message.event);
      void toPage().then(() => onEvent(event));
    };
    return { busy: 0, toWorker: way(), toPage, port: { post } };
  }

  #backend(life: Owner, host: Host, onEvent: (event: WorkerEvent) => void): Backend {
    this.#wires.set(host, this.#wire(life, onEvent));
    const call =
      (name: string) =>
      (...args: unknown[]) =>
        this.#call<never>(host, name, args);
    const names = ['withdraw', 'load', 'records', 'watch', 'timeline', 'closed', 'takeNumber'];
    const rest = [...names, 'giveBackNumber', 'numbersLeft', 'sendNow'].map((name) => [name, call(name)] as const);
    return {
      ...(Object.fromEntries(rest) as unknown as Backend),
      submit: async (commands) => {
        this.#promise(commands);
        await this.#call(host, 'submit', [commands]);
        for (const { envelope } of commands) {
          const promised = this.promised.get(envelope.id);
          if (promised) promised.kept = true;
        }
      },
      settleChoice: async (id, choice) => {
        if (choice !== null) this.chosen.add(id);
        await this.#call(host, 'settleChoice', [id, choice]);
      },
      withdraw: async (ids) => {
        // Once it is asked, it may have happened, whether the page hears of it or not.
        for (const id of ids) {
          const promised = this.promised.get(id);
          if (promised) promised.withdrawn = true;
        }
        return this.#call(host, 'withdraw', [ids]);
      },
    };
  }

  /** Called when a command leaves for the worker: its copy in localStorage stands, or could not be written. */
  #promise(commands: readonly Submission[]): void {
    const first = commands[0]?.envelope.id ?? '';
    const isAhead = this.disk.localStorage.getItem(`firstline.ahead.${this.person.id}.${first}`) !== null;
    for (const submission of commands) {
      const known = this.promised.get(submission.envelope.id);
      if (known) known.kept ||= isAhead;
      else {
        this.promised.set(submission.envelope.id, {
          submission: structuredClone(submission),
          kept: isAhead,
          withdrawn: false,
        });
      }
    }
  }

  #follow(life: Life, event: WorkerEvent): void {
    const { client, store } = life;
    if (event.kind === 'report') {
      const { rows, records } = event.report;
      const put = rows?.put.filter((row) => !client.isInFlight(row.number)) ?? [];
      const heads = records && { ...records, put: records.put.filter((head) => !client.isInFlight(head.id)) };
      const report = { ...event.report, rows: { put, remove: rows?.remove ?? [] } };
      store.dispatch(client.reported(heads ? { ...report, records: heads } : report));
    } else if (event.kind === 'link') store.dispatch(client.linkChanged(event.link));
    else if (event.kind === 'desk') {
      if (event.settings) store.dispatch(client.settingsArrived(event.settings));
      if (event.people) store.dispatch(client.peopleArrived({ people: event.people, gone: event.gone ?? [] }));
      this.#refreshMe(life);
    } else if (event.kind === 'signedOut') {
      const { session } = store.getState();
      if (session.kind === 'signedIn') store.dispatch(client.sessionChanged({ ...session, kind: 'signedOut' }));
    }
  }

  #refreshMe(life: Life): void {
    const { session, desk } = life.store.getState();
    if (session.kind !== 'signedIn' && session.kind !== 'signedOut') return;
    const person = desk.people.get(session.person.id);
    if (!person || JSON.stringify(person) === JSON.stringify(session.person)) return;
    try {
      this.disk.localStorage.setItem('person', JSON.stringify(person));
    } catch {
      // No room: known again after the next sync.
    }
    life.store.dispatch(life.client.sessionChanged({ ...session, person }));
  }

  get isSignedOut(): boolean {
    return this.life?.store.getState().session.kind === 'signedOut' || this.token === null;
  }

  /** Page and worker end in this moment, wherever they are. */
  die(): void {
    if (!this.life) return;
    if ((this.#wires.get(this.life.host)?.busy ?? 0) > 0) this.#world.harm.add('clientDiedMidway');
    this.life.alive = false;
    this.life = null;
    this.line.hangUp();
  }

  /** Ends as `die` does, and the browser has lost its database. */
  loseStore(): void {
    this.die();
    if (this.disk.journal === null) return;
    this.lostStore = true;
    this.#world.harm.add('storeLost');
    loseStore(this.disk);
  }

  /** With a password that is right. Rejects when the server is not there. */
  async signIn(): Promise<void> {
    if (!this.line.weather.up) return;
    this.token = await this.#world.server.signIn(this.person, this.deviceId);
    const { life } = this;
    if (!life) return this.rise();
    const { session } = life.store.getState();
    if (session.kind === 'signedOut') {
      life.store.dispatch(life.client.sessionChanged({ ...session, kind: 'signedIn' }));
    }
    if (life.opened) void this.#attach(life).catch(() => undefined);
  }
}
