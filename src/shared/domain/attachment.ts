// A file that stands on a ticket. The ticket holds what it is and by whom; the content goes its own way under its digest,
// so that the ticket never waits for it: a photo taken without a network is on the ticket at once, on this device, and on
// everybody's when both have been sent.
import { type Static, Type } from 'typebox';
import { Id, Instant } from './values';

/** Largest file (bytes): 100 MB. */
export const MAX_FILE_SIZE = 100_000_000;
/** At once, and on one ticket. */
export const MAX_FILES_AT_ONCE = 20;
export const MAX_FILES = 200;

/** SHA-256 of the content, in hexadecimal: the same content is kept once. */
export const FileHash = Type.String({ pattern: '^[0-9a-f]{64}$' });

export const FileName = Type.String({
  minLength: 1,
  maxLength: 200,
  pattern: '^(?!\\s*$)[^/\\\\\\u0000-\\u001f\\u007f]+$',
});

export const AttachedFile = Type.Object({
  id: Id,
  hash: FileHash,
  name: FileName,
  /** Bytes. */
  size: Type.Integer({ minimum: 0, maximum: MAX_FILE_SIZE }),
});
export type AttachedFile = Static<typeof AttachedFile>;

export const Attachment = Type.Object({
  ...AttachedFile.properties,
  by: Id,
  at: Instant,
  /** The caller sees it too. */
  forCaller: Type.Boolean(),
});
export type Attachment = Static<typeof Attachment>;

/** What a system would not take as a file's name is left out; what is too long is cut before its ending. */
export const fileName = (given: string): string => {
  const plain = Array.from(given.normalize('NFC'), (letter) => (/[/\\\p{Cc}\p{Cf}]/u.test(letter) ? ' ' : letter)).join(
    '',
  );
  const words = plain.replace(/\s+/gu, ' ').trim();
  if (words === '') return 'file';
  const [ending = ''] = /\.[A-Za-z0-9]{1,10}$/.exec(words) ?? [];
  return words.length <= 200 ? words : `${words.slice(0, 200 - ending.length).trimEnd()}${ending}`;
};
