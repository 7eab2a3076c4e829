// The server's side of the contract in memory, for tests: one counter, scopes, the domain's own decisions, stored
// outcomes, a live stream; and a line that can be cut, before or after the server has acted.
import { routes } from '@shared/contract/http';
import {
  type Checkpoint,
  type Collection,
  MissingRequest,
  type Outcome,
  PullRequest,
  PushRequest,
  type StreamEvent,
  type SyncDocument,
} from '@shared/contract/sync';
import { decide, type Envelope } from '@shared/domain/command';
import { recordCommandNamed } from '@shared/domain/commands/records';
import { commandNamed } from '@shared/domain/commands/registry';
import type { Stamp } from '@shared/domain/decision';
import type { Entry } from '@shared/domain/entry';
import { isFinal } from '@shared/domain/lifecycle';
import type { Actor, Person } from '@shared/domain/person';
import { decideRecord } from '@shared/domain/record-command';
import { type DeskRecord, recordKindOf } from '@shared/domain/records';
import type { DeskSettings, World } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { Value } from 'typebox/value';

interface Doc {
  readonly coll: Collection;
  readonly id: string;
  body: unknown;
  scope: string;
  seq: number;
}
interface Move {
  readonly coll: Collection;
  readonly scope: string;
  readonly id: string;
  readonly seq: number;
}

export interface FakeDesk {
  readonly settings: DeskSettings;
  readonly people: readonly Person[];
  readonly tickets: readonly Ticket[];
  readonly entries?: readonly Entry[];
  readonly records?: readonly DeskRecord[];
}

const shelf = (ticket: Ticket): string => (isFinal(ticket.state.kind) ? 'desk:history' : 'desk:open');

export const fakeServer = ({ settings, people, tickets, entries = [], records = [] }: FakeDesk) => {
  const docs = new Map<string, Doc>();
  let moves: Move[] = [];
  let head = 0;
  let epoch = 'epoch-1';
  let cut: 'none' | 'requests' | 'answers' = 'none';
  let signedOut = false;
  let nextNumber = 900_000;
  const outcomes = new Map<string, Outcome>();
  const received: string[] = [];
  const listeners = new Set<(event: StreamEvent) => void>();
  const enders = new Set<() => void>();
  const persons = new Map(people.map((person) => [person.id, person]));
  const world: World = { settings, person: (id) => persons.get(id) };

  const put = (coll: Collection, id: string, body: unknown, scope: string) => {
    head += 1;
    const key = `${coll}/${id}`;
    const before = docs.get(key);
    moves = moves.filter((move) => !(move.coll === coll && move.id === id));
    if (before && before.scope !== scope) moves.push({ coll, scope: before.scope, id, seq: head });
    moves.push({ coll, scope, id, seq: head });
    docs.set(key, { coll, id, body, scope, seq: head });
  };
  put('settings', 'desk', settings, 'all');
  for (const person of people) put('people', person.id, person, 'desk:people');
  for (const ticket of tickets) put('tickets', ticket.number, ticket, shelf(ticket));
  for (const entry of entries) put('entries', entry.id, entry, 'desk:open');

  for (const record of records) put('records', record.id, record, 'desk:kb');

  const documentOf = (coll: Collection, id: string, granted: readonly string[]): SyncDocument => {
    const doc = docs.get(`${coll}/${id}`);
    return doc && granted.includes(doc.scope) ? { id, deleted: false, body: doc.body } : { id, deleted: true };
  };

  const pull = ({ collection, checkpoint, limit, history }: PullRequest) => {
    const reset = checkpoint !== null && checkpoint.epoch !== epoch;
    const known = reset ? null : checkpoint;
    const granted = ['all', 'desk:people', 'desk:kb', 'desk:open', ...(history ? ['desk:history'] : [])];
    const positions: Record<string, number> = { ...known?.positions };
    for (const scope of granted) positions[scope] ??= 0;
    const documents: SyncDocument[] = [];
    const step = (scopes: readonly string[]): boolean => {
      const due = moves
        .filter(
          (move) => move.coll === collection && scopes.includes(move.scope) && move.seq > (positions[move.scope] ?? 0),
        )
        .sort((a, b) => a.seq - b.seq);
      const page = due.slice(0, limit - documents.length);
      for (const move of page) {
        documents.push(documentOf(collection, move.id, granted));
        positions[move.scope] = move.seq;
      }
      const done = page.length === due.length;
      if (done) for (const scope of scopes) positions[scope] = head;
      return done;
    };
    const openComplete = step(granted.filter((scope) => scope !== 'desk:history'));
    const complete = openComplete && (!history || step(['desk:history']));
    const next: Checkpoint = { epoch, head, positions, retracting: {} };
    const total = known
      ? null
      : moves.filter((move) => move.coll === collection && granted.includes(move.scope)).length;
    return { documents: reset ? [] : documents, checkpoint: next, reset, openComplete, complete, total };
  };

  const tell = (event: StreamEvent) => {
    for (const listener of listeners) listener(event);
  };

  const executeOnRecord = (envelope: Envelope, stamp: Stamp): Outcome => {
    const existing = (docs.get(`records/${envelope.ticket}`)?.body as DeskRecord | undefined) ?? null;
    const decision = decideRecord(recordCommandNamed(envelope.name), existing, envelope, stamp, world);
    const { id } = envelope;
    if (decision.kind === 'refused') {
      return { kind: 'rejected', id, at: stamp.at, refusal: decision.refusal as never };
    }
    const { record } = decision;
    const prev = head;
    put('records', record.id, record, 'desk:kb');
    const records = [{ id: record.id, deleted: false as const, body: record }];
    tell({ kind: 'change', prev, next: head, documents: { records } });
    return { kind: 'accepted', id, version: record.version, at: stamp.at };
  };

  const execute = (envelope: Envelope, actor: Actor, deviceId: string, at: number): Outcome => {
    received.push(envelope.id);
    const known = outcomes.get(envelope.id);
    if (known) return known;
    const existing = (docs.get(`tickets/${envelope.ticket}`)?.body as Ticket | undefined) ?? null;
    const stamp = {
      commandId: envelope.id,
      actor,
      deviceId,
      at: Math.min(envelope.at, at),
      receivedAt: at,
      batchId: envelope.batchId,
    };
    if (recordKindOf(envelope.ticket)) {
      const outcome = executeOnRecord(envelope, stamp);
      outcomes.set(envelope.id, outcome);
      return outcome;
    }
    const decision = decide(commandNamed(envelope.name), existing, envelope, stamp, world);
    let outcome: Outcome;
    if (decision.kind === 'refused') {
      outcome = { kind: 'rejected', id: envelope.id, at, refusal: decision.refusal as never };
    } else {
      const prev = head;
      put('tickets', decision.ticket.number, decision.ticket, shelf(decision.ticket));
      const made = decision.kind === 'accepted' ? decision.entries : [];
      for (const entry of made) put('entries', entry.id, entry, shelf(decision.ticket));
      tell({
        kind: 'change',
        prev,
        next: head,
        documents: {
          tickets: [{ id: decision.ticket.number, deleted: false, body: decision.ticket }],
          entries: made.map((entry) => ({ id: entry.id, deleted: false, body: entry })),
        },
      });
      outcome = { kind: 'accepted', id: envelope.id, version: decision.ticket.version, at };
    }
    outcomes.set(envelope.id, outcome);
    return outcome;
  };

  const stream = (signal: AbortSignal | null | undefined): Response => {
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const send = (event: StreamEvent) => controller.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`));
        const end = () => {
          listeners.delete(send);
          enders.delete(end);
          controller.error(new TypeError('network error'));
        };
        listeners.add(send);
        enders.add(end);
        signal?.addEventListener('abort', () => enders.has(end) && end());
        send({ kind: 'hello', epoch, head, serverTime: Date.now() });
      },
    });
    return new Response(body, { status: 200, headers: { 'content-type': 'text/event-stream' } });
  };

  const answer = (path: string, body: unknown, actor: Actor): Response => {
    if (signedOut) return Response.json({ code: 'session.none', message: '' }, { status: 401 });
    if (path === routes.pull && Value.Check(PullRequest, body)) return Response.json(pull(body));
    if (path === routes.push && Value.Check(PushRequest, body)) {
      const results = body.commands.map((envelope) => execute(envelope, actor, 'device-1', Date.now()));
      return Response.json({ outcomes: results, serverTime: Date.now() });
    }
    if (path === routes.missing && Value.Check(MissingRequest, body)) {
      return Response.json({ missing: body.ids.filter((id) => !outcomes.has(id)) });
    }
    if (path === routes.reserveNumbers) {
      nextNumber += 50;
      return Response.json({ from: nextNumber - 50, to: nextNumber - 1 });
    }
    if (path.startsWith('/api/tickets/')) {
      const number = path.split('/')[3];
      const all = [...docs.values()].filter((doc) => doc.coll === 'entries').map((doc) => doc.body as Entry);
      return Response.json({ entries: all.filter((entry) => entry.ticket === number) });
    }
    return Response.json({ code: 'request.malformed', message: '' }, { status: 400 });
  };

  return {
    /** Stands in for the global `fetch`, for one person. */
    fetchAs:
      (actor: Actor) =>
      async (url: string, init: RequestInit = {}): Promise<Response> => {
        const { pathname } = new URL(url, 'http://desk.test');
        if (cut === 'requests') throw new TypeError('fetch failed');
        if (pathname === routes.stream) {
          return signedOut ? Response.json({}, { status: 401 }) : stream(init.signal);
        }
        const response = answer(pathname, init.body ? JSON.parse(String(init.body)) : undefined, actor);
        // The server has acted, and nobody hears of it.
        if (cut === 'answers') throw new TypeError('fetch failed');
        return response;
      },
    /** Another person, on another device. */
    act: (envelope: Envelope, actor: Actor): Outcome => execute(envelope, actor, 'device-2', Date.now()),
    put,
    cut: (how: typeof cut) => {
      cut = how;
      if (how === 'requests') for (const end of [...enders]) end();
    },
    signOut: () => {
      signedOut = true;
      tell({ kind: 'signedOut', reason: 'revoked' });
    },
    /** As after a restore from a backup. */
    newEpoch: () => {
      epoch = `epoch-${Number(epoch.slice(6)) + 1}`;
      for (const end of [...enders]) end();
    },
    /** A change that the live stream loses. */
    tell,
    ticket: (number: string) => docs.get(`tickets/${number}`)?.body as Ticket | undefined,
    entriesOf: (number: string) =>
      [...docs.values()].filter((doc) => doc.coll === 'entries' && (doc.body as Entry).ticket === number).length,
    received,
    get head() {
      return head;
    },
  };
};
export type FakeServer = ReturnType<typeof fakeServer>;
