// From what is stored to what pages show: tickets that changed become rows and, where a page holds them, full tickets;
// commands whose ticket has arrived leave the fold. All that belongs together goes out in one report.
import { commandNamed } from '@shared/domain/commands/registry';
import { fold } from '@shared/domain/fold';
import { recordKindOf } from '@shared/domain/records';
import { type Row, rowOf } from '@shared/domain/row';
import type { World } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { foldable } from '../command-line';
import type { OutboxItem } from '../model';
import { settled, ticketPulled } from '../outbox-machine';
import type { PulledData } from './database';
import type { OutboxStore } from './outbox-store';
import type { Pages } from './pages';
import type { PeopleBook } from './people-book';
import type { RowBook } from './row-book';
import { loadTicket, newerByFile, readTickets, type SourceHost } from './ticket-source';

export interface ProjectorHost {
  pulled(): PulledData;
  readonly book: RowBook;
  readonly people: PeopleBook;
  readonly outbox: OutboxStore;
  readonly pages: Pages;
  readonly source: SourceHost;
  readonly deviceId: string;
  now(): number;
  /** Whatever was accepted before this is in what was pulled, or will never be (epoch ms). */
  pulledUntil(): number;
  onChanged(): void;
  /** A command was accepted on a ticket that is not here: perhaps it is not for us to see. */
  onUnseen(): void;
  /** What is stored can't be read, or a rule failed. */
  onFailed(error: unknown): void;
}

export interface Projector {
  /** `undefined`: not at hand, read it. Null: gone. */
  ticketChanged(number: string, ticket: Ticket | null | undefined): void;
  itemsChanged(items: readonly OutboxItem[], removed?: readonly string[]): void;
  /** Tickets that have changed, and whose rows do not say so yet. */
  unshown(): readonly string[];
  idle(): Promise<void>;
  /** While the store is being replaced or closed nothing is read; what changes meanwhile waits. */
  pause(): Promise<void>;
  resume(): void;
}

const MOST_AT_ONCE = 500;
/** How long (ms) an accepted command waits for its timeline entry before it leaves the fold without it. */
const ENTRY_PATIENCE = 1_500;
/** What could not be shown is tried again after so long (ms). */
const AGAIN = 2_000;

export const newProjector = (host: ProjectorHost): Projector => {
  const dirty = new Map<string, Ticket | null | undefined>();
  const items = new Map<string, OutboxItem>();
  const removed = new Set<string>();
  const acceptedAt = new Map<string, number>();
  let showing: ReadonlyMap<string, Ticket | null | undefined> = new Map();
  let running: Promise<void> | null = null;
  let paused = false;

  const hasEntry = async (item: OutboxItem): Promise<boolean> => {
    if (!host.pages.isHeld(item.envelope.ticket)) return true;
    if (host.now() - (acceptedAt.get(item.envelope.id) ?? 0) > ENTRY_PATIENCE) return true;
    return (await host.pulled().entries.findOne(`${item.envelope.id}.0`).exec()) !== null;
  };

  const settleOn = async (ticket: Ticket | null, pending: readonly OutboxItem[]): Promise<void> => {
    for (const item of pending) {
      if (item.status !== 'accepted') continue;
      const { id } = item.envelope;
      // A clock that was set back must not make it wait for the time that was.
      acceptedAt.set(id, Math.min(host.now(), acceptedAt.get(id) ?? Number.POSITIVE_INFINITY));
      const here = ticket !== null && ticket.version >= (item.acceptedVersion ?? 0);
      const nowhere = ticket === null && (acceptedAt.get(id) ?? 0) < host.pulledUntil();
      if (!here && !nowhere) {
        if (ticket === null) host.onUnseen();
        continue;
      }
      if (here && !(await hasEntry(item))) {
        setTimeout(() => change(item.envelope.ticket, undefined), 150);
        continue;
      }
      const done = await host.outbox.change([id], (known) =>
        nowhere ? settled(known) : ticketPulled(known, ticket?.version ?? 0),
      );
      for (const each of done) items.set(each.envelope.id, each);
      acceptedAt.delete(id);
    }
  };

  const rowFor = (ticket: Ticket | null, pending: readonly OutboxItem[], world: World): Row | null => {
    const unsent = pending.filter((item) => item.status !== 'accepted').length;
    if (pending.length === 0) return ticket && rowOf(ticket, world.settings);
    const envelopes = foldable(pending);
    const author = { actor: host.people.actor(), deviceId: host.deviceId };
    const shown = fold(ticket, envelopes, author, world, commandNamed).ticket;
    return shown && rowOf(shown, world.settings, unsent);
  };

  const worthARow = (number: string, ticket: Ticket | null, pending: number): boolean =>
    pending > 0 || host.book.mayBeShown(number) || host.pages.isHeld(number) || ticket?.state.kind !== 'closed';

  const take = (): Map<string, Ticket | null | undefined> => {
    const batch = new Map<string, Ticket | null | undefined>();
    for (const [number, ticket] of dirty) {
      if (batch.size >= MOST_AT_ONCE) break;
      batch.set(number, ticket);
      dirty.delete(number);
    }
    return batch;
  };

  const show = async (batch: ReadonlyMap<string, Ticket | null | undefined>): Promise<void> => {
    const world = host.people.world();
    const unread = [...batch].filter(([, ticket]) => ticket === undefined).map(([number]) => number);
    const read = unread.length > 0 ? await readTickets(host.pulled(), unread) : new Map<string, Ticket>();
    const put: Row[] = [];
    const remove: string[] = [];
    const tickets = [];
    for (const [number, given] of batch) {
      const ticket = given === undefined ? (read.get(number) ?? null) : newerByFile(host.pulled(), number, given);
      await settleOn(ticket, host.outbox.pendingOn(number));
      const pending = host.outbox.pendingOn(number);
      if (world && worthARow(number, ticket, pending.length)) {
        const row = rowFor(ticket, pending, world);
        if (row) put.push(row);
        else remove.push(number);
      }
      if (host.pages.isHeld(number)) tickets.push(await loadTicket(host.source, number, ticket));
    }
    // Changed again meanwhile: what was computed lacks that, and a page must not see a step back. It comes next.
    const isStale = (number: string) => dirty.has(number);
    const rows = host.book.change(
      put.filter((row) => !isStale(row.number)),
      remove.filter((number) => !isStale(number)),
      host.pages.isHeld,
    );
    const outbox = { put: [...items.values()], remove: [...removed] };
    items.clear();
    removed.clear();
    host.pages.report({ rows, tickets, outbox });
    host.onChanged();
  };

  /** What can't be read or written now (no room, perhaps) is shown later: forgotten, the screen would stay as it is. */
  const flush = async (): Promise<void> => {
    const batch = take();
    showing = batch;
    try {
      await show(batch);
    } catch (error) {
      for (const [number, ticket] of batch) if (!dirty.has(number)) dirty.set(number, ticket);
      throw error;
    } finally {
      showing = new Map();
    }
  };

  const run = async (): Promise<void> => {
    // A moment for what arrives together: ticket, entries and outcome of one command.
    await new Promise((resolve) => setTimeout(resolve, 4));
    try {
      while (!paused && (dirty.size > 0 || items.size > 0 || removed.size > 0)) await flush();
    } catch (error) {
      setTimeout(wake, AGAIN);
      host.onFailed(error);
    } finally {
      running = null;
    }
  };

  const wake = () => {
    if (!paused) running ??= run();
  };

  const change = (number: string, ticket: Ticket | null | undefined) => {
    dirty.set(number, ticket);
    wake();
  };

  return {
    ticketChanged: change,
    itemsChanged: (changed, gone = []) => {
      for (const item of changed) {
        items.set(item.envelope.id, item);
        if (!recordKindOf(item.envelope.ticket)) dirty.set(item.envelope.ticket, dirty.get(item.envelope.ticket));
      }
      for (const id of gone) {
        items.delete(id);
        removed.add(id);
      }
      wake();
    },
    unshown: () => [...showing.keys(), ...dirty.keys()],
    idle: async () => {
      while (running) await running;
    },
    pause: async () => {
      paused = true;
      while (running) await running;
    },
    resume: () => {
      paused = false;
      wake();
    },
  };
};
