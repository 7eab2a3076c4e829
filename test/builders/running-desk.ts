// A real server on a real embedded database, with one person of each role, and clients that speak HTTP to it.
import { join } from 'node:path';
import { routes, type SignInResponse } from '@shared/contract/http';
import { type PullResponse, type PushResponse, SCHEMA_VERSION, type StreamEvent } from '@shared/contract/sync';
import type { Envelope } from '@shared/domain/command';
import type { ArgsOf, CommandName } from '@shared/domain/commands/registry';
import type { Person } from '@shared/domain/person';
import { pino } from 'pino';
import { hashPassword } from '../../src/server/auth/passwords';
import { writeSecret } from '../../src/server/auth/secrets';
import type { Core } from '../../src/server/commands/core';
import { type Desk, startDesk, type Tuning } from '../../src/server/desk';
import { type Options, readOptions } from '../../src/server/options';
import { newDataFolder, removeFolder } from './data-folder';
import { demoLikeSettings, people, person } from './settings';

export const PASSWORD = 'a password for tests';

/** Everybody of the small desk, a process owner too; callers can be written to. */
export const staff: readonly Person[] = [...people, person('pia', 'processOwner')].map((each) =>
  each.role === 'requester' ? { ...each, email: `${each.id}@example.org` } : each,
);

const settings = demoLikeSettings();

const setUp = async (core: Core): Promise<void> => {
  await core.putSettings(settings);
  await core.putPeople(staff);
  const argon2 = await hashPassword(PASSWORD);
  for (const { id } of staff) await writeSecret(core.db, { personId: id, login: id, argon2 }, Date.now());
};

export interface RunningDesk {
  readonly url: string;
  readonly listensAt: string;
  readonly folder: string;
  readonly core: Core;
  /** Signs in as the desktop would, unless told otherwise. */
  client(who: string, deviceId?: string): Promise<Client>;
  /** Ends the server; the folder stays. */
  stop(): Promise<void>;
  /** Ends the server and removes its folder. */
  remove(): Promise<void>;
}

export interface RunningOptions {
  readonly options?: Partial<Options>;
  readonly tuning?: Tuning;
  /** Start again where another one stopped. */
  readonly folder?: string;
}

export const runDesk = async ({ options = {}, tuning = {}, folder }: RunningOptions = {}): Promise<RunningDesk> => {
  const dataDir = folder ?? (await newDataFolder());
  const base = readOptions(['--port', '0', '--data-dir', dataDir], {}, join(dataDir, 'no-renderer'));
  const desk: Desk = await startDesk({ ...base, ...options }, pino({ level: 'silent' }), tuning);
  if (folder === undefined) await setUp(desk.core);
  return {
    url: desk.url,
    listensAt: desk.listensAt,
    folder: dataDir,
    core: desk.core,
    client: (who, deviceId = `device-of-${who}`) => signedIn(desk.url, who, deviceId),
    stop: desk.close,
    remove: async () => {
      await desk.close();
      removeFolder(dataDir);
    },
  };
};

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

export const call = async <T>(url: string, init: RequestInit = {}): Promise<Answer<T>> => {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return { status: response.status, body: (isJson ? JSON.parse(text) : text) as T, headers: response.headers };
};

export const postJson = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

let made = 0;

/** A command as a device makes it, with an id that sorts after the one before. */
export const envelope = <N extends CommandName>(
  name: N,
  ticket: string,
  args: ArgsOf<N>,
  over: Partial<Envelope> = {},
): Envelope => {
  made += 1;
  const at = Date.now();
  const time = at.toString(16).padStart(12, '0');
  const id = `${time.slice(0, 8)}-${time.slice(8)}-7${(made % 4096).toString(16).padStart(3, '0')}-8000-${made.toString(16).padStart(12, '0')}`;
  return { id, name, ticket, args: { ...args }, at, batchId: null, ...over };
};

export class Client {
  readonly #url: string;
  readonly session: SignInResponse;
  readonly headers: Record<string, string>;

  constructor(url: string, session: SignInResponse) {
    this.#url = url;
    this.session = session;
    this.headers = { authorization: `Bearer ${session.token}` };
  }

  get<T>(path: string): Promise<Answer<T>> {
    return call(`${this.#url}${path}`, { headers: this.headers });
  }

  post<T>(path: string, body: unknown): Promise<Answer<T>> {
    return call(`${this.#url}${path}`, postJson(body, this.headers));
  }

  push(...commands: Envelope[]): Promise<Answer<PushResponse>> {
    return this.post(routes.push, { schema: SCHEMA_VERSION, sentAt: Date.now(), commands });
  }

  pull(over: Record<string, unknown> = {}): Promise<Answer<PullResponse>> {
    const request = { schema: SCHEMA_VERSION, collection: 'tickets', checkpoint: null, limit: 1000, history: true };
    return this.post(routes.pull, { ...request, ...over });
  }

  /** A number of this device's, for one ticket. */
  async number(prefix = 'INC'): Promise<string> {
    const { body } = await this.post<{ from: number }>(routes.reserveNumbers, { prefix, count: 1 });
    return `${prefix}${String(body.from).padStart(7, '0')}`;
  }

  stream(): Promise<Listening> {
    return listenTo(`${this.#url}${routes.stream}?schema=${SCHEMA_VERSION}`, this.headers);
  }
}

const signedIn = async (url: string, who: string, deviceId: string): Promise<Client> => {
  const request = { name: who, password: PASSWORD, deviceId, deviceName: `${who}'s device`, shell: 'desktop' };
  const { status, body } = await call<SignInResponse>(`${url}${routes.signIn}`, postJson(request));
  if (status !== 200) throw new Error(`${who} could not sign in: ${status} ${JSON.stringify(body)}`);
  return new Client(url, body);
};

/** A live stream that is being read. */
export interface Listening {
  readonly status: number;
  readonly headers: Headers;
  /** The next event of a kind, however many others come before; null when the stream has ended. */
  next<K extends StreamEvent['kind']>(kind: K): Promise<Extract<StreamEvent, { kind: K }> | null>;
  /** Resolves when the server has ended it. */
  readonly ended: Promise<void>;
  stop(): void;
}

export const listenTo = async (url: string, headers: Record<string, string>): Promise<Listening> => {
  const abort = new AbortController();
  const response = await fetch(url, { headers, signal: abort.signal });
  const events: StreamEvent[] = [];
  let wake: () => void = () => undefined;
  let over = false;
  const read = async (): Promise<void> => {
    let text = '';
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        const frames = text.split('\n\n');
        text = frames.pop() ?? '';
        for (const frame of frames)
          if (frame.startsWith('data: ')) events.push(JSON.parse(frame.slice(6)) as StreamEvent);
        wake();
      }
    } catch {
      // Stopped by the test, or cut by the server: over in both cases.
    }
    over = true;
    wake();
  };
  const ended = read();
  return {
    status: response.status,
    headers: response.headers,
    ended,
    stop: () => abort.abort(),
    next: async (kind) => {
      for (;;) {
        const event = events.shift();
        if (event?.kind === kind) return event as never;
        if (event) continue;
        if (over) return null;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
};
