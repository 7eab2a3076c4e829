// How far each collection was pulled. Beside what was pulled, so that both are dropped together.
import type { Checkpoint, Collection } from '@shared/contract/sync';
import type { PulledData } from './database';

export type Marks = ReadonlyMap<Collection, Checkpoint>;

export const readMarks = async ({ marks }: PulledData): Promise<Marks> => {
  const found = await marks.find().exec();
  return new Map(found.map((document) => [document.id as Collection, document.toJSON().checkpoint as Checkpoint]));
};

/**
 * Everywhere `upsert`, never RxDB's `incrementalUpsert`: that one keeps a line for each document, and after one write that
 * was refused (no room) all later ones are, until the collection is opened anew.
 */
export const saveMark = async ({ marks }: PulledData, name: Collection, checkpoint: Checkpoint): Promise<void> => {
  await marks.upsert({ id: name, checkpoint });
};
