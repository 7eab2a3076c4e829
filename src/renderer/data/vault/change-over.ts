// A profile goes from plain to sealed and back. Until the record says so the old side counts, and nothing was written to
// it; from then on the new one does, and what is left of the old one is taken away, now or at the next start.
import { plainPieces } from '../files/pieces';
import { carryUnsent, openStock } from '../files/stock';
import { newId } from '../ids';
import { connectWorker } from '../worker-client';
import { sharesWorkers } from '../worker-kind';
import { endWorkers, say } from './ending';
import { sealTexts, unsealTexts } from './kept-texts';
import { placeOf, type Side } from './place-of';
import { isThere, removeSide } from './places';
import { fileRecord, mark, type VaultRecord } from './record';
import { sealedPieces } from './sealed-stores';
import type { Sealer, VaultKey } from './sealer';

const carryStore = async (personId: string, from: VaultKey | null, to: VaultKey | null): Promise<void> => {
  const worker = connectWorker(personId, `firstline-carry-${newId()}`, sharesWorkers(), () => undefined);
  try {
    await worker.call('carry', { from, to });
  } finally {
    worker.close();
  }
};

const carryFiles = async (personId: string, sealer: Sealer, to: Side): Promise<void> => {
  const plain = await openStock(placeOf(personId, 'plain'), plainPieces);
  const sealed = await openStock(placeOf(personId, 'sealed'), sealedPieces(sealer));
  try {
    await (to === 'sealed' ? carryUnsent(plain, sealed) : carryUnsent(sealed, plain));
  } finally {
    plain.close();
    sealed.close();
  }
};

interface ChangeOver {
  readonly personId: string;
  readonly key: VaultKey;
  readonly sealer: Sealer;
  /** As it is to be written when all is there. */
  readonly record: VaultRecord;
}

/** Everything on the new side, proved. @throws Error when it could not be; nothing has changed then */
const carry = async ({ personId, key, sealer }: ChangeOver, to: Side): Promise<void> => {
  await endWorkers(personId);
  await removeSide(personId, to);
  // Whoever has just signed in for the first time has nothing yet.
  if (!(await isThere(personId, to === 'sealed' ? 'plain' : 'sealed'))) return;
  await (to === 'sealed' ? carryStore(personId, null, key) : carryStore(personId, key, null));
  await carryFiles(personId, sealer, to);
  await endWorkers(personId);
};

export const changeToSealed = async (over: ChangeOver): Promise<void> => {
  const { personId, record } = over;
  await carry(over, 'sealed');
  // On the disk first: a browser that is killed has not written localStorage down yet.
  await fileRecord(personId, record);
  mark(personId, record);
  sealTexts(personId);
  await endWorkers(personId);
  say(personId, 'changed');
};

export const changeToPlain = async (over: ChangeOver): Promise<void> => {
  const { personId, record } = over;
  await carry(over, 'plain');
  unsealTexts(personId);
  await fileRecord(personId, { ...record, state: 'plain', leftovers: true });
  mark(personId, null);
  say(personId, 'changed');
};
