// Keys that are open in this page, by person.
import { newSealer, type Sealer, sealingBytes, type VaultKey } from './sealer';
import type { TextSeal } from './text-seal';

export interface OpenVault {
  readonly key: VaultKey;
  readonly sealer: Sealer;
  readonly texts: TextSeal;
}

const open = new Map<string, OpenVault>();

export const openVault = (personId: string): OpenVault | null => open.get(personId) ?? null;

export const keepOpen = async (personId: string, key: VaultKey): Promise<OpenVault> => {
  // Plain profiles never load it.
  const [{ newTextSeal }, sealer, bytes] = await Promise.all([
    import('./text-seal'),
    newSealer(key),
    sealingBytes(key),
  ]);
  const vault = { key, sealer, texts: newTextSeal(bytes) };
  open.set(personId, vault);
  return vault;
};

export const forgetOpen = (personId: string): void => {
  open.get(personId)?.key.fill(0);
  open.delete(personId);
};
