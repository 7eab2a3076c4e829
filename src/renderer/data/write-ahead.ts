// Commands between a key press and the worker's "stored": a synchronous copy in localStorage, so that a page which is
// killed in between loses nothing. Taken away when stored; what is found at start is handed to the worker again, which
// knows a command by its id and never stores it twice.
//
// It is written while somebody waits for the screen, and fifty tickets as they were seen take longer than that. So of what
// was done to many, a ticket is kept by its version: the worker has the ticket itself, and puts it back in (`seen-again`).
import type { Submission } from './backend';
import { readText, writeText } from './vault/kept-texts';

const PREFIX = 'firstline.ahead.';

const keyOf = (personId: string, commands: readonly Submission[]): string =>
  `${PREFIX}${personId}.${commands[0]?.envelope.id ?? ''}`;

const withoutTickets = (commands: readonly Submission[]): readonly Submission[] => {
  if (commands.length < 2) return commands;
  const met = new Set<string>();
  return commands.map((command) => {
    const { ticket } = command.envelope;
    // What was seen after another of these is nowhere but here.
    if (command.seen === null || met.has(ticket)) return command;
    met.add(ticket);
    return { ...command, seen: null, seenAt: command.seen.version };
  });
};

/** False: the browser keeps nothing more. The worker may still store them. */
export const writeAhead = (
  personId: string,
  commands: readonly Submission[],
  storage: Storage = localStorage,
): boolean => {
  try {
    writeText(personId, keyOf(personId, commands), JSON.stringify(withoutTickets(commands)), storage);
    return true;
  } catch {
    return false;
  }
};

export const clearAhead = (personId: string, commands: readonly Submission[], storage: Storage = localStorage): void =>
  storage.removeItem(keyOf(personId, commands));

/** What this person's pages left behind, oldest first: the ids in the keys sort by time. */
export const readAhead = (personId: string, storage: Storage = localStorage): (readonly Submission[])[] => {
  const keys: string[] = [];
  for (let n = 0; n < storage.length; n += 1) {
    const key = storage.key(n);
    if (key?.startsWith(`${PREFIX}${personId}.`)) keys.push(key);
  }
  return keys.sort().flatMap((key) => {
    try {
      return [JSON.parse(readText(personId, key, storage) ?? '[]') as readonly Submission[]];
    } catch {
      // Cut off in the middle of a write: never acknowledged to anybody.
      storage.removeItem(key);
      return [];
    }
  });
};
