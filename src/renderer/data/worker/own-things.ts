// What is this device's own, opened. A store that can't be opened or read is dropped and filled anew from the journal; one
// without a journal is the only copy there is, and is left as it is.

import { isFull } from './damage';
import { type AnyStorage, dropOwn, type OwnData, openOwn } from './database';
import { type JournalFiles, openJournal } from './journal/journal';
import { type Offering, openOffering } from './offer-again';
import { type OutboxStore, openOutbox } from './outbox-store';
import { openParcelBook, type ParcelBook } from './parcel-book';
import type { RightOfWay } from './right-of-way';

export interface OwnThings {
  readonly own: OwnData;
  readonly outbox: OutboxStore;
  readonly offering: Offering;
  readonly parcels: ParcelBook;
  /** It could not be read as it was. */
  readonly mended: boolean;
}

export interface OwnHost {
  readonly personId: string;
  readonly storage: AnyStorage;
  readonly journal: JournalFiles | null;
  readonly way: RightOfWay;
  now(): number;
}

export const openOwnThings = async ({ personId, storage, journal: files, way, now }: OwnHost): Promise<OwnThings> => {
  const journal = files && (await openJournal(files, now));
  const open = async (mended: boolean): Promise<OwnThings> => {
    const own = await openOwn(personId, storage);
    try {
      const outbox = await openOutbox(own, now, way, journal);
      const offering = await openOffering(own);
      const parcels = await openParcelBook(own, now);
      return { own, outbox, offering, parcels, mended: mended || outbox.recovered > 0 };
    } catch (error) {
      await own.close().catch(() => undefined);
      throw error;
    }
  };
  try {
    return await open(false);
  } catch (error) {
    if (!journal || isFull(error)) throw error;
    await dropOwn(personId, storage);
    return open(true);
  }
};
