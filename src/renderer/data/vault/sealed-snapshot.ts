// The snapshot, sealed: as one value, which is opened before the first paint.
import { pack, unpack } from './pack';
import type { Sealer } from './sealer';

const PLACE = 'snapshot';

export const sealedSnapshot = (sealer: Sealer, snapshot: unknown): Promise<ArrayBuffer> =>
  sealer.seal(pack(snapshot), PLACE);

/** @throws Error when it is not of this key */
export const openedSnapshot = async (sealer: Sealer, kept: unknown): Promise<unknown> =>
  kept instanceof ArrayBuffer ? unpack(await sealer.open(kept, PLACE)) : undefined;
