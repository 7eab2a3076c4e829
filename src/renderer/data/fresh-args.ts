// "Apply on the newer ticket": the same intention, with what its author now sees in place of what was seen then.

import type { EditArgs } from '@shared/domain/commands/edit';
import type { ArgsOf, CommandName } from '@shared/domain/commands/registry';
import type { Ticket } from '@shared/domain/ticket';

const freshEdit = (args: EditArgs, ticket: Ticket): EditArgs =>
  Object.fromEntries(
    Object.entries(args).map(([field, change]) => [field, { from: ticket[field as keyof Ticket], to: change.to }]),
  ) as EditArgs;

const freshSeen = (seen: object, ticket: Ticket): object =>
  Object.fromEntries(Object.keys(seen).map((field) => [field, ticket[field as keyof Ticket]]));

export const freshArgs = <N extends CommandName>(name: N, args: ArgsOf<N>, ticket: Ticket | null): ArgsOf<N> => {
  if (!ticket) return args;
  if (name === 'ticket.edit.v1') return freshEdit(args as EditArgs, ticket) as ArgsOf<N>;
  if ('seen' in args && typeof args.seen === 'object' && args.seen !== null) {
    return { ...args, seen: freshSeen(args.seen, ticket) };
  }
  return args;
};
