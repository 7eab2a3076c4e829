// One file on its way to the server: offered, then part by part from where the server is. Pure of timing: what failed is
// tried again by whoever calls.
import { fileRoutes, PART_SIZE, partPath, type UploadState } from '@shared/contract/files';
import type { Answer } from '../api';
import type { Shelf, ShelfEntry } from './shelf';

export interface UploadLine {
  offer(body: { readonly hash: string; readonly size: number }): Promise<Answer<UploadState>>;
  part(path: string, bytes: ArrayBuffer): Promise<Answer<UploadState>>;
}

/** `signedOut`: later, by the same person. `later`: no line, or a server in trouble. `lost`: this device has it no more. */
export type Uploaded = 'done' | 'later' | 'signedOut' | 'lost';

const failed = (answer: Exclude<Answer<UploadState>, { kind: 'ok' }>): Uploaded =>
  answer.kind === 'refused' && answer.status === 401 ? 'signedOut' : 'later';

/** The server is where we did not think it is: asked again, it says where. */
const ASK_AGAIN = new Set([404, 409, 422]);
/** Of a file that is damaged on the way every time, the rest waits too: there is something wrong with the line. */
const MOST_OFFERS = 3;

export const upload = async (
  { hash, size }: ShelfEntry,
  shelf: Pick<Shelf, 'piece'>,
  line: UploadLine,
  onProgress: (have: number) => void,
): Promise<Uploaded> => {
  for (let offers = 0; offers < MOST_OFFERS; offers += 1) {
    let answer = await line.offer({ hash, size });
    while (answer.kind === 'ok' && !answer.body.done) {
      const { have } = answer.body;
      onProgress(have);
      const piece = await shelf.piece(hash, Math.floor(have / PART_SIZE));
      if (!piece) return 'lost';
      // A server that was cut off has a part in part.
      answer = await line.part(partPath(hash, have), piece.slice(have % PART_SIZE));
    }
    if (answer.kind === 'ok') return 'done';
    if (answer.kind !== 'refused' || !ASK_AGAIN.has(answer.status)) return failed(answer);
  }
  return 'later';
};

export const offerPath = fileRoutes.offer;
