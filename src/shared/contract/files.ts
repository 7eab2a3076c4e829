// Content of files, in and out. It goes up in parts that can be taken up again after a cut, under its digest; it comes down
// by the ticket that it stands on, so that who may have it is the ticket's matter.
import { type Static, Type } from 'typebox';
import { FileHash, MAX_FILE_SIZE } from '../domain/attachment';
import { Id, TicketNumber } from '../domain/values';

export const fileRoutes = {
  /** POST: how much of it is there already. */
  offer: '/api/files/offer',
  /** POST, a body of bytes: the next part. */
  part: '/api/files/parts/:hash',
  /** POST: which of these the server knows, and has lost. */
  wanted: '/api/files/wanted',
  /** GET: the content of an attachment. */
  content: '/api/files/of/:number/:attachment',
} as const;

/** Bytes in one part. A multiple of it is where the next one begins. */
export const PART_SIZE = 1_048_576;

export const OfferRequest = Type.Object({
  hash: FileHash,
  size: Type.Integer({ minimum: 0, maximum: MAX_FILE_SIZE }),
});
export type OfferRequest = Static<typeof OfferRequest>;

export interface UploadState {
  /** Bytes that are there: where the next part begins. */
  readonly have: number;
  /** The content is whole, its digest was checked, and it is kept. */
  readonly done: boolean;
}

/** What a restored server has not got back: whoever has one of them sends it. */
export const WantedRequest = Type.Object({ hashes: Type.Array(FileHash, { maxItems: 500 }) });
export type WantedRequest = Static<typeof WantedRequest>;

export interface WantedResponse {
  readonly wanted: readonly string[];
}

export const PartParams = Type.Object({ hash: FileHash });
export const PartQuery = Type.Object({ at: Type.String({ pattern: '^\\d{1,9}$' }) });
export const ContentParams = Type.Object({ number: TicketNumber, attachment: Id });

export const partPath = (hash: string, at: number): string => `${fileRoutes.part.replace(':hash', hash)}?at=${at}`;
export const contentPath = (number: string, attachment: string): string =>
  fileRoutes.content.replace(':number', number).replace(':attachment', encodeURIComponent(attachment));
