// A ticket's file that the system opens with this app. It is read here and looked at by the page, which believes nothing
// that is not signed.
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { LARGEST_FILE, PARCEL_EXTENSION } from '@shared/domain/parcel';

export interface TicketFile {
  readonly name: string;
  readonly text: string;
}

/** The file that a command line asks for. */
export const fileAskedFor = (argv: readonly string[]): string | null =>
  argv.slice(1).find((argument) => !argument.startsWith('-') && argument.endsWith(`.${PARCEL_EXTENSION}`)) ?? null;

/** Null: there is no such file, or it is far larger than a ticket is. */
export const readTicketFile = async (path: string): Promise<TicketFile | null> => {
  try {
    const { size } = await stat(path);
    return size > LARGEST_FILE * 4 ? null : { name: basename(path), text: await readFile(path, 'utf8') };
  } catch {
    return null;
  }
};
