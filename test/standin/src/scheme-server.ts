// The custom schemes on a loopback port, which workers reach too; Chromium finds it through --host-resolver-rules.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { fromChromium } from './addresses';
import { protocol } from './session';

const asRequest = (incoming: IncomingMessage, url: string): Request => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value !== 'string' || name === 'host') continue;
    headers.set(name, name === 'origin' || name === 'referer' ? fromChromium(value) : value);
  }
  const method = incoming.method ?? 'GET';
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
  return new Request(url, { method, headers, body: Readable.toWeb(incoming), duplex: 'half' } as RequestInit);
};

const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
  const url = fromChromium(`http://${incoming.headers.host}${incoming.url}`);
  const handler = protocol.handlers.get(url.slice(0, url.indexOf(':')));
  if (!handler) {
    outgoing.writeHead(404).end();
    return;
  }
  const response = await handler(asRequest(incoming, url));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body) Readable.fromWeb(response.body as never).pipe(outgoing);
  else outgoing.end();
};

/** @returns the port */
export const serveSchemes = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer((incoming, outgoing) => {
      answer(incoming, outgoing).catch((error: unknown) => {
        console.error('protocol handler failed', error);
        outgoing.destroy();
      });
    });
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    server.unref();
  });
