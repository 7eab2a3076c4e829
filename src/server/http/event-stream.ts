// Server-sent events over one response: framing, heartbeat, and a bound on what waits for a slow reader.
import type { StreamEvent } from '@shared/contract/sync';
import type { FastifyReply } from 'fastify';

/** Proxies cut what is silent for half a minute or more. */
export const HEARTBEAT = 15_000;

/** More than this (bytes) unread, and the reader is sent away to come back and pull. */
const MOST_UNREAD = 1_048_576;

export interface EventStream {
  send(event: StreamEvent): void;
  /** Says goodbye, if there is something to say, and ends the response. */
  close(last?: StreamEvent): void;
  readonly closed: boolean;
}

/**
 * Takes the response over from Fastify; headers that hooks have set stay. `onClose` runs once, whoever closes.
 * A reader that is too slow gets `resync` as its last word.
 */
export const openEventStream = (reply: FastifyReply, onClose: () => void, mostUnread = MOST_UNREAD): EventStream => {
  reply.hijack();
  const { raw } = reply;
  let closed = false;
  const finish = () => {
    if (closed) return;
    closed = true;
    clearInterval(heartbeat);
    onClose();
  };
  const write = (text: string) => {
    if (!closed) raw.write(text);
  };
  const close = (last?: StreamEvent) => {
    if (closed) return;
    if (last) write(`data: ${JSON.stringify(last)}\n\n`);
    finish();
    raw.end();
    // A reader that does not read would hold the last bytes, and the socket, for ever.
    setTimeout(() => raw.destroy(), 5_000).unref();
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
    connection: 'keep-alive',
  });
  raw.socket?.setNoDelay(true);
  return {
    send: (event) => {
      if (closed) return;
      if (raw.writableLength > mostUnread) close({ kind: 'resync' });
      else write(`data: ${JSON.stringify(event)}\n\n`);
    },
    close,
    get closed() {
      return closed;
    },
  };
};
