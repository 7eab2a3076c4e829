// The outbox on disk and in memory. What is in memory was stored before: a change is written first, told afterwards; to
// the store and, where there is one, to the journal. What one of them lacks at the start, the other one gives.
import type { Outcome } from '@shared/contract/sync';
import { Envelope } from '@shared/domain/command';
import { Value } from 'typebox/value';
import type { Submission } from '../backend';
import { inOrder, isPending } from '../command-line';
import type { OutboxItem } from '../model';
import { forgettable } from '../outbox-machine';
import type { OwnData } from './database';
import { isOpen, type Journal, REMEMBERED_FOR } from './journal/journal';
import { linesFor } from './journal/lines';
import type { RightOfWay } from './right-of-way';
import type { StoredCommand } from './schemas';
import { plain } from './stored';

export interface OutboxStore {
  items(): readonly OutboxItem[];
  get(id: string): OutboxItem | undefined;
  /** Pending commands of a ticket, in order. */
  pendingOn(number: string): readonly OutboxItem[];
  pendingTickets(): readonly string[];
  /** New ones only; the same again changes nothing. */
  add(commands: readonly Submission[]): Promise<readonly OutboxItem[]>;
  /** Marks them as perhaps seen by the server, before they are sent. Returns those that still wait to be. */
  markAttempted(ids: readonly string[]): Promise<readonly OutboxItem[]>;
  /** The ids that were really taken out. */
  withdraw(
    ids: readonly string[],
    allowed: (rest: readonly OutboxItem[], item: OutboxItem) => boolean,
  ): Promise<readonly OutboxItem[]>;
  /** Runs each item through a rule of the machine; stores and returns those that it changed. */
  change(ids: readonly string[], rule: (item: OutboxItem) => OutboxItem): Promise<readonly OutboxItem[]>;
  answer(
    outcomes: readonly Outcome[],
    rule: (item: OutboxItem, outcome: Outcome) => OutboxItem,
  ): Promise<readonly OutboxItem[]>;
  /** Ids of what the server has accepted from here, as far back as is known. */
  offerable(): readonly string[];
  /** The server does not know these any more: they wait again. */
  bringBack(ids: readonly string[]): Promise<readonly OutboxItem[]>;
  /** How many the store had lost, and the journal has given back. */
  readonly recovered: number;
}

const fresh = ({ envelope, seen, order, from }: Submission): OutboxItem => ({
  envelope,
  status: 'waiting',
  refusal: null,
  acceptedVersion: null,
  answeredAt: null,
  choice: null,
  seen,
  ...(order === undefined ? {} : { order }),
  ...(from === undefined ? {} : { from }),
});

/** What the store gives may be anything, where the disk has failed. */
const isWhole = ({ id, item }: StoredCommand): boolean =>
  Value.Check(Envelope, item?.envelope) && item.envelope.id === id && typeof item.status === 'string';

const again = (item: OutboxItem): OutboxItem => ({
  ...item,
  status: 'waiting',
  refusal: null,
  acceptedVersion: null,
  answeredAt: null,
});

export const openOutbox = async (
  { commands }: OwnData,
  now: () => number,
  way: RightOfWay,
  journal: Journal | null = null,
): Promise<OutboxStore> => {
  const stored = new Map<string, StoredCommand>();
  let line: readonly OutboxItem[] = [];
  const reline = () => {
    line = inOrder([...stored.values()].filter(({ withdrawn }) => !withdrawn).map(({ item }) => item));
  };
  const write = async (records: readonly StoredCommand[]): Promise<void> => {
    if (records.length === 0) return;
    const lines = records.flatMap(({ item, withdrawn }) =>
      linesFor(item, withdrawn, journal?.items.get(item.envelope.id)),
    );
    const [{ error }] = await Promise.all([way.first(() => commands.bulkUpsert([...records])), journal?.append(lines)]);
    if (error[0]) throw new Error(`the outbox could not be written (${error[0].status})`);
    for (const record of records) stored.set(record.id, record);
    reline();
  };

  const found = await commands.find().exec();
  for (const document of found) {
    const record = plain(document.toJSON() as StoredCommand);
    if (!isWhole(record)) {
      await commands.bulkRemove([document.primary]);
      continue;
    }
    // A page or a worker that died while sending got no answer: the same ids go out again.
    const item: OutboxItem = record.item.status === 'sending' ? { ...record.item, status: 'waiting' } : record.item;
    stored.set(record.id, { ...record, item });
  }
  const all = inOrder([...stored.values()].map(({ item }) => item));
  const old = forgettable(all, now()).map(({ envelope }) => envelope.id);
  if (old.length > 0) await commands.bulkRemove(old);
  for (const id of old) stored.delete(id);
  const lost = [...(journal?.items.values() ?? [])].filter((item) => isOpen(item) && !stored.has(item.envelope.id));
  await journal?.append(
    [...stored.values()].flatMap(({ id, item, withdrawn }) => linesFor(item, withdrawn, journal.items.get(id))),
  );
  // Whether the server has seen it, nobody knows any more.
  await write(lost.map((item) => ({ id: item.envelope.id, item, attempted: true, withdrawn: false })));
  reline();

  // One after another: a command must not be withdrawn while it is being marked as sent.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const result = queue.then(task);
    queue = result.catch(() => undefined);
    return result;
  };

  const changeNow: OutboxStore['change'] = async (ids, rule) => {
    const records: StoredCommand[] = [];
    for (const id of ids) {
      const record = stored.get(id);
      if (!record || record.withdrawn) continue;
      const item = rule(record.item);
      if (item !== record.item) records.push({ ...record, item });
    }
    await write(records);
    return records.map(({ item }) => item);
  };

  const change: OutboxStore['change'] = (ids, rule) => inTurn(() => changeNow(ids, rule));

  const add: OutboxStore['add'] = async (submissions) => {
    const records = submissions
      .filter(({ envelope }) => !stored.has(envelope.id))
      .map((submission) => ({
        id: submission.envelope.id,
        item: fresh(submission),
        // What another has handed on can't be taken back here.
        attempted: submission.from !== undefined,
        withdrawn: false,
      }));
    await write(records);
    return records.map(({ item }) => item);
  };

  const markAttempted: OutboxStore['markAttempted'] = async (ids) => {
    const records = ids.flatMap((id) => {
      const record = stored.get(id);
      return record && !record.withdrawn && record.item.status === 'waiting' ? [{ ...record, attempted: true }] : [];
    });
    await write(records.filter(({ id }) => stored.get(id)?.attempted === false));
    return records.map(({ item }) => item);
  };

  const withdraw: OutboxStore['withdraw'] = async (ids, allowed) => {
    const records: StoredCommand[] = [];
    for (const id of ids) {
      const record = stored.get(id);
      if (!record || record.attempted || record.withdrawn || record.item.status !== 'waiting') continue;
      const gone = new Set([id, ...records.map((other) => other.id)]);
      const rest = line.filter(({ envelope }) => !gone.has(envelope.id));
      if (!allowed(rest, record.item)) continue;
      records.push({ ...record, withdrawn: true, item: { ...record.item, seen: null, answeredAt: now() } });
    }
    await write(records);
    return records.map(({ item }) => item);
  };

  const bringBack: OutboxStore['bringBack'] = async (ids) => {
    const records = ids.flatMap((id) => {
      const known = stored.get(id);
      const item = known?.item ?? journal?.items.get(id);
      const isAccepted = item?.status === 'accepted' || item?.status === 'settled';
      if (!item || !isAccepted || known?.withdrawn) return [];
      return [{ id, item: again(item), attempted: true, withdrawn: false }];
    });
    await write(records);
    return records.map(({ item }) => item);
  };

  return {
    recovered: lost.length,
    offerable: () => {
      const known = [...(journal?.items.values() ?? []), ...line].filter(
        ({ status, from, answeredAt }) =>
          (status === 'accepted' || status === 'settled') && !from && now() - (answeredAt ?? 0) < REMEMBERED_FOR,
      );
      return [...new Set(known.map(({ envelope }) => envelope.id))];
    },
    bringBack: (ids) => inTurn(() => bringBack(ids)),
    items: () => line,
    get: (id) => stored.get(id)?.item,
    pendingOn: (number) => line.filter((item) => item.envelope.ticket === number && isPending(item)),
    pendingTickets: () => [...new Set(line.filter(isPending).map((item) => item.envelope.ticket))],
    add: (submissions) => inTurn(() => add(submissions)),
    markAttempted: (ids) => inTurn(() => markAttempted(ids)),
    withdraw: (ids, allowed) => inTurn(() => withdraw(ids, allowed)),
    change,
    answer: (outcomes, rule) => {
      const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
      return change([...byId.keys()], (item) => {
        const outcome = byId.get(item.envelope.id);
        return outcome ? rule(item, outcome) : item;
      });
    },
  };
};
