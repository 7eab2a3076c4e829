// The server's own word on a ticket, asked as a device that is always online. Journeys look at screens; this says whether
// what the screens show is also true.
import { randomUUID } from 'node:crypto';
import { type DeviceSession, routes, type SignInResponse } from '@shared/contract/http';
import { type Outcome, type PullResponse, type PushResponse, SCHEMA_VERSION } from '@shared/contract/sync';
import type { Article } from '@shared/domain/article';
import type { ArgsOf, CommandName } from '@shared/domain/commands/registry';
import { DESK_HISTORY_ID } from '@shared/domain/desk-history';
import type { Entry } from '@shared/domain/entry';
import type { DeskRecord } from '@shared/domain/records';
import type { SettingsPart } from '@shared/domain/settings-parts';
import type { Ticket } from '@shared/domain/ticket';

/** UUIDv7 (RFC 9562). */
export const newCommandId = (): string => {
  const time = Date.now().toString(16).padStart(12, '0');
  const random = randomUUID();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
};

export class Api {
  readonly #base: () => string;
  #token = '';

  constructor(base: () => string) {
    this.#base = base;
  }

  async #send<T>(path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.#base()}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.#token ? { authorization: `Bearer ${this.#token}` } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
  }

  async signIn(name: string): Promise<void> {
    const answer = await this.#send<SignInResponse>(routes.signIn, {
      name,
      password: 'firstline-demo',
      deviceId: `journey-${randomUUID()}`,
      deviceName: 'Journey',
      shell: 'desktop',
    });
    this.#token = answer.token ?? '';
  }

  async push<N extends CommandName>(name: N, ticket: string, args: ArgsOf<N>): Promise<Outcome> {
    const command = { id: newCommandId(), name, ticket, args, at: Date.now(), batchId: null };
    const { outcomes } = await this.#send<PushResponse>(routes.push, {
      schema: SCHEMA_VERSION,
      sentAt: Date.now(),
      commands: [command],
    });
    const [outcome] = outcomes;
    if (!outcome) throw new Error('the server gave no outcome');
    return outcome;
  }

  /** A part of the desk's settings, as its owners publish it. */
  async publish(part: SettingsPart, value: Readonly<Record<string, unknown>>): Promise<void> {
    const args = { part, value, note: null, seen: null };
    const command = { id: newCommandId(), name: 'settings.publish.v1', ticket: DESK_HISTORY_ID, args };
    const { outcomes } = await this.#send<PushResponse>(routes.push, {
      schema: SCHEMA_VERSION,
      sentAt: Date.now(),
      commands: [{ ...command, at: Date.now(), batchId: null }],
    });
    if (outcomes[0]?.kind !== 'accepted') throw new Error(`not published: ${JSON.stringify(outcomes)}`);
  }

  async #pulled<T>(collection: 'tickets' | 'entries' | 'records', history: boolean): Promise<Map<string, T>> {
    const found = new Map<string, T>();
    for (let checkpoint: unknown = null; ; ) {
      const page = await this.#send<PullResponse>(routes.pull, {
        schema: SCHEMA_VERSION,
        collection,
        checkpoint,
        limit: 1000,
        history,
      });
      for (const document of page.documents) {
        if (document.deleted) found.delete(document.id);
        else found.set(document.id, document.body as T);
      }
      if (page.complete || page.documents.length === 0) return found;
      checkpoint = page.checkpoint;
    }
  }

  tickets = (): Promise<Map<string, Ticket>> => this.#pulled<Ticket>('tickets', true);

  async ticket(number: string): Promise<Ticket> {
    const ticket = (await this.tickets()).get(number);
    if (!ticket) throw new Error(`the server has no ${number} for this person`);
    return ticket;
  }

  async record(id: string): Promise<DeskRecord> {
    const record = (await this.#pulled<DeskRecord>('records', false)).get(id);
    if (!record) throw new Error(`the server has no ${id} for this person`);
    return record;
  }

  async article(number: string): Promise<Article> {
    const article = (await this.#pulled<Article>('records', false)).get(number);
    if (!article) throw new Error(`the server has no ${number} for this person`);
    return article;
  }

  async timeline(number: string): Promise<readonly Entry[]> {
    const { entries } = await this.#send<{ entries: Entry[] }>(routes.timeline.replace(':number', number));
    return entries;
  }

  async texts(number: string): Promise<string[]> {
    return (await this.timeline(number)).flatMap(({ body }) => ('text' in body ? [body.text] : []));
  }

  async log(args: Partial<ArgsOf<'ticket.log.v1'>> = {}): Promise<string> {
    const { from } = await this.#send<{ from: number }>(routes.reserveNumbers, { prefix: 'INC', count: 1 });
    const number = `INC${String(from).padStart(7, '0')}`;
    const callers = [...(await this.tickets()).values()];
    const like = callers[0];
    if (!like) throw new Error('the demo desk has no tickets');
    const outcome = await this.push('ticket.log.v1', number, {
      shortDescription: 'Projector in room 4.12 stays black',
      description: '',
      callerId: like.callerId,
      channel: 'phone',
      contact: null,
      serviceId: null,
      categoryId: null,
      subcategoryId: null,
      configurationItem: null,
      location: null,
      affects: null,
      noticedAt: null,
      impact: 2,
      urgency: 2,
      groupId: null,
      assigneeId: null,
      tags: [],
      ...args,
    });
    if (outcome.kind !== 'accepted') throw new Error(`not logged: ${JSON.stringify(outcome)}`);
    return number;
  }

  async devices(): Promise<readonly DeviceSession[]> {
    return (await this.#send<{ devices: DeviceSession[] }>(routes.devices)).devices;
  }

  revoke = (sessionId: string): Promise<void> => this.#send(routes.revoke, { sessionId });
}
