// A ticket as one signed file, for a handover without any network. The letter says who did what on it and is signed by
// the device; the desk's certificate says whose device that is; the contents are what the reader needs to go on. Whoever
// is on the network first carries the letter to the server, which takes it as if its author had sent it.
import { type Static, Type } from 'typebox';
import { Article } from './article';
import { Envelope } from './command';
import { Entry } from './entry';
import { Role } from './person';
import { Ticket } from './ticket';
import { Id, Instant, Nullable, TicketNumber } from './values';

const FORMAT = 'firstline-ticket';
/** Of the file. One that is newer is not guessed at. */
const VERSION = 1;

/** Of a file and of a letter (characters). Texts of articles are the largest part of a file. */
export const LARGEST_FILE = 8_000_000;
export const LARGEST_LETTER = 1_000_000;
export const MOST_COMMANDS = 200;
/** Letters that others have written before, and that have not reached the desk yet. */
export const MOST_ENCLOSED = 12;

const Base64 = Type.String({ maxLength: 400, pattern: '^[A-Za-z0-9_-]+$' });

/** Whose device a key is, in the desk's word. */
export const Certificate = Type.Object({
  /** The digest of the desk's own key. */
  desk: Base64,
  deskName: Type.String({ maxLength: 160 }),
  personId: Id,
  deviceId: Id,
  key: Base64,
  from: Instant,
  until: Instant,
});
export type Certificate = Static<typeof Certificate>;

/** Signed texts are kept as the texts that were signed, so that nothing has to be written again in the same way. */
export const Sealed = Type.Object({
  letter: Type.String({ maxLength: LARGEST_LETTER }),
  signature: Base64,
  certificate: Type.Object({ text: Type.String({ maxLength: 4_000 }), signature: Base64 }),
});
export type Sealed = Static<typeof Sealed>;

export const Letter = Type.Object({
  id: Id,
  desk: Base64,
  by: Id,
  device: Id,
  at: Instant,
  /** What the server's clock was ahead of the device's when the device last heard of it (ms). */
  skew: Type.Integer({ minimum: -8_640_000_000_000, maximum: 8_640_000_000_000 }),
  /** Of the documents and commands in it. */
  schema: Type.Integer({ minimum: 1 }),
  number: TicketNumber,
  /** What its author has done on the ticket and the server had not said to hold yet, in order. */
  commands: Type.Array(Envelope, { maxItems: MOST_COMMANDS }),
  /** The digest of the contents. */
  contents: Base64,
});
export type Letter = Static<typeof Letter>;

/** Of a person, what is needed to show a name and to work out what they did. */
export const Correspondent = Type.Object({
  id: Id,
  name: Type.String({ minLength: 1, maxLength: 120 }),
  role: Role,
  groupIds: Type.Array(Id),
});
export type Correspondent = Static<typeof Correspondent>;

export const Contents = Type.Object({
  /** As the server last said; null: it has not heard of it. */
  ticket: Nullable(Ticket),
  entries: Type.Array(Entry, { maxItems: 5_000 }),
  people: Type.Array(Correspondent, { maxItems: 1_000 }),
  /** Articles that were used on it, in full. */
  articles: Type.Array(Article, { maxItems: 60 }),
  /** Names of what hangs on the ticket. */
  attachments: Type.Array(Type.String({ maxLength: 400 }), { maxItems: 200 }),
  enclosed: Type.Array(Sealed, { maxItems: MOST_ENCLOSED }),
});
export type Contents = Static<typeof Contents>;

export const ParcelFile = Type.Object({
  format: Type.Literal(FORMAT),
  version: Type.Literal(VERSION),
  ...Sealed.properties,
  contents: Type.String(),
});
export type ParcelFile = Static<typeof ParcelFile>;

export const parcelFaults = [
  'notAParcel',
  'tooLarge',
  'newer',
  'older',
  'noKey',
  'otherDesk',
  'tampered',
  'expired',
  'revoked',
  'notForYou',
] as const;
export type ParcelFaultCode = (typeof parcelFaults)[number];

/** Why a file is not opened, or a letter not taken. */
export interface ParcelFault {
  readonly code: ParcelFaultCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Keys, signatures and digests are base64url. */
export interface Signing {
  verify(key: string, text: string, signature: string): Promise<boolean>;
  digest(text: string): Promise<string>;
}

/** One text for one value: what was written by hand or by another program is not the same text. */
const writtenAs = ({ letter, signature, certificate, contents }: Sealed & Pick<ParcelFile, 'contents'>): string =>
  JSON.stringify({
    format: FORMAT,
    version: VERSION,
    letter,
    signature,
    certificate: { text: certificate.text, signature: certificate.signature },
    contents,
  });

export const fileOf = (sealed: Sealed, contents: string): string => writtenAs({ ...sealed, contents });

export const versionOf = (file: unknown): 'this' | 'newer' | null => {
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== FORMAT) return null;
  if (!('version' in file) || typeof file.version !== 'number') return null;
  return file.version === VERSION ? 'this' : file.version > VERSION ? 'newer' : null;
};

export const isWrittenAs = (file: ParcelFile, text: string): boolean => writtenAs(file) === text;

/** INC0012345.firstline */
export const PARCEL_EXTENSION = 'firstline';
export const parcelName = (number: string): string => `${number}.${PARCEL_EXTENSION}`;
