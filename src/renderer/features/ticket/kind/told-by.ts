// What was said on a ticket, for another one to keep.
import type { Entry } from '@shared/domain/entry';
import type { Ticket } from '@shared/domain/ticket';
import { runtime } from '@/data/runtime';
import { selectTicketView } from '@/data/selectors';

const NOTE_MOST = 32_000;

export interface Saying {
  readonly id: string;
  readonly kind: 'note' | 'reply' | 'callerMessage';
  readonly by: string;
  readonly at: number;
  readonly text: string;
}

/** Notes, replies and messages, oldest first. */
export const sayingsOf = (entries: readonly Entry[]): readonly Saying[] =>
  entries
    .flatMap(({ id, by, at, body }) =>
      body.kind === 'note' || body.kind === 'reply' || body.kind === 'callerMessage'
        ? [{ id, kind: body.kind, by, at, text: body.text }]
        : [],
    )
    .sort((a, b) => a.at - b.at);

export const sayingsOn = (number: string): readonly Saying[] => {
  const view = selectTicketView(runtime().store.getState(), number);
  return view.kind === 'ready' ? sayingsOf(view.entries) : [];
};

interface Words {
  readonly head: (ticket: Ticket) => string;
  readonly line: (saying: Saying) => string;
}

/** One text of all that several tickets said; what does not fit a note is cut, with an ellipsis. */
export const summaryOf = (
  tickets: readonly Ticket[],
  sayings: (number: string) => readonly Saying[],
  words: Words,
): string => {
  const parts = tickets.map((ticket) =>
    [words.head(ticket), ticket.description.trim(), ...sayings(ticket.number).map(words.line)]
      .filter(Boolean)
      .join('\n'),
  );
  const text = parts.join('\n\n');
  return text.length <= NOTE_MOST ? text : `${text.slice(0, NOTE_MOST - 1)}…`;
};
