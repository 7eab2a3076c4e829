// A backend without worker, network or disk: for tests of screens. Commands stay in the outbox as waiting.
import type { DeskRecord } from '@shared/domain/records';
import { nothingTried } from '@shared/domain/rule-trial';
import { nothingReplayed } from '@shared/domain/what-if';
import type { Backend, Submission } from './backend';
import type { LoadedTicket } from './state/report';

export interface LocalBackend extends Backend {
  /** What was handed over, in order. */
  readonly submitted: readonly Submission[];
}

export const localBackend = ({
  tickets = [],
  numbers = [],
  records = [],
}: {
  readonly tickets?: readonly LoadedTicket[];
  readonly numbers?: readonly string[];
  readonly records?: readonly DeskRecord[];
}): LocalBackend => {
  const byNumber = new Map(tickets.map((ticket) => [ticket.number, ticket]));
  const unknown = (number: string): LoadedTicket => ({
    number,
    pulled: null,
    entries: [],
    timelineComplete: true,
    missing: 'unknown',
  });
  const load = (number: string) => byNumber.get(number) ?? unknown(number);
  const submitted: Submission[] = [];
  const block = [...numbers];
  return {
    submitted,
    submit: async (commands) => {
      submitted.push(...commands);
    },
    withdraw: async (ids) => {
      for (const id of ids) {
        const at = submitted.findIndex(({ envelope }) => envelope.id === id);
        if (at !== -1) submitted.splice(at, 1);
      }
      return ids;
    },
    settleChoice: async () => undefined,
    load: async (wanted) => wanted.map(load),
    records: async (ids) => ids.map((id) => ({ id, pulled: records.find((record) => record.id === id) ?? null })),
    watch: () => undefined,
    timeline: async (number) => ({ ...load(number), timelineComplete: true }),
    closed: async () => ({ rows: [], total: 0 }),
    trial: async () => ({ ...nothingTried, total: 0, next: null }),
    makeParcel: async () => ({ ok: false, fault: { code: 'noKey' } }),
    lookAtParcel: async () => ({ ok: false, fault: { code: 'notAParcel' } }),
    takeParcel: async () => ({ ok: false, fault: { code: 'notAParcel' } }),
    fired: async () => ({ counts: {}, next: null }),
    whatIf: async () => ({ ...nothingReplayed, read: 0, total: 0, next: null }),
    takeNumber: async (prefix) => {
      const at = block.findIndex((number) => number.startsWith(prefix));
      return at === -1 ? null : (block.splice(at, 1)[0] ?? null);
    },
    giveBackNumber: async (number) => {
      block.unshift(number);
    },
    numbersLeft: async () => block.length,
    sendNow: () => undefined,
  };
};
