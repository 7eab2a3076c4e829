// Ending whatever works on a person's data, in all tabs: when their vault is locked, or its data goes elsewhere. Who works
// on data holds a lock as long as it does, so that it is known when all have ended.

export type VaultWord =
  /** Workers let go of the data and of the key. */
  | 'end'
  /** Pages of other tabs: the vault is locked. */
  | 'locked'
  /** Pages of other tabs: the data lies elsewhere now. */
  | 'changed';

interface Said {
  readonly word: VaultWord;
  readonly by: string;
}

/** This page, or worker: what it says is for others. */
const me = crypto.randomUUID();

const channelOf = (personId: string): BroadcastChannel => new BroadcastChannel(`firstline-vault-word-${personId}`);

export const dataLock = (personId: string): string => `firstline-data-${personId}`;
/** @param name of the worker */
export const searchLock = (name: string): string => `firstline-search-${name}`;

export const say = (personId: string, word: VaultWord): void => {
  const channel = channelOf(personId);
  channel.postMessage({ word, by: me } satisfies Said);
  channel.close();
};

/** For pages. @returns what stops it */
export const onWord = (personId: string, hear: (word: VaultWord) => void): (() => void) => {
  const channel = channelOf(personId);
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.by !== me) hear(data.word);
  };
  return () => channel.close();
};

/** For workers. */
export const onEnd = (personId: string, end: () => Promise<void>): void => {
  onWord(personId, (word) => {
    if (word === 'end') void end();
  });
};

/** A worker that does not let go (ms) is a broken one, and holds nobody up. */
const PATIENCE = 5_000;

const isMine = (personId: string, name: string): boolean =>
  name === dataLock(personId) || name === searchLock(personId) || name.startsWith(searchLock(`${personId}~`));

/** Resolves when no worker has the data open. */
export const endWorkers = async (personId: string): Promise<void> => {
  say(personId, 'end');
  const { held = [] } = await navigator.locks.query();
  const names = held.map(({ name = '' }) => name).filter((name) => isMine(personId, name));
  const released = names.map((name) => navigator.locks.request(name, { mode: 'shared' }, () => undefined));
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([Promise.all(released), patience]);
};
