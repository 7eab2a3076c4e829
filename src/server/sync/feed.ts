// The live feed: this process reads each change once and hands it to everybody who listens, each in the form that is
// meant for them. An event says between which two numbers it tells everything; what would be empty is left out, and
// the next one then reaches further back.
import type { StreamEvent, SyncDocument } from '@shared/contract/sync';
import type { Actor } from '@shared/domain/person';
import { worksBy } from '@shared/domain/visibility';
import type { Logger } from 'pino';
import type { Db } from '../db/db';
import { type Changed, type Changes, readChanges, readHead } from './changes';
import { grantsFor } from './grants';
import { bodySeenBy, gone, seesAll } from './seen-by';
import { makeWorldCache } from './world-cache';

/** Where other processes write too, news may get lost: we look at the counter ourselves (ms). */
const LOOK_EVERY = 1_000;

interface Listener {
  readonly personId: string;
  readonly send: (event: StreamEvent) => void;
  actor: Actor | null;
  grants: ReadonlySet<string>;
  /** Up to here everything was told. */
  head: number;
}

type Form = 'none' | 'gone' | 'whole' | 'redacted';

const formFor = ({ actor, grants }: Listener, { coll, deleted, scopes, left }: Changed): Form => {
  const met = scopes.filter((scope) => grants.has(scope));
  if (actor && !deleted && met.length > 0) return seesAll(actor, coll, worksBy(met)) ? 'whole' : 'redacted';
  return met.length > 0 || left.some((scope) => grants.has(scope)) ? 'gone' : 'none';
};

const documentFor = ({ actor, grants }: Listener, form: Form, { coll, id, body, scopes }: Changed): SyncDocument => {
  if (form === 'whole') return { id, deleted: false, body };
  if (form === 'redacted' && actor)
    return {
      id,
      deleted: false,
      body: bodySeenBy(actor, coll, body, worksBy(scopes.filter((scope) => grants.has(scope)))),
    };
  return gone(id);
};

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((each) => b.has(each));

export interface Feed {
  subscribe(personId: string, send: (event: StreamEvent) => void): () => void;
  close(): Promise<void>;
}

export const makeFeed = (db: Db, now: () => number, log: Logger): Feed => {
  const listeners = new Set<Listener>();
  const joining = new Set<Listener>();
  const cache = makeWorldCache();
  let head = 0;
  let epoch = '';

  /** @returns whether what this person may have is another than before */
  const lookUp = (listener: Listener): boolean => {
    const person = cache.people.get(listener.personId);
    const grants = new Set(cache.world ? grantsFor(person, cache.world) : []);
    const actor = person?.active ? person : null;
    const changed = actor?.role !== listener.actor?.role || !sameSet(grants, listener.grants);
    listener.actor = actor;
    listener.grants = grants;
    return changed;
  };

  const tell = (listener: Listener, event: StreamEvent): void => {
    try {
      listener.send(event);
    } catch (err) {
      log.warn({ err }, 'a listener failed and is let go');
      listeners.delete(listener);
    }
  };

  const eventFor = (
    listener: Listener,
    documents: readonly Changed[],
    next: number,
    made: Map<string, StreamEvent>,
  ): StreamEvent | null => {
    const forms = documents.map((document) => formFor(listener, document));
    if (forms.every((form) => form === 'none')) return null;
    const key = `${listener.head} ${forms.map((form) => form.charAt(0)).join('')}`;
    const known = made.get(key);
    if (known) return known;
    const byCollection: Partial<Record<Changed['coll'], SyncDocument[]>> = {};
    for (const [n, document] of documents.entries()) {
      const form = forms[n] ?? 'none';
      if (form === 'none') continue;
      byCollection[document.coll] ??= [];
      byCollection[document.coll]?.push(documentFor(listener, form, document));
    }
    const event: StreamEvent = { kind: 'change', prev: listener.head, next, documents: byCollection };
    if (!forms.includes('redacted')) made.set(key, event);
    return event;
  };

  const resyncAll = (next: number): void => {
    for (const listener of listeners) {
      lookUp(listener);
      listener.head = next;
      tell(listener, { kind: 'resync' });
    }
  };

  const pass = (documents: readonly Changed[], next: number): void => {
    let worldMoved = false;
    for (const { coll, id, deleted, body } of documents) {
      if (coll !== 'people' && coll !== 'settings') continue;
      cache.put(coll, id, deleted, body);
      worldMoved = true;
    }
    const made = new Map<string, StreamEvent>();
    for (const listener of listeners) {
      const event =
        worldMoved && lookUp(listener) ? ({ kind: 'resync' } as const) : eventFor(listener, documents, next, made);
      if (!event) continue;
      listener.head = next;
      tell(listener, event);
    }
  };

  /** To where the counter is, without reading what has changed. */
  const jump = async (): Promise<void> => {
    const at = await db.snapshot(async (sql) => {
      const found = await readHead(sql);
      await cache.refresh(sql, found);
      return found;
    });
    head = at.head;
    epoch = at.epoch;
  };

  const advance = async (): Promise<void> => {
    const changes: Changes = await readChanges(db, head);
    if (changes.epoch !== epoch || changes.head < head || changes.documents === null) {
      await jump();
      resyncAll(head);
    } else if (changes.head > head) {
      pass(changes.documents, changes.head);
      head = changes.head;
    }
  };

  const admit = (): void => {
    for (const listener of joining) {
      joining.delete(listener);
      lookUp(listener);
      listener.head = head;
      listeners.add(listener);
      tell(listener, { kind: 'hello', epoch, head, serverTime: now() });
    }
  };

  let closed = false;
  let due = false;
  let looking: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    while (due && !closed) {
      due = false;
      if (listeners.size > 0) await advance();
      else if (joining.size > 0) await jump();
      admit();
    }
  };
  const wake = (): void => {
    due = true;
    if (closed || looking || (listeners.size === 0 && joining.size === 0)) return;
    looking = look().then(
      () => {
        looking = null;
        // Somebody may have called between the last look and now.
        if (due) wake();
      },
      (err: unknown) => {
        looking = null;
        due = true;
        log.error({ err }, 'changes can not be read');
        setTimeout(wake, LOOK_EVERY).unref();
      },
    );
  };
  const timer = db.kind === 'postgres' ? setInterval(wake, LOOK_EVERY) : null;
  timer?.unref();
  const unsubscribe = db.subscribe('change', wake);

  return {
    subscribe: (personId, send) => {
      const listener: Listener = { personId, send, actor: null, grants: new Set(), head: 0 };
      joining.add(listener);
      wake();
      return () => {
        joining.delete(listener);
        listeners.delete(listener);
      };
    },
    close: async () => {
      closed = true;
      if (timer) clearInterval(timer);
      unsubscribe();
      await looking;
    },
  };
};
