// Commands from a copy that holds no tickets get them back: the ticket as this device shows it, where it still is the one
// that their author saw.
import type { Submission } from '../backend';
import type { OpenDesk } from './desk';
import { readShown } from './shown';

export const withSeen = async (desk: OpenDesk, commands: readonly Submission[]): Promise<readonly Submission[]> => {
  const lacking = commands.filter(({ seenAt }) => seenAt !== undefined).map(({ envelope }) => envelope.ticket);
  if (lacking.length === 0) return commands;
  const { tickets } = await readShown(desk, [...new Set(lacking)]);
  return commands.map(({ seenAt, ...command }) => {
    const shown = tickets.get(command.envelope.ticket);
    return seenAt !== undefined && shown?.version === seenAt ? { ...command, seen: shown } : command;
  });
};
