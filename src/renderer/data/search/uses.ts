// How often each article was used and how often it solved: counted from the tickets that name it.
import type { SearchText, TicketText } from '@shared/search/documents';
import type { KeptPart, TextConsumer } from './consumer';

export interface Use {
  readonly ticket: string;
  /** When it was applied, epoch ms. */
  readonly at: number;
  /** Null: nobody has said. */
  readonly worked: boolean | null;
}

export interface Uses {
  readonly used: number;
  readonly worked: number;
  /** How many uses somebody has judged. */
  readonly judged: number;
  /** Newest first, at most `MOST_LATEST`. */
  readonly latest: readonly Use[];
}

export const MOST_LATEST = 6;
export const noUses: Uses = { used: 0, worked: 0, judged: 0, latest: [] };

export const USES = 'uses';

type Kept = TicketText['solutions'];

const isArticle = (source: string): boolean => source.startsWith('KB');

/** By article. */
const count = (tickets: ReadonlyMap<string, Kept>): ReadonlyMap<string, Uses> => {
  const uses = new Map<string, Use[]>();
  for (const [ticket, solutions] of tickets)
    for (const { source, at, worked } of solutions) {
      if (!isArticle(source)) continue;
      const own = uses.get(source);
      if (own) own.push({ ticket, at, worked });
      else uses.set(source, [{ ticket, at, worked }]);
    }
  return new Map(
    [...uses].map(([source, all]) => [
      source,
      {
        used: all.length,
        worked: all.filter(({ worked }) => worked === true).length,
        judged: all.filter(({ worked }) => worked !== null).length,
        latest: all.sort((a, b) => b.at - a.at).slice(0, MOST_LATEST),
      },
    ]),
  );
};

export const newUses = (): TextConsumer => {
  let tickets = new Map<string, Kept>();
  let counted: ReadonlyMap<string, Uses> | null = null;
  const changed = new Set<string>();

  const keep = (ticket: string, solutions: Kept): void => {
    if (solutions.length === 0 && !tickets.has(ticket)) return;
    if (solutions.length === 0) tickets.delete(ticket);
    else tickets.set(ticket, solutions);
    changed.add(ticket);
    counted = null;
  };

  return {
    name: 'uses',
    version: 1,
    take: (texts: readonly SearchText[], gone) => {
      for (const text of texts) if (text.kind === 'ticket') keep(text.id, text.solutions);
      for (const id of gone) keep(id, []);
    },
    clear: () => {
      tickets = new Map();
      changed.clear();
      counted = null;
    },
    save: () => {
      const parts: KeptPart[] = [...changed].map((ticket) => [ticket, tickets.get(ticket)]);
      changed.clear();
      return parts;
    },
    load: (parts) => {
      tickets = new Map([...parts].map(([ticket, solutions]) => [ticket, solutions as Kept]));
      counted = null;
    },
    calls: {
      [USES]: () => {
        counted ??= count(tickets);
        return counted;
      },
    },
  };
};
