// Tickets and their timelines from the device's store, and what is asked of closed ones.

import { routes } from '@shared/contract/http';
import type { Entry } from '@shared/domain/entry';
import { isFinal } from '@shared/domain/lifecycle';
import { rowOf } from '@shared/domain/row';
import type { Ticket } from '@shared/domain/ticket';
import type { ClosedPage } from '../backend';
import type { LoadedTicket } from '../state/report';
import type { ViewContext } from '../view/context';
import { testFor } from '../view/filter';
import type { ClosedQuery } from '../view/query';
import type { PulledData } from './database';
import type { Reply } from './http';
import type { StoredEntry, StoredTicket } from './schemas';
import { entryOf, ticketOf } from './stored';

export interface SourceHost {
  readonly pulled: PulledData;
  /** All timelines of open tickets are here. */
  entriesComplete(): boolean;
  /** All tickets are here, closed ones too. */
  historyComplete(): boolean;
  ask(path: string): Promise<Reply<{ readonly entries: readonly Entry[] }>>;
  context(): ViewContext | null;
}

const byTime = (a: Entry, b: Entry): number => a.at - b.at || (a.id < b.id ? -1 : 1);

/** A file may know more than what was pulled: its author had heard of the server later. */
export const newerByFile = ({ filed }: PulledData, number: string, pulled: Ticket | null): Ticket | null => {
  const ticket = filed.get(number)?.ticket;
  return ticket && ticket.version > (pulled?.version ?? 0) ? ticket : pulled;
};

export const readTickets = async (pulled: PulledData, numbers: readonly string[]): Promise<Map<string, Ticket>> => {
  const { tickets, arriving } = pulled;
  const early = numbers.flatMap((number) => arriving.get(number) ?? []);
  const found = await tickets.findByIds([...numbers]).exec();
  // What is stored is newer than what is on its way there, or the same.
  const known = new Map([
    ...early.map((ticket) => [ticket.number, ticket] as const),
    ...[...found].map(([number, document]) => [number, ticketOf(document.toJSON() as StoredTicket)] as const),
  ]);
  if (pulled.filed.size === 0) return known;
  for (const number of numbers) {
    const ticket = newerByFile(pulled, number, known.get(number) ?? null);
    if (ticket) known.set(number, ticket);
  }
  return known;
};

const entriesOf = async ({ entries, fetched, filed }: PulledData, number: string) => {
  const [pulled, kept] = await Promise.all([
    entries.find({ selector: { ticket: number }, sort: [{ ticket: 'asc' }, { at: 'asc' }, { id: 'asc' }] }).exec(),
    fetched.findOne(number).exec(),
  ]);
  const told = [...(filed.get(number)?.entries ?? []), ...((kept?.entries ?? []) as readonly Entry[])];
  const all = new Map<string, Entry>(told.map((entry) => [entry.id, entry]));
  for (const document of pulled) all.set(document.id, entryOf(document.toJSON() as StoredEntry));
  return { entries: [...all.values()].sort(byTime), keptVersion: kept?.version ?? 0 };
};

export const loadTicket = async (host: SourceHost, number: string, pulled: Ticket | null): Promise<LoadedTicket> => {
  const { entries, keptVersion } = await entriesOf(host.pulled, number);
  const whole = pulled === null || keptVersion >= pulled.version;
  return {
    number,
    pulled,
    entries,
    timelineComplete: whole || host.pulled.filed.has(number) || (!isFinal(pulled.state.kind) && host.entriesComplete()),
    missing: pulled ? null : host.historyComplete() ? 'unknown' : 'notHere',
  };
};

/** Asks the server for the whole timeline and keeps it; without a network it stays as it was. */
export const fetchTimeline = async (host: SourceHost, number: string): Promise<LoadedTicket> => {
  const before = (await readTickets(host.pulled, [number])).get(number) ?? null;
  const reply = await host.ask(routes.timeline.replace(':number', encodeURIComponent(number)));
  if (reply.kind === 'ok' && before) {
    const { entries } = reply.body;
    await host.pulled.fetched.upsert({ number, version: before.version, entries: [...entries] });
  }
  return loadTicket(host, number, before);
};

const CHUNK = 500;

/** Newest first. Without filters one page is read; with them the shelf is walked until the page is full. */
export const closedPage = async (
  host: SourceHost,
  query: ClosedQuery,
  offset: number,
  limit: number,
): Promise<ClosedPage> => {
  const context = host.context();
  const settings = context?.desk.settings;
  if (!context || !settings) return { rows: [], total: 0 };
  const { tickets } = host.pulled;
  const shelf = (skip: number, count: number) =>
    tickets
      .find({
        selector: { shelf: 0 },
        sort: [{ shelf: 'desc' }, { updatedAt: 'desc' }, { number: 'desc' }],
        skip,
        limit: count,
      })
      .exec();
  const toRow = (document: { toJSON(): unknown }) => rowOf(ticketOf(document.toJSON() as StoredTicket), settings);
  const all = await tickets.count({ selector: { shelf: 0 } }).exec();
  if (query.filters.length === 0 && query.text.trim() === '') {
    return { rows: (await shelf(offset, limit)).map(toRow), total: all };
  }
  const test = testFor(query.filters, query.text, context);
  const matching = [];
  let read = 0;
  for (; read < all && matching.length < offset + limit; read += CHUNK) {
    matching.push(...(await shelf(read, CHUNK)).map(toRow).filter(test));
  }
  // Exact once everything was read; until then one more than is shown, so that there is a next page.
  const total = read >= all ? matching.length : Math.max(matching.length, offset + limit + 1);
  return { rows: matching.slice(offset, offset + limit), total };
};
