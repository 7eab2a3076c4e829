import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

// biome-ignore lint/suspicious/noExplicitAny: the protocol has thousands of messages and we read a dozen
export type Json = any;

interface Waiting {
  readonly method: string;
  resolve(value: Json): void;
  reject(error: Error): void;
}

/** Chromium's debugging protocol over a pipe (descriptors 3 and 4, JSON ended by NUL): no web socket needed. */
export class Cdp extends EventEmitter {
  #last = 0;
  #waiting = new Map<number, Waiting>();
  #out: Writable;
  #closed = false;

  constructor(child: ChildProcess) {
    super();
    this.setMaxListeners(0);
    this.#out = child.stdio[3] as Writable;
    this.#out.on('error', () => this.#end());
    const input = child.stdio[4] as Readable;
    let chunks: Buffer[] = [];
    input.on('data', (data: Buffer) => {
      let rest = data;
      for (let at = rest.indexOf(0); at !== -1; at = rest.indexOf(0)) {
        chunks.push(rest.subarray(0, at));
        const text = Buffer.concat(chunks).toString('utf8');
        chunks = [];
        rest = rest.subarray(at + 1);
        this.#receive(JSON.parse(text));
      }
      if (rest.length > 0) chunks.push(rest);
    });
    input.on('close', () => this.#end());
  }

  send(method: string, params: Json = {}, sessionId?: string): Promise<Json> {
    if (this.#closed) return Promise.reject(new Error(`${method}: the browser is gone`));
    const id = ++this.#last;
    this.#out.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, method }));
  }

  #receive(message: Json): void {
    if (message.id === undefined) {
      this.emit('event', message.method, message.params, message.sessionId);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result);
  }

  #end(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const { reject, method } of this.#waiting.values()) reject(new Error(`${method}: the browser is gone`));
    this.#waiting.clear();
    this.emit('closed');
  }
}
