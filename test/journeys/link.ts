// The network between a device and the server, in the test's hand: it can be cut, it can lose answers on their way back,
// and it can make a device's clock wrong. A browser's own "offline" does not reach its workers; this does.
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface Link {
  readonly url: string;
  cut(): void;
  mend(): void;
  /** The next `count` answers to this path reach the server's side, and then the line drops. */
  loseAnswers(path: string, count: number): void;
  /** How many requests to a path were passed on. */
  passed(path: string): number;
  close(): Promise<void>;
}

/** Scripts, of pages and workers alike, get a clock that is wrong by so much. */
const wrongClock = (skew: number): string =>
  `if(!globalThis.__skewed){globalThis.__skewed=true;const D=Date;globalThis.Date=class extends D{constructor(...a){if(a.length)super(...a);else super(D.now()+${skew})}static now(){return D.now()+${skew}}}}\n`;

export const openLink = async (target: () => string, { skew = 0 }: { skew?: number } = {}): Promise<Link> => {
  let isCut = false;
  const sockets = new Set<Socket>();
  const losses = new Map<string, number>();
  const counts = new Map<string, number>();

  const relay = (from: IncomingMessage, to: ServerResponse, path: string): void => {
    const onward = request(
      new URL(from.url ?? '/', target()),
      {
        method: from.method ?? 'GET',
        headers: { ...from.headers, ...(skew ? { 'accept-encoding': 'identity' } : {}) },
      },
      (answer) => {
        counts.set(path, (counts.get(path) ?? 0) + 1);
        const lost = losses.get(path) ?? 0;
        if (lost > 0) {
          losses.set(path, lost - 1);
          answer.resume();
          answer.on('end', () => to.destroy());
          return;
        }
        const isScript = skew !== 0 && path.endsWith('.js');
        const { 'content-length': length, ...headers } = answer.headers;
        to.writeHead(answer.statusCode ?? 502, isScript || length === undefined ? headers : answer.headers);
        if (isScript) to.write(wrongClock(skew));
        answer.pipe(to);
        answer.on('error', () => to.destroy());
      },
    );
    onward.on('error', () => to.destroy());
    to.on('close', () => onward.destroy());
    from.pipe(onward);
  };

  const server: Server = createServer((from, to) => {
    const path = (from.url ?? '/').split('?')[0] ?? '/';
    if (isCut) to.destroy();
    else relay(from, to, path);
  });
  server.on('connection', (socket) => {
    if (isCut) socket.destroy();
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    cut: () => {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => {
      isCut = false;
    },
    loseAnswers: (path, count) => losses.set(path, count),
    passed: (path) => counts.get(path) ?? 0,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
