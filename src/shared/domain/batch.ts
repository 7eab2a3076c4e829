// What one action does to several tickets, as data: run in order under one batch id, and undone as one.
import type { ArgsOf, CommandName } from './commands/registry';

export type BatchStep = {
  readonly [N in CommandName]: readonly [name: N, ticket: string, args: ArgsOf<N>];
}[CommandName];
