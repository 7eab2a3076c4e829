// The outbox on disk and in memory. What is in memory was stored before: a change is written first, told afterwards.
import type { Outcome } from '@shared/contract/sync';
import type { Submission } from '../backend';
import { inOrder, isPending } from '../command-line';
import type { OutboxItem } from '../model';
import { forgettable } from '../outbox-machine';
import type { OwnData } from './database';
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

export const openOutbox = async ({ commands }: OwnData, now: () => number, way: RightOfWay): Promise<OutboxStore> => {
  const stored = new Map<string, StoredCommand>();
  let line: readonly OutboxItem[] = [];
  const reline = () => {
    line = inOrder([...stored.values()].filter(({ withdrawn }) => !withdrawn).map(({ item }) => item));
  };
  const write = async (records: readonly StoredCommand[]): Promise<void> => {
    if (records.length === 0) return;
    const { error } = await way.first(() => commands.bulkUpsert([...records]));
    if (error[0]) throw new Error(`the outbox could not be written (${error[0].status})`);
    for (const record of records) stored.set(record.id, record);
    reline();
  };

  const found = await commands.find().exec();
  for (const document of found) {
    const record = plain(document.toJSON() as StoredCommand);
    // A page or a worker that died while sending got no answer: the same ids go out again.
    const item: OutboxItem = record.item.status === 'sending' ? { ...record.item, status: 'waiting' } : record.item;
    stored.set(record.id, { ...record, item });
  }
  const all = inOrder([...stored.values()].map(({ item }) => item));
  const old = forgettable(all, now()).map(({ envelope }) => envelope.id);
  if (old.length > 0) await commands.bulkRemove(old);
  for (const id of old) stored.delete(id);
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

  return {
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
