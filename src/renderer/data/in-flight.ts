// Tickets with commands on their way to the worker. Rows that the worker made meanwhile lack those commands: they are
// passed over, and the worker sends a new row once it has stored them.

const counts = new Map<string, number>();

export const departed = (numbers: Iterable<string>): void => {
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
};

export const arrived = (numbers: Iterable<string>): void => {
  for (const number of numbers) {
    const left = (counts.get(number) ?? 0) - 1;
    if (left > 0) counts.set(number, left);
    else counts.delete(number);
  }
};

export const isInFlight = (number: string): boolean => counts.has(number);
