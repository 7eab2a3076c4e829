// Tickets and records as this device shows them: what is unsent on top of what was pulled.
import { recordCommandNamed } from '@shared/domain/commands/records';
import { commandNamed } from '@shared/domain/commands/registry';
import { fold } from '@shared/domain/fold';
import { foldRecord } from '@shared/domain/record-command';
import { type DeskRecord, recordKindOf } from '@shared/domain/records';
import type { Ticket } from '@shared/domain/ticket';
import { foldable } from '../command-line';
import type { OpenDesk } from './desk';
import { plain } from './stored';
import { readTickets } from './ticket-source';

const onTop = (desk: OpenDesk, id: string) => {
  const pending = desk.outbox.pendingOn(id);
  const world = desk.people.world();
  if (pending.length === 0 || !world) return null;
  const author = { actor: desk.people.actor(), deviceId: desk.present.deviceId };
  return { envelopes: foldable(pending), author, world };
};

export const shownTicket = (desk: OpenDesk, number: string, pulled: Ticket | null): Ticket | null => {
  const top = onTop(desk, number);
  return top ? fold(pulled, top.envelopes, top.author, top.world, commandNamed).ticket : pulled;
};

export const shownRecord = (desk: OpenDesk, id: string, pulled: DeskRecord | null): DeskRecord | null => {
  const top = onTop(desk, id);
  return top ? foldRecord(pulled, top.envelopes, top.author, top.world, recordCommandNamed) : pulled;
};

export interface Shown {
  readonly tickets: ReadonlyMap<string, Ticket | null>;
  readonly records: ReadonlyMap<string, DeskRecord | null>;
}

export const readShown = async (desk: OpenDesk, ids: readonly string[]): Promise<Shown> => {
  const recordIds = ids.filter((id) => recordKindOf(id) !== null);
  const numbers = ids.filter((id) => recordKindOf(id) === null);
  const pulledTickets = numbers.length > 0 ? await readTickets(desk.pulled, numbers) : new Map<string, Ticket>();
  const found = recordIds.length > 0 ? await desk.pulled.records.findByIds(recordIds).exec() : new Map();
  const pulledRecords = new Map(
    [...found].map(([id, document]) => [id as string, plain(document.toJSON()) as DeskRecord]),
  );
  return {
    tickets: new Map(numbers.map((id) => [id, shownTicket(desk, id, pulledTickets.get(id) ?? null)])),
    records: new Map(recordIds.map((id) => [id, shownRecord(desk, id, pulledRecords.get(id) ?? null)])),
  };
};
