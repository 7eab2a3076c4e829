// The line between one device and the server, and what goes wrong on it: requests and answers that get lost, come late,
// twice, in another order or cut off in the middle; a stream that breaks, or falls silent without a word.
import { routes } from '@shared/contract/http';
import type { Chance } from '../builders/chance';
import type { Answer, SimServer } from './desk-server';
import type { HarmBook } from './harm';
import type { Owner, Schedule } from './schedule';

/** Shares are of requests, 0 to 1. */
export interface Weather {
  readonly up: boolean;
  /** Lost before the server has it; or the server has acted, and nobody hears of it. */
  readonly drop: number;
  readonly lose: number;
  /** Comes to the server again, some time later. */
  readonly twice: number;
  /** Answers, and pieces of the stream, that end in the middle. */
  readonly half: number;
  /** The longest way (ms), one way. */
  readonly slow: number;
  /** What is lost is not told of: only patience notices. */
  readonly silent: boolean;
}

export const fair: Weather = { up: true, drop: 0, lose: 0, twice: 0, half: 0, slow: 20, silent: false };

interface FakeResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: { pipeThrough(): { getReader(): Reader } } | null;
  json(): Promise<unknown>;
}
interface Reader {
  read(): Promise<{ done: boolean; value: string }>;
}
interface Init {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}
export type FakeFetch = (url: string, init?: Init) => Promise<FakeResponse>;

/** A late copy comes at most so much later (ms). */
const LATE = 20_000;
/** The server notices after this (ms) that a silent line is dead. */
const DEAD = 60_000;

/** An answer that takes longer than this (ms) is late. */
const LONG = 1_000;

/** What of it is told when something is lost. */
const broken = () => new TypeError('fetch failed');

export class Line {
  weather: Weather = fair;
  readonly #schedule: Schedule;
  readonly #chance: Chance;
  readonly #server: SimServer;
  /** What is on its way arrives, whatever becomes of who sent it. */
  readonly #air: Owner = { alive: true };
  readonly #streams = new Set<() => void>();
  readonly #harm: HarmBook;
  /** Requests as they left, and the last of them that the server has got. */
  #left = 0;
  #got = 0;

  constructor(schedule: Schedule, chance: Chance, server: SimServer, harm: HarmBook) {
    this.#harm = harm;
    this.#schedule = schedule;
    this.#chance = chance;
    this.#server = server;
  }

  change(weather: Weather): void {
    this.weather = weather;
    if (!weather.up) for (const cut of [...this.#streams]) cut();
  }

  #way(): number {
    return 1 + this.#chance.next() ** 2 * this.weather.slow;
  }

  fetchFor(life: Owner): FakeFetch {
    return (url, init = {}) =>
      new Promise((resolve, reject) => {
        const { signal } = init;
        if (signal?.aborted) return reject(new DOMException('aborted', 'AbortError'));
        signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        const path = url.replace(/^[a-z]+:\/\/[^/]+/, '');
        const fail = () => {
          if (this.weather.silent && this.weather.up) this.#harm.add('silent');
          else this.#schedule.later(life, this.#way(), () => reject(broken()));
        };
        if (!this.weather.up) return fail();
        if (path.startsWith(routes.stream)) this.#listen(life, path, init, resolve, fail);
        else this.#ask(life, path, init, resolve, fail);
      });
  }

  #ask(life: Owner, path: string, init: Init, resolve: (response: FakeResponse) => void, fail: () => void): void {
    const chance = this.#chance;
    const { drop, lose, twice, half } = this.weather;
    const [isDropped, isLost, isTwice, isHalf] = [chance.of(drop), chance.of(lose), chance.of(twice), chance.of(half)];
    const send = () => this.#server.ask(init.method === 'POST' ? 'POST' : 'GET', path, init.headers ?? {}, init.body);
    this.#left += 1;
    const nth = this.#left;
    if (isTwice) {
      this.#harm.add('twice');
      this.#schedule.later(this.#air, this.#way() + chance.next() * LATE, () => void send().catch(() => undefined));
    }
    const arrive = () => {
      if (!this.weather.up) return fail();
      if (nth < this.#got) this.#harm.add('reordered');
      this.#got = Math.max(nth, this.#got);
      void send().then((answer) => {
        if (isLost) {
          this.#harm.add('answerLost');
          return fail();
        }
        const way = this.#way();
        if (way > LONG) this.#harm.add('delayed');
        this.#schedule.later(life, way, () => {
          if (!this.weather.up) return fail();
          if (isHalf) this.#harm.add('halfAnswer');
          resolve(responseOf(answer, isHalf ? chance.next() : 1));
        });
      }, fail);
    };
    if (isDropped) {
      this.#harm.add('dropped');
      fail();
    } else this.#schedule.later(this.#air, this.#way(), arrive);
  }

  #listen(life: Owner, path: string, init: Init, resolve: (response: FakeResponse) => void, fail: () => void): void {
    const schedule = this.#schedule;
    const isDropped = this.#chance.of(this.weather.drop);
    schedule.later(this.#air, this.#way(), () => {
      if (isDropped || !this.weather.up) return fail();
      const pipe = newPipe(init.signal);
      let last = schedule.now;
      let silenced = false;
      let close: () => void = () => undefined;
      const inOrder = (run: () => void) => {
        last = schedule.after(last, this.#way());
        schedule.later(life, last - schedule.now, run);
      };
      const cut = () => {
        this.#streams.delete(cut);
        if (silenced) return;
        silenced = true;
        if (!this.weather.silent) inOrder(() => pipe.fail(broken()));
        schedule.later(this.#air, this.weather.silent ? DEAD : 5, () => close());
      };
      const onBytes = (bytes: Buffer | null) => {
        if (silenced) return;
        if (bytes === null) {
          this.#streams.delete(cut);
          return inOrder(() => pipe.end());
        }
        const isHalf = this.#chance.of(this.weather.half);
        const length = isHalf ? this.#chance.below(bytes.length) : bytes.length;
        const at = this.#chance.below(length + 1);
        for (const part of [bytes.subarray(0, at), bytes.subarray(at, length)]) {
          if (part.length > 0) inOrder(() => pipe.give(part));
        }
        if (!isHalf) return;
        this.#harm.add('halfEvent');
        cut();
      };
      void this.#server.listen(path, init.headers ?? {}, { onBytes }).then((stream) => {
        close = stream.close;
        if (!this.weather.up || !life.alive || init.signal?.aborted) {
          stream.close();
          return fail();
        }
        this.#streams.add(cut);
        init.signal?.addEventListener('abort', () => {
          this.#streams.delete(cut);
          silenced = true;
          schedule.later(this.#air, this.#way(), stream.close);
        });
        schedule.later(life, Math.max(0, this.#way()), () =>
          resolve({
            ok: stream.status === 200,
            status: stream.status,
            headers: { get: () => null },
            body: { pipeThrough: () => ({ getReader: () => pipe }) },
            json: () => Promise.reject(new SyntaxError('a stream')),
          }),
        );
      }, fail);
    });
  }

  /** Its owner has died, or the machine sleeps: the server notices. */
  hangUp(): void {
    for (const cut of [...this.#streams]) cut();
  }
}

const responseOf = ({ status, headers, body }: Answer, share: number): FakeResponse => ({
  ok: status >= 200 && status < 300,
  status,
  headers: { get: (name) => headers[name] ?? null },
  body: null,
  json: async () => JSON.parse(share < 1 ? body.slice(0, Math.floor(body.length * share)) : body) as unknown,
});

interface Pipe extends Reader {
  give(bytes: Uint8Array): void;
  end(): void;
  fail(error: Error): void;
}

const newPipe = (signal: AbortSignal | undefined): Pipe => {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let over: { readonly error: Error | null } | null = null;
  let wake: (() => void) | null = null;
  const woken = () => {
    wake?.();
    wake = null;
  };
  const finish = (error: Error | null) => {
    over ??= { error };
    woken();
  };
  signal?.addEventListener('abort', () => {
    parts.length = 0;
    finish(new DOMException('aborted', 'AbortError'));
  });
  return {
    give: (bytes) => {
      if (over) return;
      parts.push(decoder.decode(bytes, { stream: true }));
      woken();
    },
    end: () => finish(null),
    fail: finish,
    read: async () => {
      for (;;) {
        const value = parts.shift();
        if (value !== undefined) return { done: false, value };
        if (over?.error) throw over.error;
        if (over) return { done: true, value: '' };
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
};
