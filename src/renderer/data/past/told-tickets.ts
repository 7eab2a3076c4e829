// Tickets as they were, told by the server where this device does not hold it.
import type { PastTicketResponse } from '@shared/contract/past';
import { onPastEnd } from './line';
import { askTicketAt } from './server';

/** Null: asked, and not answered yet. */
const told = new Map<string, PastTicketResponse | 'unreachable' | null>();
const watchers = new Set<() => void>();
let version = 0;
/** The oldest are asked for again. */
const MOST = 100;

onPastEnd(() => told.clear());

const keyOf = (number: string, at: number): string => `${number}@${at}`;

const keep = (key: string, answer: PastTicketResponse | 'unreachable' | null): void => {
  told.set(key, answer);
  const [oldest] = told.keys();
  if (told.size > MOST && oldest !== undefined) told.delete(oldest);
  version += 1;
  for (const watch of watchers) watch();
};

/** Undefined: nobody has asked. */
export const toldTicket = (number: string, at: number) => told.get(keyOf(number, at));

export const toldVersion = (): number => version;

export const watchTold = (watch: () => void): (() => void) => {
  watchers.add(watch);
  return () => void watchers.delete(watch);
};

export const askTold = async (number: string, at: number): Promise<void> => {
  const key = keyOf(number, at);
  const known = told.get(key);
  if (known !== undefined && known !== 'unreachable') return;
  keep(key, null);
  const answer = await askTicketAt(number, at);
  const missing = answer.kind === 'refused' && answer.status === 404;
  if (answer.kind === 'ok') keep(key, answer.body);
  else keep(key, missing ? { ticket: null, entries: [] } : 'unreachable');
};
