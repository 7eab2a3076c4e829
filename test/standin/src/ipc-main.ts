import type * as Electron from 'electron';
import { makeCodec } from './codec';
import { Emitter } from './guard';

type InvokeHandler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;

class IpcMain extends Emitter implements Pick<Electron.IpcMain, 'handle' | 'removeHandler'> {
  handlers = new Map<string, InvokeHandler>();
  handle(channel: string, listener: InvokeHandler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, listener);
  }
  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }
}

export const ipcMain = new IpcMain();
export const codec = makeCodec();

interface Message {
  readonly op: string;
  readonly id?: number;
  readonly channel: string;
  readonly args: string;
}
interface Sender {
  readonly sender: Electron.WebContents;
  readonly senderFrame: Electron.WebFrameMain;
}

/** One message from a page. `answer` is called once for an invoke, never for a send. */
export const dispatchIpc = async (message: Message, from: Sender, answer: (text: string) => void): Promise<void> => {
  const args = codec.decode(message.args) as unknown[];
  const event = { type: 'frame', processId: 1, frameId: 1, ...from, ports: [] };
  if (message.op === 'send') {
    ipcMain.emit(message.channel, event, ...args);
    return;
  }
  const handler = ipcMain.handlers.get(message.channel);
  try {
    if (!handler) throw new Error(`No handler registered for '${message.channel}'`);
    const value = await handler(event as unknown as Electron.IpcMainInvokeEvent, ...args);
    answer(JSON.stringify({ op: 'answer', id: message.id, ok: true, value: codec.encode(value) }));
  } catch (error) {
    if (handler) console.error(`Error occurred in handler for '${message.channel}':`, error);
    const words = `Error invoking remote method '${message.channel}': ${String(error)}`;
    answer(JSON.stringify({ op: 'answer', id: message.id, ok: false, error: words }));
  }
};
