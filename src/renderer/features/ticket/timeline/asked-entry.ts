// An address may ask for one entry of a ticket's timeline: /t/INC0012345#entry=<id>.
const MARK = '#entry=';

export const hrefOfEntry = (number: string, entryId: string): string =>
  `/t/${number}${MARK}${encodeURIComponent(entryId)}`;

/** Null: the newest is meant. */
export const askedEntry = (hash: string): string | null =>
  hash.startsWith(MARK) ? decodeURIComponent(hash.slice(MARK.length)) : null;
