// The border between page and shell: who asks and with what is checked here, once for every call.
import {
  type CallArgs,
  type CallName,
  type CallResults,
  calls,
  type ShellEvent,
  type ShellEvents,
} from '@shared/contract/ipc';
import { ipcMain, type WebContents } from 'electron';
import { Value } from 'typebox/value';
import type { Trust } from './trust';

export type Answers = {
  readonly [C in CallName]: (...args: CallArgs<C>) => CallResults[C] | Promise<CallResults[C]>;
};

const answer = <C extends CallName>(trust: Trust, name: C, run: Answers[C]): void => {
  ipcMain.handle(name, (event, ...args: unknown[]) => {
    if (!trust.frame(event.senderFrame)) throw new Error(`${name}: not one of our pages`);
    if (!Value.Check(calls[name], args)) throw new Error(`${name}: invalid arguments`);
    return run(...(args as CallArgs<C>));
  });
};

export const answerCalls = (trust: Trust, answers: Answers): void => {
  for (const name of Object.keys(calls) as CallName[]) answer(trust, name, answers[name] as Answers[typeof name]);
};

export const tell = <E extends ShellEvent>(page: WebContents, event: E, payload: ShellEvents[E]): void => {
  if (!page.isDestroyed()) page.send(event, payload);
};
