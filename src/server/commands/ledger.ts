// What a group of commands will write: gathered while they are decided one by one, each on what those before it left.
import type { Outcome } from '@shared/contract/sync';
import type { Entry } from '@shared/domain/entry';
import type { Person } from '@shared/domain/person';
import { type DeskRecord, isNumbered } from '@shared/domain/records';
import type { World } from '@shared/domain/settings';
import {
  inForce,
  isRefusal,
  movedMembers,
  type PartValue,
  type SettingsPart,
  withPart,
} from '@shared/domain/settings-parts';
import { REPLY_DELAY } from '@shared/domain/settle';
import type { Ticket } from '@shared/domain/ticket';
import type { Facts } from './facts';
import type { Unit } from './unit';

/** A letter to be written: a reply's text, or a question whose words are made when it leaves. */
export interface MailPayload {
  readonly to: string;
  readonly by: string;
  readonly text: string;
  /** What the ticket must still be when it leaves. */
  readonly asks?: 'resolved' | 'closed';
  /** Of a reply that was written together with something else: files that were attached in one go with it go along. */
  readonly batch?: string;
}

export interface Effect {
  readonly id: string;
  readonly commandId: string;
  readonly ticket: string;
  readonly payload: MailPayload;
  readonly createdAt: number;
  readonly notBefore: number;
}

export interface Answer {
  readonly unit: Unit;
  readonly outcome: Outcome;
}

/** What a desk has decided about itself: written when everything else is. */
export interface NewWorld {
  readonly world: World;
  readonly people: ReadonlyMap<string, Person>;
}

export interface Ledger {
  readonly facts: Facts;
  newWorld: NewWorld | null;
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
  newWorld: null,
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

/** The caller is asked whether it is fixed, and, once it is closed, how it went. */
const askedOf = (ticket: Ticket, entry: Entry): MailPayload | null => {
  const { body } = entry;
  if (body.kind !== 'changed' || entry.by === ticket.callerId) return null;
  if (ticket.kind !== 'incident' && ticket.kind !== 'request') return null;
  const changed = body.changes.some(({ field }) => field === 'state');
  const { kind } = ticket.state;
  return changed && (kind === 'resolved' || kind === 'closed')
    ? { to: ticket.callerId, by: entry.by, asks: kind, text: '' }
    : null;
};

const noteEffects = (ledger: Ledger, ticket: Ticket, entry: Entry, { receivedAt, historic }: Unit): void => {
  const { body } = entry;
  if (body.kind === 'undone') {
    ledger.cancelled.set(body.undoes, receivedAt);
    // Said and taken back in one breath: it never gets as far as the database.
    for (const [id, effect] of ledger.effects) if (effect.commandId === body.undoes) ledger.effects.delete(id);
  }
  const asks = historic ? null : askedOf(ticket, entry);
  const together = entry.batchId === null ? {} : { batch: entry.batchId };
  const payload = body.kind === 'reply' ? { to: body.to, by: entry.by, text: body.text, ...together } : asks;
  if (!payload) return;
  ledger.effects.set(entry.id, {
    id: entry.id,
    commandId: entry.commandId,
    ticket: entry.ticket,
    payload,
    createdAt: receivedAt,
    notBefore: ticket.trail.at(-1)?.sendsAt ?? receivedAt + (asks ? REPLY_DELAY : 0),
  });
};

export const noteAccepted = (ledger: Ledger, unit: Unit, ticket: Ticket, entries: readonly Entry[]): void => {
  const isNew = ticketIn(ledger, ticket.number) === null;
  if (isNew && (unit.trusted || unit.envelope.name !== 'ticket.log.v1')) ledger.foreignNumbers.add(ticket.number);
  ledger.tickets.set(ticket.number, ticket);
  ledger.entries.push(...entries);
  for (const entry of entries) noteEffects(ledger, ticket, entry, unit);
};

export const recordIn = (ledger: Ledger, id: string): DeskRecord | null =>
  ledger.records.get(id) ?? ledger.facts.records.get(id)?.record ?? null;

const notePublished = (ledger: Ledger, { envelope, receivedAt }: Unit, world: World): void => {
  const { part, value } = envelope.args as { part: SettingsPart; value: PartValue };
  const after = withPart(world, part, value);
  if (isRefusal(after)) return;
  const moved = part === 'groups' ? movedMembers(after, world) : [];
  const people = new Map([...(ledger.newWorld?.people ?? []), ...moved.map((person) => [person.id, person] as const)]);
  const settings = inForce(world.settings, after, part, receivedAt);
  ledger.newWorld = { people, world: { settings, person: (id) => people.get(id) ?? world.person(id) } };
};

export const noteRecord = (ledger: Ledger, unit: Unit, record: DeskRecord, world: World): void => {
  if (unit.trusted && isNumbered(record.id) && recordIn(ledger, record.id) === null)
    ledger.foreignNumbers.add(record.id);
  ledger.records.set(record.id, record);
  if (record.kind === 'settings') notePublished(ledger, unit, world);
};
