// The nouns as RxDB schemas: one TypeBox schema gives the type, the server's check and the device's store.
import type { Checkpoint } from '@shared/contract/sync';
import { Entry } from '@shared/domain/entry';
import { Person } from '@shared/domain/person';
import type { DeskRecord } from '@shared/domain/records';
import { DeskSettings } from '@shared/domain/settings';
import { Ticket } from '@shared/domain/ticket';
import type { RxJsonSchema } from 'rxdb';
import type { TObject } from 'typebox';
import type { OutboxItem } from '../model';

/**
 * What is many is stored as one text with its keys beside it: a browser takes a fifth of the time for a string that it
 * takes for a tree of objects, and again for each index.
 */
interface Packed {
  readonly body: string;
}
/** `shelf`: 1 for the working set, 0 for history. */
export interface StoredTicket extends Packed, Pick<Ticket, 'number' | 'updatedAt'> {
  readonly shelf: 0 | 1;
}
export type StoredEntry = Packed & Pick<Entry, 'id' | 'ticket' | 'at'>;
/** A timeline that was fetched by hand, for a ticket whose entries this device does not keep. */
export interface FetchedTimeline {
  readonly number: string;
  readonly version: number;
  readonly entries: readonly Entry[];
}
export interface StoredCommand {
  readonly id: string;
  readonly item: OutboxItem;
  /** It may have reached the server: it can't be withdrawn any more. */
  readonly attempted: boolean;
  /** Kept as a mark, so that a copy of it that turns up later is not stored again. */
  readonly withdrawn: boolean;
}
/** How far a collection was pulled. */
export interface Mark {
  readonly id: string;
  readonly checkpoint: Checkpoint;
}
/** Small things under a name: the reserved numbers, how far the first sync has come. */
export interface Kept {
  readonly id: string;
  readonly value: unknown;
}

type Properties = RxJsonSchema<unknown>['properties'];

/** Plain JSON: what TypeBox adds for itself is not for a database. */
const propertiesOf = (noun: TObject): Properties => JSON.parse(JSON.stringify(noun.properties)) as Properties;

const instant = { type: 'integer', minimum: 0, maximum: 8_640_000_000_000_000, multipleOf: 1 };

const ofNoun = <T>(noun: TObject, primaryKey: string, more: object = {}): RxJsonSchema<T> =>
  ({
    version: 0,
    type: 'object',
    primaryKey,
    properties: { ...propertiesOf(noun), ...more },
    // A document that was taken away is a bare mark: nothing but its key is sure to be there.
    required: [primaryKey],
  }) as unknown as RxJsonSchema<T>;

const loose = <T>(primaryKey: string, properties: object): RxJsonSchema<T> =>
  ({
    version: 0,
    type: 'object',
    primaryKey,
    properties: { [primaryKey]: { type: 'string', maxLength: 140 }, ...properties },
    required: [primaryKey],
  }) as unknown as RxJsonSchema<T>;

/** Only what finds it; all else is in its text. */
const packed = <T>(noun: TObject, primaryKey: string, keys: object, index: string[]): RxJsonSchema<T> => {
  const properties = propertiesOf(noun) as Record<string, object>;
  const named = Object.fromEntries(index.flatMap((key) => (properties[key] ? [[key, properties[key]]] : [])));
  return {
    version: 0,
    type: 'object',
    primaryKey,
    properties: { ...named, ...keys, body: { type: 'string' } },
    required: [...new Set([primaryKey, ...index])],
    indexes: [index],
  } as unknown as RxJsonSchema<T>;
};

const shelf = { type: 'integer', minimum: 0, maximum: 1, multipleOf: 1 };

export const pulledSchemas = {
  tickets: packed<StoredTicket>(Ticket, 'number', { shelf, updatedAt: instant }, ['shelf', 'updatedAt', 'number']),
  entries: packed<StoredEntry>(Entry, 'id', { at: instant }, ['ticket', 'at', 'id']),
  people: ofNoun<Person>(Person, 'id'),
  settings: ofNoun<DeskSettings>(DeskSettings, 'id', { id: { type: 'string', maxLength: 8 } }),
  marks: loose<Mark>('id', { checkpoint: { type: 'object' } }),
  records: loose<DeskRecord>('id', { kind: { type: 'string', maxLength: 20 } }),
  fetched: loose<FetchedTimeline>('number', { version: { type: 'integer' }, entries: { type: 'array' } }),
} as const;

export const ownSchemas = {
  commands: loose<StoredCommand>('id', {
    id: { type: 'string', maxLength: 36 },
    item: { type: 'object' },
    attempted: { type: 'boolean' },
    withdrawn: { type: 'boolean' },
  }),
  kept: loose<Kept>('id', { value: {} }),
} as const;
