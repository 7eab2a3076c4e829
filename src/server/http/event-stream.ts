// Server-sent events over one response: framing, heartbeat, and a bound on what waits for a slow reader.
import type { StreamEvent } from '@shared/contract/sync';
import type { FastifyReply } from 'fastify';

/** Proxies cut what is silent for half a minute or more (ms). */
const HEARTBEAT = 15_000;

/** More than this (bytes) unread, and the reader is sent away to come back and pull. */
const MOST_UNREAD = 1_048_576;

/** How long (ms) a reader that does not read may take for the last bytes. */
const LAST_WORDS = 2_000;

export interface EventStream {
  readonly send: (event: StreamEvent) => void;
  /** Says goodbye, if there is something to say, and ends the response. */
  close(last?: StreamEvent): void;
}

/** Many readers get the same event: its text is made once. */
const texts = new WeakMap<StreamEvent, string>();

const frame = (event: StreamEvent): string => {
  const known = texts.get(event);
  if (known !== undefined) return known;
  const text = `data: ${JSON.stringify(event)}\n\n`;
  texts.set(event, text);
  return text;
};

/**
 * Takes the response over from Fastify; headers that hooks have set stay. `onClose` runs once, whoever closes.
 * A reader that is too slow gets `resync` as its last word.
 */
export const openEventStream = (reply: FastifyReply, onClose: () => void): EventStream => {
  reply.hijack();
  const { raw } = reply;
  let closed = false;
  const finish = () => {
    if (closed) return;
    closed = true;
    clearInterval(heartbeat);
    onClose();
  };
  const close = (last?: StreamEvent) => {
    if (closed) return;
    if (last) raw.write(frame(last));
    finish();
    raw.end();
    setTimeout(() => raw.destroy(), LAST_WORDS).unref();
  };
  const write = (text: string) => {
    if (closed) return;
    if (raw.writableLength > MOST_UNREAD) close({ kind: 'resync' });
    else raw.write(text);
  };
  const heartbeat = setInterval(() => write(': \n\n'), HEARTBEAT);
  heartbeat.unref();
  raw.on('close', finish);
  raw.on('error', finish);
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  raw.flushHeaders();
  raw.socket?.setNoDelay(true);
  return { send: (event) => write(frame(event)), close };
};
