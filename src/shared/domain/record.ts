// What every record has: what the desk keeps beside its tickets (articles, macros, word lists) is one value under one
// id, changed by commands like a ticket, but without a timeline, clocks or an undo trail of its own.
import { Type } from 'typebox';
import { Id, Instant } from './values';

/** The last commands that a record took, so that one which comes again counts once. */
export const RECENT_COMMANDS = 24;

export const recordHead = {
  /** How many commands were accepted on it. */
  version: Type.Integer({ minimum: 0 }),
  recent: Type.Array(Id, { maxItems: RECENT_COMMANDS }),
  createdBy: Id,
  createdAt: Instant,
  updatedBy: Id,
  updatedAt: Instant,
} as const;
