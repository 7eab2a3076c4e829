// One file on its way to the server: offered, then part by part from where the server is. Pure of timing: what failed is
// tried again by whoever calls.
import { PART_SIZE, partPath, type UploadState, type WantedResponse } from '@shared/contract/files';
import type { Answer } from '../api';
import type { ShelfEntry } from './shelf';
import type { Stock } from './stock';

export interface UploadLine {
  offer(body: { readonly hash: string; readonly size: number }): Promise<Answer<UploadState>>;
  part(path: string, bytes: ArrayBuffer): Promise<Answer<UploadState>>;
  wanted(body: { readonly hashes: readonly string[] }): Promise<Answer<WantedResponse>>;
}

/**
 * `signedOut`: later, by the same person. `later`: no line, or a server in trouble. `doubtful`: a piece is missing here, or
 * what arrives is time and again not what was announced. `stopped`: as its author wished.
 */
export type Uploaded = 'done' | 'later' | 'signedOut' | 'doubtful' | 'stopped';

const failed = (answer: Exclude<Answer<UploadState>, { kind: 'ok' }>): Uploaded =>
  answer.kind === 'refused' && answer.status === 401 ? 'signedOut' : 'later';

/** The server is where we did not think it is: asked again, it says where. */
const ASK_AGAIN = new Set([404, 409, 422]);
const MOST_OFFERS = 3;

export const upload = async (
  { hash, size }: Pick<ShelfEntry, 'hash' | 'size'>,
  stock: Pick<Stock, 'piece'>,
  line: Pick<UploadLine, 'offer' | 'part'>,
  onProgress: (have: number) => void,
  isStopped: () => boolean = () => false,
): Promise<Uploaded> => {
  let damaged = 0;
  for (let offers = 0; offers < MOST_OFFERS; offers += 1) {
    let answer = await line.offer({ hash, size });
    while (answer.kind === 'ok' && !answer.body.done) {
      const { have } = answer.body;
      onProgress(have);
      if (isStopped()) return 'stopped';
      const piece = await stock.piece(hash, Math.floor(have / PART_SIZE));
      if (!piece) return 'doubtful';
      // A server that was cut off has a part in part.
      answer = await line.part(partPath(hash, have), piece.slice(have % PART_SIZE));
    }
    if (answer.kind === 'ok') return 'done';
    if (answer.kind !== 'refused' || !ASK_AGAIN.has(answer.status)) return failed(answer);
    if (answer.status === 422) damaged += 1;
  }
  return damaged === MOST_OFFERS ? 'doubtful' : 'later';
};
