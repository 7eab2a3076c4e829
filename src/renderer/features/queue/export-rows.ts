// The list as it stands, in its order, as a file. Whole tickets are asked of the device, so it works without a network.
import { BOM, exportHeader, exportLines } from '@shared/domain/csv/write';
import type { Ticket } from '@shared/domain/ticket';
import { runtime } from '@/data/runtime';
import { selectPending, selectShown, selectWorld } from '@/data/selectors';
import { ensureLoaded } from '@/data/ticket-cache';

const CHUNK = 200;

/** With this device's unsent changes on top. */
const ticketsOf = async (numbers: readonly string[]): Promise<Ticket[]> => {
  const { store, backend } = runtime();
  const changed = numbers.filter((number) => selectPending(store.getState(), number).length > 0);
  if (changed.length > 0) await ensureLoaded(changed);
  const loaded = await backend.load(numbers);
  const pulled = new Map(loaded.map((ticket) => [ticket.number, ticket.pulled]));
  return numbers.flatMap((number) => {
    const shown = changed.includes(number) ? selectShown(store.getState(), number)?.folded.ticket : pulled.get(number);
    return shown ? [shown] : [];
  });
};

const fileName = (name: string): string => {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return `${plain || 'tickets'}-${new Date().toISOString().slice(0, 10)}.csv`;
};

const save = (parts: readonly string[], name: string): void => {
  const url = URL.createObjectURL(new Blob([...parts], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(name);
  link.click();
  URL.revokeObjectURL(url);
};

/** @returns how many tickets are in the file; null before the desk's settings are here. */
export const exportRows = async (numbers: readonly string[], name: string): Promise<number | null> => {
  const world = selectWorld(runtime().store.getState());
  if (!world) return null;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const lineOf = exportLines({ settings: world.settings, person: (id) => world.person(id), timeZone });
  const parts = [BOM, exportHeader()];
  let count = 0;
  for (let from = 0; from < numbers.length; from += CHUNK) {
    const tickets = await ticketsOf(numbers.slice(from, from + CHUNK));
    parts.push(tickets.map(lineOf).join(''));
    count += tickets.length;
  }
  save(parts, name);
  return count;
};
