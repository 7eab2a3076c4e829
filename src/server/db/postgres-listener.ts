// News between processes: one connection that listens, and announcements gathered for a moment, because a hundred
// commits a second need no hundred of them.

import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import pg from 'pg';
import type { Db, Topic } from './db';

const CHANNEL = 'firstline';
const GATHER = 20;
const RECONNECT = [200, 1_000, 3_000, 10_000] as const;
/** NOTIFY takes 8,000 bytes. */
const MOST = 100;

interface News {
  readonly from: string;
  readonly items: readonly (readonly [Topic, string])[];
}

export type Listener = Pick<Db, 'publish' | 'subscribe'> & { close(): Promise<void> };

export const openListener = async (
  databaseUrl: string,
  query: (text: string, values: string[]) => Promise<unknown>,
): Promise<Listener> => {
  const me = randomUUID();
  const topics = new EventEmitter();
  topics.setMaxListeners(0);
  let closed = false;
  let client: pg.Client | null = null;
  let attempt = 0;
  let retry: NodeJS.Timeout | undefined;

  const hear = (payload: string | undefined): void => {
    const news = JSON.parse(payload ?? '{"from":"","items":[]}') as News;
    if (news.from === me) return;
    for (const [topic, text] of news.items) topics.emit(topic, text);
  };
  const lost = (broken: pg.Client): void => {
    if (closed || client !== broken) return;
    client = null;
    broken.end().catch(() => undefined);
    const wait = RECONNECT[Math.min(attempt, RECONNECT.length - 1)];
    attempt += 1;
    retry = setTimeout(() => void connect().catch(() => undefined), wait);
  };
  const connect = async (): Promise<void> => {
    const next = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'firstline listener',
      keepAlive: true,
    });
    client = next;
    next.on('error', () => lost(next));
    next.on('end', () => lost(next));
    next.on('notification', (message) => hear(message.payload));
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
    } catch {
      lost(next);
      return;
    }
    attempt = 0;
    // What was announced while nobody listened is made up for by looking.
    topics.emit('change', '');
  };
  await connect();

  let gathered: [Topic, string][] = [];
  let timer: NodeJS.Timeout | undefined;
  const send = (): void => {
    timer = undefined;
    const items = gathered.splice(0, MOST);
    if (gathered.length > 0) timer = setTimeout(send, 0);
    const news: News = { from: me, items };
    // Lost news delays, and loses nothing: every process also looks at the counter now and then.
    query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(news)]).catch(() => undefined);
  };
  return {
    publish: (topic, payload) => {
      topics.emit(topic, payload);
      if (closed || gathered.some(([t, p]) => t === topic && p === payload)) return;
      gathered = [...gathered, [topic, payload]];
      timer ??= setTimeout(send, GATHER);
    },
    subscribe: (topic, listener) => {
      topics.on(topic, listener);
      return () => topics.off(topic, listener);
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
};
