// Incidents of the last months with their words, for finding those that come again and again: looked for when somebody asks,
// in short turns, so that searching goes on meanwhile, and given up as soon as nobody wants to know any more.
import { kindOfNumber } from '@shared/domain/kinds';
import { findRecurring, type RecurringCluster } from '@shared/learning/recurring/find';
import { DESCRIPTION_KEPT, type RecurringTicket } from '@shared/learning/recurring/ticket';
import type { TicketText } from '@shared/search/documents';
import type { KeptPart, TextConsumer } from './consumer';
import { newKept } from './learning-kept';
import {
  NO_PATTERN,
  RECURRING,
  RECURRING_PROGRESS,
  RECURRING_STOP,
  type RecurringCalls,
  type RecurringQuestion,
} from './recurring-calls';

export interface RecurringOptions {
  readonly now: () => number;
  /** Resolves when others have had a turn. */
  readonly turn: () => Promise<void>;
  /** ms */
  readonly clock?: () => number;
}

type KeptTicket = RecurringTicket & { readonly groupId: string | null };

const DAY = 86_400_000;
const LOOKED_BACK = 100 * DAY;
const TURN = 8;
const DISMISSED = 'dismissed';
/** The oldest verdicts are forgotten first; their tickets are out of sight by then. */
const MOST_DISMISSED = 200;
const MOST_NUMBERS = 300;
/** A group of which so many were judged to be no pattern is none. */
const MOSTLY = 0.5;

const keptOf = (text: TicketText): KeptTicket => ({
  id: text.id,
  title: text.title,
  description: text.description.slice(0, DESCRIPTION_KEPT),
  callerId: text.callerId,
  categoryId: text.categoryId,
  subcategoryId: text.subcategoryId,
  serviceId: text.serviceId,
  location: text.location,
  openedAt: text.openedAt,
  solutions: [],
  hasProblem: text.hasProblem === true,
  groupId: text.groupId,
});

export const newRecurringConsumer = ({
  now,
  turn,
  clock = () => performance.now(),
}: RecurringOptions): TextConsumer & { readonly calls: RecurringCalls } => {
  const tickets = newKept<KeptTicket>('r');
  let dismissed: readonly (readonly string[])[] = [];
  let dismissedChanged = false;
  let asked = 0;
  let progress: number | null = null;

  const isDismissed = ({ tickets: numbers }: RecurringCluster): boolean =>
    dismissed.some((judged) => {
      const known = new Set(judged);
      return numbers.filter((number) => known.has(number)).length >= numbers.length * MOSTLY;
    });

  const look = async ({ days, groupIds }: RecurringQuestion): Promise<readonly RecurringCluster[] | null> => {
    asked += 1;
    const mine = asked;
    const groups = groupIds && new Set(groupIds);
    const wanted = [...tickets.values()].filter(
      ({ groupId }) => groups === null || (groupId !== null && groups.has(groupId)),
    );
    const search = findRecurring(wanted, { now: now(), days });
    progress = 0;
    let began = clock();
    for (;;) {
      const step = search.next();
      if (step.done) {
        progress = null;
        return step.value.filter((cluster) => !isDismissed(cluster));
      }
      progress = step.value;
      if (clock() - began < TURN) continue;
      await turn();
      if (mine !== asked) return null;
      began = clock();
    }
  };

  return {
    name: 'recurring',
    version: 1,
    take: (texts, gone) => {
      for (const text of texts) {
        if (text.kind !== 'ticket') continue;
        const isWanted = kindOfNumber(text.id) === 'incident' && now() - text.openedAt < LOOKED_BACK;
        if (isWanted && text.state !== 'canceled') tickets.put(text.id, keptOf(text));
        else tickets.remove(text.id);
      }
      for (const id of gone) tickets.remove(id);
    },
    clear: () => {
      asked += 1;
      progress = null;
      tickets.clear();
      dismissed = [];
      dismissedChanged = true;
    },
    save: () => {
      const parts: KeptPart[] = [...tickets.changed()];
      if (dismissedChanged) parts.push([DISMISSED, dismissed]);
      dismissedChanged = false;
      return parts;
    },
    load: (parts) => {
      tickets.load(parts);
      dismissed = (parts.get(DISMISSED) as readonly (readonly string[])[] | undefined) ?? [];
    },
    calls: {
      [RECURRING]: look,
      [RECURRING_PROGRESS]: () => progress,
      [RECURRING_STOP]: () => {
        asked += 1;
        progress = null;
      },
      [NO_PATTERN]: (numbers) => {
        dismissed = [...dismissed, numbers.slice(0, MOST_NUMBERS)].slice(-MOST_DISMISSED);
        dismissedChanged = true;
      },
    },
  };
};
