import { EventEmitter } from 'node:events';
import type { StreamEvent } from '@shared/contract/sync';
import type { FastifyReply } from 'fastify';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openEventStream } from './event-stream';

/** A response that keeps what is written to it, and reads as slowly as it is told. */
class Response extends EventEmitter {
  readonly written: string[] = [];
  writableLength = 0;
  ended = false;
  destroyed = false;
  setHeader = () => this;
  writeHead = () => this;
  flushHeaders = () => undefined;
  write = (text: string) => this.written.push(text);
  end = () => {
    this.ended = true;
  };
  destroy = () => {
    this.destroyed = true;
  };
}

const open = () => {
  const raw = new Response();
  const onClose = vi.fn();
  const reply = { raw, hijack: () => undefined, getHeaders: () => ({}) } as unknown as FastifyReply;
  return { raw, onClose, stream: openEventStream(reply, onClose) };
};

const change: StreamEvent = { kind: 'change', prev: 1, next: 2, documents: {} };

describe('an event stream', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('sends each event as one message', () => {
    const { raw, stream } = open();
    stream.send(change);
    expect(raw.written).toEqual([`data: ${JSON.stringify(change)}\n\n`]);
  });

  it('shows that it lives every fifteen seconds, until it is closed', () => {
    const { raw } = open();
    vi.advanceTimersByTime(46_000);
    expect(raw.written).toEqual([': \n\n', ': \n\n', ': \n\n']);
    raw.emit('close');
    vi.advanceTimersByTime(60_000);
    expect(raw.written).toHaveLength(3);
  });

  it('sends a slow reader away to come back and pull', () => {
    const { raw, onClose, stream } = open();
    raw.writableLength = 2_000_000;
    stream.send(change);
    stream.send(change);
    expect(raw.written).toEqual(['data: {"kind":"resync"}\n\n']);
    expect(raw.ended).toBe(true);
    expect(onClose).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(2_000);
    expect(raw.destroyed).toBe(true);
  });

  it('says its last words once, and closes once, whoever closes', () => {
    const { raw, onClose, stream } = open();
    stream.close({ kind: 'signedOut', reason: 'expired' });
    stream.close({ kind: 'signedOut', reason: 'revoked' });
    raw.emit('close');
    stream.send(change);
    expect(raw.written).toEqual(['data: {"kind":"signedOut","reason":"expired"}\n\n']);
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
