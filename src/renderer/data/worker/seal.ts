// This device's seal: a key that never leaves it, and the desk's certificate that it is this person's. Asked for whenever
// the server is there, so that a file can be signed, and another's be believed, when it is not.
import { type CertifyResponse, parcelRoutes } from '@shared/contract/parcels';
import { SCHEMA_VERSION } from '@shared/contract/sync';
import { Certificate, type Letter, type ParcelFault, type Sealed } from '@shared/domain/parcel';
import type { Trust } from '@shared/domain/parcel-open';
import { newKeys, publicText, signing, signText } from '@shared/signing/signing';
import { Value } from 'typebox/value';
import type { OwnData } from './database';
import type { Reply } from './http';

/** Where the pair of keys is kept: it can't be read as text, so it is no document. */
export interface KeyKeeper {
  read(): Promise<CryptoKeyPair | null>;
  write(keys: CryptoKeyPair): Promise<void>;
  drop(): Promise<void>;
}

interface KeptSeal {
  readonly certificate: Sealed['certificate'];
  readonly desk: { readonly id: string; readonly key: string };
  /** The server's clock less this device's (ms). */
  readonly skew: number;
  readonly at: number;
}

export interface Seal {
  /** @param anew the server's data is another: perhaps its key too */
  renew(ask: (path: string, body: unknown) => Promise<Reply<CertifyResponse>>, anew?: boolean): Promise<void>;
  trust(): Trust;
  sign(
    letter: Omit<Letter, 'desk' | 'by' | 'device' | 'at' | 'skew' | 'schema'>,
  ): Promise<{ readonly ok: true; readonly sealed: Sealed } | { readonly ok: false; readonly fault: ParcelFault }>;
}

const SEAL = 'seal';
/** The answer to a key that is another's, or that was revoked. */
const TAKEN = 409;
/** A certificate is renewed this often (ms), though it holds for weeks. */
const RENEW_AFTER = 12 * 3_600_000;

const readCertificate = (text: string): Certificate | null => {
  const value: unknown = JSON.parse(text);
  return Value.Check(Certificate, value) ? value : null;
};

export const openSeal = async (
  { kept }: OwnData,
  keeper: KeyKeeper,
  owner: { readonly personId: string; readonly deviceId: string },
  now: () => number,
): Promise<Seal> => {
  let seal = ((await kept.findOne(SEAL).exec())?.get('value') as KeptSeal | undefined) ?? null;

  const isOwners = (): boolean => {
    const certificate = seal && readCertificate(seal.certificate.text);
    return certificate?.personId === owner.personId && certificate.deviceId === owner.deviceId;
  };

  const keys = async (): Promise<CryptoKeyPair> => {
    const known = await keeper.read();
    if (known) return known;
    await keeper.write(await newKeys(false));
    // Another page's worker may have been faster: whatever is kept is the key.
    const made = await keeper.read();
    if (!made) throw new Error('the key could not be kept');
    return made;
  };

  return {
    renew: async (ask, anew = false) => {
      if (!anew && seal && isOwners() && Math.abs(now() - seal.at) < RENEW_AFTER) return;
      let reply = await ask(parcelRoutes.certify, { key: await publicText(await keys()) });
      if (reply.kind === 'refused' && reply.status === TAKEN) {
        // The key was revoked with the session that it was certified under.
        await keeper.drop();
        reply = await ask(parcelRoutes.certify, { key: await publicText(await keys()) });
      }
      if (reply.kind !== 'ok') return;
      const { certificate, desk, serverTime } = reply.body;
      seal = { certificate, desk, skew: serverTime - now(), at: now() };
      await kept.upsert({ id: SEAL, value: seal });
    },
    trust: () => ({ desk: seal?.desk ?? null, now: now(), schema: SCHEMA_VERSION, signing }),
    sign: async (said) => {
      const pair = await keeper.read();
      if (!seal || !pair || !isOwners()) return { ok: false, fault: { code: 'noKey' } };
      const { until } = readCertificate(seal.certificate.text) ?? { until: 0 };
      if (now() > until) return { ok: false, fault: { code: 'expired', params: { until } } };
      const letter = JSON.stringify({
        ...said,
        desk: seal.desk.id,
        by: owner.personId,
        device: owner.deviceId,
        at: now(),
        skew: seal.skew,
        schema: SCHEMA_VERSION,
      } satisfies Letter);
      const signature = await signText(pair.privateKey, letter);
      return { ok: true, sealed: { letter, signature, certificate: seal.certificate } };
    },
  };
};
