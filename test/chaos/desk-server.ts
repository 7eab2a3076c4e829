// The real server, without a network card: its core, sessions and routes over the simulated database. It may die in any
// moment; the next one starts from what was committed.
import { Writable } from 'node:stream';
import type { Person } from '@shared/domain/person';
import { pino } from 'pino';
import { SessionEnds } from '../../src/server/auth/session-ends';
import { Sessions } from '../../src/server/auth/sessions';
import type { Core } from '../../src/server/commands/core';
import { openCore } from '../../src/server/commands/open-core';
import { migrate } from '../../src/server/db/migrate';
import { buildApp, type DeskApp } from '../../src/server/http/app';
import type { Chance } from '../builders/chance';
import { staff } from '../builders/running-desk';
import { demoLikeSettings } from '../builders/settings';
import type { Around } from './disk';
import type { HarmBook } from './harm';
import type { Owner, Schedule } from './schedule';
import { openBase, type SimBase, type SimDb, simDb } from './sim-db';

/** When every history begins: a Monday, shortly before office hours. */
export const BEGIN = Date.parse('2026-03-02T07:50Z');

/** A server that could not start is started anew after so long (ms). */
const START_AGAIN = 2_000;

// A response that was injected has no socket, only something that can be written to.
Object.assign(Writable.prototype, { setNoDelay: () => undefined });

const silent = pino({ level: 'silent' });

/** Wrappers around the server, for bugs that are planted. */
export interface ServerBugs {
  core?(core: Core): Core;
  base?(base: SimBase): SimBase;
}

interface Life extends Owner {
  readonly db: SimDb;
  readonly base: SimBase;
  core: Core | null;
  sessions: Sessions | null;
  sessionEnds: SessionEnds | null;
  /** What is told to those who wait for an answer when it dies. */
  readonly waiting: Set<() => void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

export interface Wire {
  /** Bytes of the live stream; null: it has ended. */
  onBytes(bytes: Buffer | null): void;
}

export class NoAnswer extends Error {}

/** One process has one: histories come one after another. */
export interface SimHost {
  readonly base: SimBase;
  readonly app: DeskApp;
  current: SimServer | null;
}

const standingFor = <T extends object>(what: () => T | null | undefined): T =>
  new Proxy({} as T, {
    get: (_target, name) => {
      const real = what();
      if (!real) throw new Error('the server is down');
      const value = Reflect.get(real, name, real) as unknown;
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(real) : value;
    },
  });

export class SimServer {
  readonly #host: SimHost;
  readonly schedule: Schedule;
  readonly #chance: Chance;
  readonly #bugs: ServerBugs;
  readonly #harm: HarmBook;
  life: Life;
  /** Its disk takes nothing more. */
  full = false;
  /** How often it was started. */
  lives = 0;

  constructor(host: SimHost, { schedule, chance, harm }: Around, bugs: ServerBugs) {
    this.#host = host;
    this.#harm = harm;
    this.schedule = schedule;
    this.#chance = chance;
    this.#bugs = bugs;
    this.life = this.#begin();
  }

  get now(): number {
    return Math.floor(BEGIN + this.schedule.now);
  }

  get isUp(): boolean {
    return this.life.core !== null;
  }

  get core(): Core {
    if (!this.life.core) throw new NoAnswer('the server is down');
    return this.life.core;
  }

  #isFull(): boolean {
    if (this.full) this.#harm.add('serverFull');
    return this.full;
  }

  #begin(): Life {
    this.lives += 1;
    const owner: Owner = { alive: true };
    const base = this.#bugs.base?.(this.#host.base) ?? this.#host.base;
    const life: Life = Object.assign(owner, {
      base: this.#host.base,
      db: simDb(base, { schedule: this.schedule, life: owner, chance: this.#chance, full: () => this.#isFull() }),
      core: null,
      sessions: null,
      sessionEnds: null,
      waiting: new Set<() => void>(),
    });
    // Who has started it starts it again.
    void this.#open(life).catch(async () => {
      if (!life.alive) return;
      await this.die();
      this.schedule.later({ alive: true }, START_AGAIN, () => this.rise());
    });
    return life;
  }

  async #open(life: Life): Promise<void> {
    const now = () => this.now;
    const core = await openCore(life.db, { now, log: silent });
    const sessions = new Sessions(life.db, now);
    let looks = 0;
    const sessionEnds = new SessionEnds(
      // Every sixth look is enough here: most of them would be for nothing, and each asks the database.
      async (ids) => {
        looks += 1;
        return looks % 6 === 0 ? sessions.ended(ids) : new Map();
      },
      () => undefined,
    );
    life.db.subscribe('session', (id) => sessionEnds.ended(id, 'revoked'));
    life.core = this.#bugs.core?.(core) ?? core;
    life.sessions = sessions;
    life.sessionEnds = sessionEnds;
  }

  /** Whoever waits for an answer sees the connection break. */
  async die(): Promise<void> {
    const { life } = this;
    if (!life.alive) return;
    life.alive = false;
    life.core = null;
    if (await life.db.died()) this.#harm.add('serverDiedMidway');
    for (const tell of [...life.waiting]) tell();
    life.waiting.clear();
  }

  rise(): void {
    if (!this.life.alive) this.life = this.#begin();
  }

  /** @throws NoAnswer nobody is there, or dies before the answer */
  ask(method: 'GET' | 'POST', url: string, headers: Record<string, string>, payload?: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const { life } = this;
      const broken = () => reject(new NoAnswer('the server is gone'));
      if (!life.core) return broken();
      life.waiting.add(broken);
      void this.#host.app.app
        .inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
        .then((response) => {
          life.waiting.delete(broken);
          const known = Object.fromEntries(Object.entries(response.headers).map(([k, v]) => [k, String(v)]));
          if (life.alive) resolve({ status: response.statusCode, headers: known, body: response.payload });
        }, broken);
    });
  }

  /** The live stream. Resolves to how it is closed from the other side. @throws NoAnswer */
  async listen(url: string, headers: Record<string, string>, wire: Wire): Promise<{ status: number; close(): void }> {
    const { life } = this;
    if (!life.core) throw new NoAnswer('the server is down');
    const ends: (() => void)[] = [];
    const dead = new Promise<never>((_resolve, reject) => {
      ends.push(() => reject(new NoAnswer('the server is gone')));
    });
    dead.catch(() => undefined);
    const end = () => {
      for (const each of ends) each();
    };
    life.waiting.add(end);
    const request = this.#host.app.app.inject({ method: 'GET', url, headers, payloadAsStream: true });
    const response = await Promise.race([Promise.resolve(request), dead]);
    const body = response.stream();
    let over = false;
    const finish = () => {
      if (over) return;
      over = true;
      life.waiting.delete(end);
      response.raw.res.destroy();
      wire.onBytes(null);
    };
    ends.push(finish);
    body.on('data', (bytes: Buffer) => {
      if (!over && life.alive) wire.onBytes(bytes);
    });
    body.on('end', finish);
    body.on('error', finish);
    return { status: response.statusCode, close: finish };
  }

  /** As after a password that was right. */
  async signIn(person: Person, deviceId: string): Promise<string> {
    const { sessions } = this.life;
    if (!sessions) throw new NoAnswer('the server is down');
    const { token } = await sessions.create({ person, deviceId, deviceName: deviceId, shell: 'desktop' });
    return token;
  }

  async endSession(token: string): Promise<void> {
    const { sessions } = this.life;
    const present = await sessions?.find(token);
    if (present) await sessions?.end(present.session.id, present.person.id, 'sessionRevoked');
  }

  get parts(): Life {
    return this.life;
  }
}

/** The database with its tables and people, and the routes, which stand for whichever server lives at the moment. */
export const openHost = async (): Promise<SimHost> => {
  const base = await openBase();
  const plain = {
    kind: 'embedded' as const,
    query: base.query,
    run: base.exec,
    transaction: async <T>(work: (sql: { query: typeof base.query; run: typeof base.exec }) => Promise<T>) => {
      await base.exec('begin');
      const result = await work({ query: base.query, run: base.exec });
      await base.exec('commit');
      return result;
    },
    snapshot: <T>(work: (sql: { query: typeof base.query; run: typeof base.exec }) => Promise<T>) =>
      work({ query: base.query, run: base.exec }),
    publish: () => undefined,
    subscribe: () => () => undefined,
    tidy: async () => undefined,
    close: async () => undefined,
  };
  await migrate(plain);
  const core = await openCore(plain, { now: () => BEGIN });
  await core.putSettings(demoLikeSettings());
  await core.putPeople(staff);
  await core.close();
  await base.exec('vacuum analyze');

  const host: { base: SimBase; app: DeskApp | null; current: SimServer | null } = { base, app: null, current: null };
  const life = () => host.current?.life;
  const log = silent;
  host.app = await buildApp({
    core: standingFor(() => life()?.core),
    sessions: standingFor(() => life()?.sessions),
    sessionEnds: standingFor(() => life()?.sessionEnds),
    signIn: () => Promise.reject(new Error('people sign in past the routes here')),
    finishSignIn: () => Promise.reject(new Error('people sign in past the routes here')),
    now: () => host.current?.now ?? BEGIN,
    log,
    rules: { publicOrigin: null, extraOrigin: null },
    overTls: false,
    behindProxy: false,
    version: '0',
    demo: false,
    rendererDir: null,
    limits: { perSession: 1e9, perAddress: 1e9 },
    onRoute: null,
    extensions: [],
  });
  await host.app.app.ready();
  return host as SimHost;
};
