// What a group of commands will write: gathered while they are decided one by one, each on what those before it left.
import type { Outcome } from '@shared/contract/sync';
import type { Entry } from '@shared/domain/entry';
import { type DeskRecord, isNumbered } from '@shared/domain/records';
import type { Ticket } from '@shared/domain/ticket';
import type { Facts } from './facts';
import type { Unit } from './unit';

export interface Effect {
  readonly id: string;
  readonly commandId: string;
  readonly ticket: string;
  readonly payload: { readonly to: string; readonly by: string; readonly text: string };
  readonly createdAt: number;
  readonly notBefore: number;
}

export interface Answer {
  readonly unit: Unit;
  readonly outcome: Outcome;
}

export interface Ledger {
  readonly facts: Facts;
  /** As the commands so far have left them. */
  readonly tickets: Map<string, Ticket>;
  readonly records: Map<string, DeskRecord>;
  readonly entries: Entry[];
  readonly answers: Map<string, Answer>;
  readonly effects: Map<string, Effect>;
  /** Commands whose effects are called back, with the time. */
  readonly cancelled: Map<string, number>;
  /** Tickets and articles made under numbers that no device had reserved. */
  readonly foreignNumbers: Set<string>;
}

export const openLedger = (facts: Facts): Ledger => ({
  facts,
  tickets: new Map(),
  records: new Map(),
  entries: [],
  answers: new Map(),
  effects: new Map(),
  cancelled: new Map(),
  foreignNumbers: new Set(),
});

export const ticketIn = (ledger: Ledger, number: string): Ticket | null =>
  ledger.tickets.get(number) ?? ledger.facts.tickets.get(number)?.ticket ?? null;

const noteEffects = (ledger: Ledger, ticket: Ticket, entry: Entry, receivedAt: number): void => {
  const { body } = entry;
  if (body.kind === 'undone') {
    ledger.cancelled.set(body.undoes, receivedAt);
    // Said and taken back in one breath: it never gets as far as the database.
    for (const [id, effect] of ledger.effects) if (effect.commandId === body.undoes) ledger.effects.delete(id);
  }
  if (body.kind !== 'reply') return;
  ledger.effects.set(entry.id, {
    id: entry.id,
    commandId: entry.commandId,
    ticket: entry.ticket,
    payload: { to: body.to, by: entry.by, text: body.text },
    createdAt: receivedAt,
    notBefore: ticket.trail.at(-1)?.sendsAt ?? receivedAt,
  });
};

export const noteAccepted = (ledger: Ledger, unit: Unit, ticket: Ticket, entries: readonly Entry[]): void => {
  const isNew = ticketIn(ledger, ticket.number) === null;
  if (isNew && (unit.trusted || unit.envelope.name !== 'ticket.log.v1')) ledger.foreignNumbers.add(ticket.number);
  ledger.tickets.set(ticket.number, ticket);
  ledger.entries.push(...entries);
  for (const entry of entries) noteEffects(ledger, ticket, entry, unit.receivedAt);
};

export const recordIn = (ledger: Ledger, id: string): DeskRecord | null =>
  ledger.records.get(id) ?? ledger.facts.records.get(id)?.record ?? null;

export const noteRecord = (ledger: Ledger, unit: Unit, record: DeskRecord): void => {
  if (unit.trusted && isNumbered(record.id) && recordIn(ledger, record.id) === null)
    ledger.foreignNumbers.add(record.id);
  ledger.records.set(record.id, record);
};
