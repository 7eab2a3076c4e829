import { makePeer } from './bridge-peer';
import { makeCodec } from './codec';

// biome-ignore lint/suspicious/noExplicitAny: this file is turned into text and run in the page
type Any = any;

export const WORLD = 'Electron Isolated Context';
export const BINDING = '__electronStandInSend';
export const RECEIVE = '__electronStandInReceive';

/** Runs a preload among what a sandboxed one finds around itself. Closes over nothing: its text is what runs. */
const runPreload = (
  codecOf: typeof makeCodec,
  peer: ReturnType<typeof makePeer>,
  info: Any,
  names: { binding: string; receive: string },
  preload: (this: Any, ...scope: Any[]) => void,
) => {
  const scope = globalThis as Any;
  const send = scope[names.binding].bind(scope);
  const codec = codecOf();
  const listeners = new Map<string, Any[]>();
  const waiting = new Map<number, { resolve(v: Any): void; reject(e: Any): void }>();
  let last = 0;
  const ipcRenderer = {
    on(channel: string, listener: Any) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    removeListener(channel: string, listener: Any) {
      const left = (listeners.get(channel) ?? []).filter((each) => each !== listener);
      listeners.set(channel, left);
      return ipcRenderer;
    },
    invoke(channel: string, ...args: Any[]) {
      const id = ++last;
      return new Promise((resolve, reject) => {
        const text = codec.encode(args);
        waiting.set(id, { resolve, reject });
        send(JSON.stringify({ op: 'invoke', id, channel, args: text }));
      });
    },
    send(channel: string, ...args: Any[]) {
      send(JSON.stringify({ op: 'send', channel, args: codec.encode(args) }));
    },
  };
  scope[names.receive] = (text: string) => {
    const message = JSON.parse(text);
    if (message.op === 'event') {
      const args = codec.decode(message.args);
      for (const listener of listeners.get(message.channel) ?? [])
        listener({ sender: ipcRenderer, ports: [] }, ...args);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) asked?.resolve(codec.decode(message.value));
    else asked?.reject(new Error(message.error));
  };
  peer.onOpen((message) => send(JSON.stringify(message)));
  const electron = {
    ipcRenderer,
    contextBridge: { exposeInMainWorld: (key: string, api: Any) => peer.expose(key, api) },
  };
  const require = (name: string) => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const process = { ...info, sandboxed: true, contextIsolated: true, type: 'renderer' };
  const module = { exports: {} };
  try {
    preload.call(module.exports, require, process, undefined, scope, module.exports, module);
  } catch (error) {
    console.error(`Unable to load preload script: ${info.preloadPath}`, error);
    send(JSON.stringify({ op: 'preload-error', message: String((error as Error)?.stack ?? error) }));
  }
};

export const mainWorldSource = (secret: string): string =>
  `(${makePeer.toString()})(${makeCodec.toString()}, ${JSON.stringify(secret)}, 'main');`;

/** @param preload its source: one CommonJS file */
export const isolatedWorldSource = (secret: string, info: object, preload: string): string =>
  `(() => {
const codec = ${makeCodec.toString()};
const peer = (${makePeer.toString()})(codec, ${JSON.stringify(secret)}, 'isolated');
(${runPreload.toString()})(codec, peer, ${JSON.stringify(info)}, ${JSON.stringify({ binding: BINDING, receive: RECEIVE })},
function (require, process, Buffer, global, exports, module) {
${preload}
}); })();`;
