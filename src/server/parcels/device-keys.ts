// Keys of devices: whose each is, and whether its owner has taken the device's trust away.
import type { Certificate } from '@shared/domain/parcel';
import type { Db } from '../db/db';

/** How long (ms) a certificate holds: longer than a session lasts unused, so that a file outlives a holiday. */
export const CERTIFIED_FOR = 60 * 86_400_000;

type Owned = Pick<Certificate, 'key' | 'personId' | 'deviceId'>;

/** @returns false when the key is known as another's, or was revoked */
export const rememberKey = async (db: Db, { key, personId, deviceId }: Owned, at: number): Promise<boolean> => {
  const [row] = await db.query<{ public_key: string }>(
    `insert into device_key as k (public_key, person_id, device_id, certified_at, until) values ($1, $2, $3, $4, $5)
     on conflict (public_key) do update set certified_at = excluded.certified_at, until = excluded.until
       where k.person_id = excluded.person_id and k.device_id = excluded.device_id and k.revoked_at is null
     returning public_key`,
    [key, personId, deviceId, at, at + CERTIFIED_FOR],
  );
  return row !== undefined;
};

/** Known as this owner's, and not revoked. */
export const isTrustedKey = async (db: Db, { key, personId, deviceId }: Owned): Promise<boolean> => {
  const [row] = await db.query<{ public_key: string }>(
    `select public_key from device_key
     where public_key = $1 and person_id = $2 and device_id = $3 and revoked_at is null`,
    [key, personId, deviceId],
  );
  return row !== undefined;
};
