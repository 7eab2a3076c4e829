// What a device writes down of a profile's data key: never the key, only what opens it again with the person's secret, the
// desktop's keyring, or both. Two copies: in localStorage, to be read before the first paint, and in the browser's file
// system, where the journal lies, which a browser that is killed has written and a damaged IndexedDB does not take along.
// The newer one counts.
import { markOf, setMark } from './marker';

export interface VaultRecord {
  readonly version: 1;
  /** `plain`: it was sealed, and is not any more. */
  readonly state: 'sealed' | 'plain';
  /** When it was written, epoch ms; grows. */
  readonly at: number;
  /** How the secret becomes a key (salt in base64); null: there is none, the keyring alone opens it. */
  readonly secret: { readonly salt: string; readonly iterations: number } | null;
  /** Around what the secret sealed, the system's keyring. */
  readonly keyring: boolean;
  /** The data key, sealed by these: base64, or what the keyring gave. */
  readonly wrapped: string;
  /** What this profile was before still lies on the disk, wholly or in part. */
  readonly leftovers: boolean;
}

const isRecord = (value: unknown): value is VaultRecord => {
  const { version, state, at, secret, keyring, wrapped, leftovers } = (value ?? {}) as Partial<VaultRecord>;
  const isDerivation = secret === null || (typeof secret?.salt === 'string' && Number.isInteger(secret.iterations));
  const isState = state === 'sealed' || state === 'plain';
  const isWhole = version === 1 && isState && Number.isInteger(at) && isDerivation;
  return isWhole && typeof keyring === 'boolean' && typeof wrapped === 'string' && typeof leftovers === 'boolean';
};

const recordOf = (text: string | null): VaultRecord | null => {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
};

/** As the page knows it, at once. Null: this profile is plain, or what was written can't be read. */
export const markedRecord = (personId: string): VaultRecord | null => recordOf(markOf(personId));

export const mark = (personId: string, record: VaultRecord | null): void =>
  setMark(personId, record?.state === 'sealed' ? JSON.stringify(record) : null);

const FOLDER = 'firstline-vault';

const folder = async (create: boolean): Promise<FileSystemDirectoryHandle | null> => {
  if (!('FileSystemFileHandle' in globalThis) || !('createWritable' in FileSystemFileHandle.prototype)) return null;
  const root = await navigator.storage.getDirectory().catch(() => null);
  return root?.getDirectoryHandle(FOLDER, { create }).catch(() => null) ?? null;
};

const fileName = (personId: string): string => `${encodeURIComponent(personId)}.json`;

/** The copy in files. Null: there is none, or no place for one. */
export const filedRecord = async (personId: string): Promise<VaultRecord | null> => {
  try {
    const handle = await (await folder(false))?.getFileHandle(fileName(personId));
    return handle ? recordOf(await (await handle.getFile()).text()) : null;
  } catch {
    return null;
  }
};

/** In place when it resolves, as a whole. @throws DOMException when there is no room */
export const fileRecord = async (personId: string, record: VaultRecord): Promise<void> => {
  const handle = await (await folder(true))?.getFileHandle(fileName(personId), { create: true });
  if (!handle) return;
  const file = await handle.createWritable();
  await file.write(JSON.stringify(record));
  await file.close();
};

export const unfileRecord = async (personId: string): Promise<void> => {
  await (await folder(false))?.removeEntry(fileName(personId)).catch(() => undefined);
};

/** For workers, which have no localStorage. */
export const isSealedHere = async (personId: string): Promise<boolean> =>
  (await filedRecord(personId))?.state === 'sealed';
