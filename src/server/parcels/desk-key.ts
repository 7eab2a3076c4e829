// The desk's key: made once, kept in the database, so that a backup that is restored is still the same desk.
import { newKeys, privateKeyOf, privateText, publicText, signing, signText } from '@shared/signing/signing';
import type { Db } from '../db/db';

export interface DeskKey {
  /** The digest of the public half: what certificates call the desk. */
  readonly id: string;
  readonly key: string;
  sign(text: string): Promise<string>;
}

interface Row {
  readonly public_key: string;
  readonly private_key: string;
}

const READ = 'select public_key, private_key from desk_key';

const readOrMake = async (db: Db): Promise<Row> => {
  const [known] = await db.query<Row>(READ);
  if (known) return known;
  const pair = await newKeys(true);
  // Of two servers that start at once, one has made it.
  await db.query('insert into desk_key (public_key, private_key) values ($1, $2) on conflict do nothing', [
    await publicText(pair),
    await privateText(pair),
  ]);
  const [made] = await db.query<Row>(READ);
  if (!made) throw new Error('the desk has no key');
  return made;
};

export const openDeskKey = async (db: Db): Promise<DeskKey> => {
  const row = await readOrMake(db);
  const privateKey = await privateKeyOf(row.private_key);
  return {
    id: await signing.digest(row.public_key),
    key: row.public_key,
    sign: (text) => signText(privateKey, text),
  };
};
