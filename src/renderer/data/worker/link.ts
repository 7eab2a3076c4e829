// The live stream, and with it the answer to "are we online?": the desk is online while the stream is open. Events of
// the browser about the network are hints to look at once, never the answer.
import { routes } from '@shared/contract/http';
import { SCHEMA_VERSION, type StreamEvent } from '@shared/contract/sync';
import { createParser } from 'eventsource-parser';
import type { LinkState } from '../model';
import { delayAfter } from './back-off';
import { headersFor, type ServerAddress, type TooOld, tooOldIn } from './http';
import { type Gate, newGate } from './signal';

/** The server sends something every 15 s; after this much silence the connection is dead (ms). */
const SILENCE = 40_000;

export interface LinkEvents {
  onEvent(event: StreamEvent): void;
  onState(kind: LinkState['kind']): void;
  onSignedOut(): void;
  onTooOld(who: TooOld): void;
  /** Something was heard of the server. */
  onHeard(): void;
}

export interface Link {
  readonly online: Gate;
  /** A request failed, or the browser says that the network changed: look whether the server is there. */
  suspect(): void;
  /** Try now, not after the pause. */
  tryNow(): void;
  stop(): void;
}

export const openLink = (address: ServerAddress, events: LinkEvents): Link => {
  const online = newGate();
  let stopped = false;
  let tries = 0;
  let abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  const heard = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => abort.abort(), SILENCE);
    events.onHeard();
  };

  const parser = createParser({
    onEvent: ({ data }) => {
      const event = JSON.parse(data) as StreamEvent;
      if (event.kind === 'hello') {
        tries = 0;
        online.set(true);
        events.onState('online');
      }
      if (event.kind === 'signedOut') finish(events.onSignedOut);
      else events.onEvent(event);
    },
  });

  const finish = (tell: () => void) => {
    stopped = true;
    abort.abort();
    tell();
  };

  const listen = async (): Promise<void> => {
    const response = await fetch(`${address.base}${routes.stream}?schema=${SCHEMA_VERSION}`, {
      headers: { ...headersFor(address), accept: 'text/event-stream' },
      credentials: 'same-origin',
      cache: 'no-store',
      signal: abort.signal,
    });
    if (response.status === 401) return finish(events.onSignedOut);
    if (response.status === 426) return events.onTooOld(await tooOldIn(response));
    if (!response.ok || !response.body) return;
    parser.reset();
    const reader = response.body
      .pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
      .getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      heard();
      parser.feed(value);
    }
  };

  const connect = async (): Promise<void> => {
    timer = undefined;
    abort = new AbortController();
    watchdog = setTimeout(() => abort.abort(), SILENCE);
    await listen().catch(() => undefined);
    clearTimeout(watchdog);
    online.set(false);
    events.onState('offline');
    if (stopped) return;
    tries += 1;
    timer = setTimeout(() => void connect(), delayAfter(tries, Math.random()));
  };

  void connect();
  return {
    online,
    suspect: () => abort.abort(),
    tryNow: () => {
      // Without a timer, a try is under way already.
      if (stopped || timer === undefined) return;
      tries = 0;
      clearTimeout(timer);
      void connect();
    },
    stop: () => {
      stopped = true;
      online.set(false);
      clearTimeout(timer);
      abort.abort();
    },
  };
};
