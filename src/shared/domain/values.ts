// The small values that every noun is made of. Ids are opaque; a ticket's id is its number, because a number read
// out to a caller is final: unique, known offline, never changed.
import { type Static, type TSchema, Type } from 'typebox';

/** Milliseconds since 1970-01-01T00:00Z. */
export const Instant = Type.Integer({ minimum: 0, maximum: 8_640_000_000_000_000 });
export type Instant = Static<typeof Instant>;

export const Id = Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9][A-Za-z0-9_.:-]*$' });
export type Id = Static<typeof Id>;

/** INC0012345: three letters and seven to ten digits. */
export const TicketNumber = Type.String({ minLength: 10, maxLength: 13, pattern: '^[A-Z]{3}[0-9]{7,10}$' });
export type TicketNumber = Static<typeof TicketNumber>;

export const isTicketNumber = (id: string): boolean => /^[A-Z]{3}[0-9]{7,10}$/.test(id);

/** What a command is about: a ticket's number, an article's (KB0001234), or a record's id (macro:…). */
export const SubjectId = Type.String({
  minLength: 3,
  maxLength: 64,
  pattern: '^([A-Z]{2,3}[0-9]{7,10}|[a-z]{3,12}:[A-Za-z0-9_.-]{1,56})$',
});

/** 1 is the highest. How far it goes is the matrix's matter (ServiceNow 3, GLPI 5). */
export const Level = Type.Integer({ minimum: 1, maximum: 9 });
export type Level = Static<typeof Level>;

export const ShortText = Type.String({ minLength: 1, maxLength: 160, pattern: '\\S' });
export const LongText = Type.String({ maxLength: 32_000 });
/** Text that a person wrote and that may not be blank. */
export const Words = Type.String({ minLength: 1, maxLength: 32_000, pattern: '\\S' });
export const Tag = Type.String({ minLength: 1, maxLength: 32, pattern: '^[^\\s,;]+$' });

export const Nullable = <T extends TSchema>(type: T) => Type.Union([type, Type.Null()]);

/** A union of literals, from a list that is also needed as data. */
export const OneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>(Type.String({ enum: [...values] }));

/** Closes a union: a case that was forgotten does not compile. */
export const unreachable = (value: never): never => {
  throw new Error(`a case is missing for ${JSON.stringify(value)}`);
};
