// A person's data on this device: plain, locked, or open. A profile is sealed where its person has set a secret, and on a
// desktop whose keyring holds. Its key is in memory alone: here, in the workers, and with the holder between pages.
import { changeToPlain, changeToSealed } from './change-over';
import { endWorkers, say } from './ending';
import { heldKey, holdKey, letGoOfKey } from './hold';
import { sealTexts, textKeys } from './kept-texts';
import { isMarked } from './marker';
import { forgetOpen, keepOpen, openVault } from './open-keys';
import { removeSide } from './places';
import { filedRecord, fileRecord, mark, markedRecord, unfileRecord, type VaultRecord } from './record';
import { newVaultKey, type VaultKey } from './sealer';
import { type Keyring, unwrapKey, wrapKey } from './secret';

export type VaultState = 'plain' | 'locked' | 'open';

const keyring = (): Keyring | null => window.firstline?.vault ?? null;

const opened = async (personId: string, key: VaultKey): Promise<void> => {
  await keepOpen(personId, key);
  await holdKey(personId, key);
};

/** What is under way for a person is done before their data is opened anew. */
const endings = new Map<string, Promise<unknown>>();
export const vaultSettled = async (personId: string): Promise<void> => {
  await endings.get(personId);
};

/** Asked before the first paint. Of a plain profile it costs one look into localStorage. */
export const vaultState = async (personId: string): Promise<VaultState> => {
  if (!isMarked(personId)) return 'plain';
  await vaultSettled(personId);
  if (openVault(personId)) return 'open';
  const record = markedRecord(personId) ?? (await filedRecord(personId));
  if (record === null) return 'locked';
  const key = record.secret === null ? await unwrapKey(record, null, keyring()) : await heldKey(personId);
  if (key === null) return 'locked';
  await (record.secret === null ? keepOpen(personId, key) : opened(personId, key));
  return 'open';
};

/** Takes half a second of one core: that is what makes guessing dear. */
export const unlock = async (personId: string, secret: string): Promise<'open' | 'wrong'> => {
  const record = markedRecord(personId) ?? (await filedRecord(personId));
  const key = record && (await unwrapKey(record, secret, keyring()));
  if (!key) return 'wrong';
  await vaultSettled(personId);
  await opened(personId, key);
  return 'open';
};

/** Forgets the key in this page, the holder and the workers, which let go of the data; other tabs begin anew. */
export const lockVault = (personId: string): void => {
  if (!isMarked(personId)) return;
  forgetOpen(personId);
  say(personId, 'locked');
  endings.set(personId, Promise.all([letGoOfKey(personId), endWorkers(personId)]));
};

const now = (before: VaultRecord | null): number => Math.max(Date.now(), (before?.at ?? 0) + 1);

const written = async (personId: string, record: VaultRecord): Promise<void> => {
  await fileRecord(personId, record);
  mark(personId, record);
};

const recorded = async (
  key: VaultKey,
  secret: string | null,
  before: VaultRecord | null,
  leftovers: boolean,
): Promise<VaultRecord> => ({
  version: 1,
  state: 'sealed',
  at: now(before),
  leftovers,
  ...(await wrapKey(key, secret, keyring())),
});

/** Sets the secret, or another one. @throws Error when the vault is locked, or this device has no room; all is as before then */
export const sealWith = (personId: string, secret: string | null): Promise<void> => {
  const work = seal(personId, secret);
  endings.set(
    personId,
    work.catch(() => undefined),
  );
  return work;
};

const seal = async (personId: string, secret: string | null): Promise<void> => {
  const before = markedRecord(personId) ?? (await filedRecord(personId));
  const known = openVault(personId);
  if (isMarked(personId)) {
    if (!known) throw new Error('locked');
    await written(personId, await recorded(known.key, secret, before, before?.leftovers ?? false));
    return;
  }
  const key = newVaultKey();
  const record = await recorded(key, secret, before, true);
  const { sealer } = await keepOpen(personId, key);
  try {
    await changeToSealed({ personId, key, sealer, record });
  } catch (error) {
    if (!isMarked(personId)) forgetOpen(personId);
    throw error;
  }
  if (secret !== null) await holdKey(personId, key);
  await sweep(personId);
};

/** Whether a secret opens it: a profile that the keyring alone opens can't be unlocked by typing one. */
export const hasSecret = (personId: string): boolean => (markedRecord(personId)?.secret ?? null) !== null;

/** On a desktop nothing lies open where the keyring holds: what does is sealed before it is opened. */
export const sealOnDesktop = async (personId: string): Promise<void> => {
  if (!keyring() || isMarked(personId) || (await recall(personId)) === 'elsewhere') return;
  // Without a keyring, or without room for both, it stays as it is.
  await sealWith(personId, null).catch(() => undefined);
};

/** Removes the secret: where a keyring holds, that alone opens the profile; elsewhere it becomes plain. @throws Error when it is locked */
export const unseal = (personId: string): Promise<void> => {
  const work = unsealNow(personId);
  endings.set(
    personId,
    work.catch(() => undefined),
  );
  return work;
};

const unsealNow = async (personId: string): Promise<void> => {
  const record = markedRecord(personId) ?? (await filedRecord(personId));
  const known = openVault(personId);
  if (!isMarked(personId)) return;
  if (!known || !record) throw new Error('locked');
  if (record.keyring) {
    await written(personId, await recorded(known.key, null, record, record.leftovers));
    await letGoOfKey(personId);
    return;
  }
  await changeToPlain({ personId, key: known.key, sealer: known.sealer, record: { ...record, at: now(record) } });
  forgetOpen(personId);
  await letGoOfKey(personId);
  await sweep(personId);
};

/** What the profile was before is taken off the disk. Cut short, it is done at the next start. */
export const sweep = async (personId: string): Promise<void> => {
  const record = markedRecord(personId) ?? (await filedRecord(personId));
  if (!record?.leftovers) return;
  if (record.state === 'sealed') sealTexts(personId);
  await removeSide(personId, record.state === 'sealed' ? 'plain' : 'sealed');
  const swept = { ...record, at: now(record), leftovers: false };
  await (record.state === 'sealed' ? written(personId, swept) : fileRecord(personId, swept));
};

/**
 * What the copy in files says. Newer than localStorage: the browser was killed before it had written that, and where it
 * says that the profile lies elsewhere (`elsewhere`), the page has to begin anew.
 */
export const recall = async (personId: string): Promise<'elsewhere' | 'leftovers' | 'same'> => {
  const filed = await filedRecord(personId);
  if (filed && filed.at > (markedRecord(personId)?.at ?? 0)) {
    const was = isMarked(personId);
    mark(personId, filed);
    if (was !== (filed.state === 'sealed')) return 'elsewhere';
  }
  return (markedRecord(personId) ?? filed)?.leftovers ? 'leftovers' : 'same';
};

const isTheirs = (personId: string, key: string): boolean =>
  textKeys(personId).includes(key) || [`firstline.read.${personId}`, `firstline.day.${personId}`].includes(key);

/** Keys first: that alone makes all of a sealed profile unreadable. Again, or of nobody, it does nothing. */
export const wipe = async (personId: string): Promise<void> => {
  forgetOpen(personId);
  mark(personId, null);
  await unfileRecord(personId);
  say(personId, 'locked');
  await Promise.all([letGoOfKey(personId), endWorkers(personId)]);
  const keys = Array.from({ length: localStorage.length }, (_, n) => localStorage.key(n) ?? '');
  for (const key of keys) if (isTheirs(personId, key)) localStorage.removeItem(key);
  await removeSide(personId, 'sealed');
  await removeSide(personId, 'plain');
};
