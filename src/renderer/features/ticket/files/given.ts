// Files that were dropped or pasted on a ticket, on their way to the question what to do with them.
import { ask } from '../ask/asking';

let given: readonly File[] = [];

export const attachGiven = (number: string, files: readonly File[]): void => {
  given = files;
  ask('files', [number], null);
};

/** Once: whoever asks next begins with none. */
export const takeGiven = (): readonly File[] => {
  const files = given;
  given = [];
  return files;
};
