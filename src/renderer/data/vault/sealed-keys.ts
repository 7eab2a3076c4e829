// The key that this device signs with, sealed. Kept as IndexedDB keeps keys its bytes would lie on the disk as they are,
// extractable or not: so they are sealed like all else, and are a key that can't be exported only while it is used.
import { newKeys, privateKeyOf, privateText, publicKeyOf, publicText } from '@shared/signing/signing';
import type { KeyKeeper } from '../worker/seal';
import type { Sealer } from './sealer';

const PRIVATE = 'keys/private';

export interface SealedPair {
  readonly publicText: string;
  readonly sealed: ArrayBuffer;
}

/** Where the sealed pair lies; a second one is not written over the first. */
export interface SealedPairs {
  read(): Promise<SealedPair | null>;
  write(pair: SealedPair): Promise<void>;
  drop(): Promise<void>;
}

export const sealedKeys = (pairs: SealedPairs, sealer: Sealer): KeyKeeper => ({
  read: async () => {
    const pair = await pairs.read();
    if (!pair) return null;
    try {
      const privateKey = await privateKeyOf(await sealer.openText(pair.sealed, PRIVATE));
      return { privateKey, publicKey: await publicKeyOf(pair.publicText) };
    } catch {
      // Of a key that is gone: another pair takes its place.
      await pairs.drop();
      return null;
    }
  },
  // The pair that was given can't be written down: whatever is kept is the device's, and is certified when it is read.
  write: async () => {
    const pair = await newKeys(true);
    const sealed = await sealer.sealText(await privateText(pair), PRIVATE);
    await pairs.write({ publicText: await publicText(pair), sealed });
  },
  drop: pairs.drop,
});
