// What a device of some version has left on its disk, and the desk that it belongs to, kept as files: so that every later
// version can be shown to lose nothing of it. `npm run profiles` makes the one of this version; none is ever changed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { StoredDatabase } from './stored-databases';

export interface Profile {
  readonly version: string;
  readonly schema: number;
  readonly personId: string;
  readonly deviceId: string;
  readonly databases: readonly StoredDatabase[];
  /** Text of the journal's files, by name. */
  readonly journal: Readonly<Record<string, string>>;
  readonly snapshot: unknown;
  readonly localStorage: Readonly<Record<string, string>>;
  /** Ids of commands that the server has not heard of, the one that only localStorage has included. */
  readonly unsent: readonly string[];
  /** Refused by the server, and their author has not decided yet. */
  readonly refused: readonly string[];
  readonly withdrawn: readonly string[];
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const DEVICE_FILE = 'device.json.gz';

export const versions = (): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

export const folderOf = (version: string): string => join(folder, version);
export const backupOf = (version: string): string => join(folderOf(version), 'desk.backup');

const packed = (_key: string, value: unknown): unknown => {
  if (value instanceof Float64Array) return { $doubles: [...value] };
  return value instanceof Uint32Array ? { $words: [...value] } : value;
};

const unpacked = (_key: string, value: unknown): unknown => {
  const { $doubles, $words } = (value ?? {}) as { readonly $doubles?: number[]; readonly $words?: number[] };
  if ($doubles) return Float64Array.from($doubles);
  return $words ? Uint32Array.from($words) : value;
};

/** @returns how many bytes it takes */
export const writeProfile = (profile: Profile): number => {
  const bytes = gzipSync(JSON.stringify(profile, packed), { level: 9 });
  writeFileSync(join(folderOf(profile.version), DEVICE_FILE), bytes);
  return bytes.length;
};

export const readProfile = (version: string): Profile =>
  JSON.parse(gunzipSync(readFileSync(join(folderOf(version), DEVICE_FILE))).toString(), unpacked) as Profile;
