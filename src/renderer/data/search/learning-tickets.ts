// What is kept of each ticket that comes: where it helps to find similar ones, to learn from, or to see gaps.
import { isActive } from '@shared/domain/lifecycle';
import { type Example, type Examples, exampleOf, newExamples } from '@shared/learning/classifier/examples';
import type { GapTicket } from '@shared/learning/gaps/input';
import { newPool, type Pool, type PooledTicket, pooled } from '@shared/learning/similar/pool';
import { newUseBook, type UseBook } from '@shared/learning/solutions/uses';
import type { TicketText } from '@shared/search/documents';
import type { KeptPart } from './consumer';
import { newKept } from './learning-kept';

export type TicketFacts = GapTicket & Pick<TicketText, 'serviceId'>;

export interface LearningTickets {
  readonly pool: Pool;
  readonly examples: Examples;
  readonly uses: UseBook;
  facts(): Iterable<TicketFacts>;
  take(ticket: TicketText, now: number): void;
  remove(id: string): void;
  clear(): void;
  save(): readonly KeptPart[];
  load(parts: ReadonlyMap<string, unknown>): void;
}

const DAY = 24 * 3_600_000;
/** Learned from at most; older ones say less of how this desk works today. */
const MOST_EXAMPLES = 20_000;
/** Resolved ones are shown as similar for so long. */
const LATELY = 14 * DAY;
/** Gaps look back this far; older tickets are kept only where an article was used. */
const LOOKED_BACK = 400 * DAY;

const isSolved = ({ state }: TicketText): boolean => state === 'resolved' || state === 'closed';

const isSimilarTo = (ticket: TicketText, now: number): boolean =>
  isActive(ticket.state) || (isSolved(ticket) && now - ticket.updatedAt < LATELY);

const exampleFor = (ticket: TicketText): Example =>
  exampleOf(ticket.id, ticket.openedAt, ticket, {
    categoryId: ticket.categoryId,
    subcategoryId: ticket.subcategoryId,
    serviceId: ticket.serviceId,
    groupId: ticket.groupId,
    impact: String(ticket.impact),
    urgency: String(ticket.urgency),
  });

const factsOf = ({
  id,
  title,
  categoryId,
  subcategoryId,
  serviceId,
  openedAt,
  solutions,
}: TicketText): TicketFacts => ({
  id,
  title,
  categoryId,
  subcategoryId,
  serviceId,
  openedAt,
  solutions,
});

export const newLearningTickets = (): LearningTickets => {
  const keptFacts = newKept<TicketFacts>('f');
  const keptPooled = newKept<PooledTicket>('p');
  const keptExamples = newKept<Example>('e');
  const pool = newPool();
  const examples = newExamples(MOST_EXAMPLES, keptExamples.remove);
  const uses = newUseBook();

  // What was kept is put in order when it is first needed: the search is ready before that.
  let waiting: ReadonlyMap<string, unknown> | null = null;
  const open = (): void => {
    if (!waiting) return;
    const parts = waiting;
    waiting = null;
    for (const kept of [keptFacts, keptPooled, keptExamples]) kept.load(parts);
    for (const facts of keptFacts.values()) uses.put(facts);
    for (const ticket of keptPooled.values()) pool.put(ticket);
    for (const example of keptExamples.values()) examples.put(example);
  };

  return {
    get pool() {
      open();
      return pool;
    },
    get examples() {
      open();
      return examples;
    },
    get uses() {
      open();
      return uses;
    },
    *facts() {
      open();
      yield* keptFacts.values();
    },
    take: (ticket, now) => {
      open();
      const { id } = ticket;
      if (now - ticket.openedAt < LOOKED_BACK || ticket.solutions.length > 0) keptFacts.put(id, factsOf(ticket));
      else keptFacts.remove(id);
      uses.put(ticket);
      if (isSimilarTo(ticket, now)) {
        const own = pooled(ticket);
        keptPooled.put(id, own);
        pool.put(own);
      } else {
        keptPooled.remove(id);
        pool.remove(id);
      }
      if (isSolved(ticket)) {
        const example = exampleFor(ticket);
        keptExamples.put(id, example);
        examples.put(example);
      } else {
        keptExamples.remove(id);
        examples.remove(id);
      }
    },
    remove: (id) => {
      open();
      for (const kept of [keptFacts, keptPooled, keptExamples]) kept.remove(id);
      pool.remove(id);
      examples.remove(id);
      uses.remove(id);
    },
    clear: () => {
      open();
      for (const kept of [keptFacts, keptPooled, keptExamples]) kept.clear();
      pool.clear();
      examples.clear();
      uses.clear();
    },
    save: () => (waiting ? [] : [keptFacts, keptPooled, keptExamples].flatMap((kept) => kept.changed())),
    load: (parts) => {
      waiting = parts;
    },
  };
};
