// Tickets as files: one that is handed over without a network is saved, opened and taken in by the page through here.
import { LARGEST_FILE } from '@shared/domain/parcel';
import { newId } from './ids';
import type { ParcelLook, ParcelMade, ParcelTaken } from './parcel-model';
import { runtime } from './runtime';
import { submitted } from './submit';
import { ensureLoaded } from './ticket-cache';

/** What was opened last, until it is taken in or another one is opened. */
export interface OpenedFile {
  readonly name: string;
  readonly text: string;
  readonly look: ParcelLook;
}
let opened: OpenedFile | null = null;
const listeners = new Set<() => void>();

export const openedFile = (): OpenedFile | null => opened;
export const onOpenedFile = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Resolves when there is something to show: what is in it, or why it is not opened. */
export const openText = async (name: string, text: string): Promise<void> => {
  opened = { name, text, look: await runtime().backend.lookAtParcel(text) };
  for (const listener of listeners) listener();
};

export const openFile = async (file: Pick<File, 'name' | 'size' | 'text'>): Promise<void> =>
  // What is too large need not be read to be refused.
  openText(file.name, file.size > LARGEST_FILE * 4 ? ' '.repeat(LARGEST_FILE + 1) : await file.text());

/** From then on it is on this device like any other ticket. */
export const takeParcel = async (text: string): Promise<ParcelTaken> => {
  // What is done here from now on comes after what is in the file.
  const taken = await runtime().backend.takeParcel(text, newId());
  if (taken.ok) await ensureLoaded([taken.number]);
  return taken;
};

/** The ticket as a file, with all that was done here so far. */
export const makeParcel = async (number: string): Promise<ParcelMade> => {
  await submitted();
  return runtime().backend.makeParcel(number);
};
