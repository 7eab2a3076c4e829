// The lines of the palette for a query: this ticket's actions first, then places, tickets, articles, people.
import type { Person } from '@shared/domain/person';
import type { Row } from '@shared/domain/row';
import type { Hit } from '@shared/search/request';
import { type Action, type ActionContext, permits } from '@/ui/action';
import { bestMatches } from '@/ui/search';
import type { Mode } from './read-query';

export type Item =
  | { readonly kind: 'action'; readonly id: string; readonly action: Action; readonly reason: string | null }
  | { readonly kind: 'view'; readonly id: string; readonly name: string; readonly path: string }
  | { readonly kind: 'ticket'; readonly id: string; readonly row: Row }
  /** Not on this device, as far as it knows; opening it asks. */
  | { readonly kind: 'number'; readonly id: string; readonly number: string }
  /** Found by what it says: an article, or a ticket that is not among the rows in memory. */
  | { readonly kind: 'hit'; readonly id: string; readonly hit: Hit; readonly path: string }
  /** All that the library finds. */
  | { readonly kind: 'library'; readonly id: string; readonly query: string; readonly path: string }
  | { readonly kind: 'person'; readonly id: string; readonly person: Person };

export interface ItemGroup {
  /** A key of `app:palette`. */
  readonly heading: 'thisTicket' | 'selection' | 'commands' | 'goTo' | 'tickets' | 'articles' | 'people';
  readonly items: readonly Item[];
}

export interface PaletteSources {
  readonly actions: readonly Action[];
  readonly context: ActionContext;
  readonly labelOf: (action: Action) => string;
  readonly pinned: readonly { readonly id: string; readonly name: string }[];
  readonly rows: Iterable<Row>;
  readonly people: Iterable<Person>;
  /** What the search worker has found for this query, best first. */
  readonly hits: readonly Hit[];
  readonly rowOf: (number: string) => Row | undefined;
  readonly readsArticles: boolean;
}

const MOST = { actions: 8, places: 6, tickets: 6, byText: 4, articles: 4, people: 4 };

const actionItems = (
  { actions, context, labelOf }: PaletteSources,
  query: string,
  wanted: (action: Action) => boolean,
  most: number,
): Item[] => {
  const offered = actions.filter((action) => {
    if (action.keysOnly || !wanted(action)) return false;
    const may = permits(action, context);
    return may === true || typeof may === 'string';
  });
  const found = bestMatches(offered, labelOf, query, most);
  // What can't be done now stays visible, with the reason, below what can.
  const open = found.filter((action) => permits(action, context) === true);
  return [...open, ...found.filter((action) => !open.includes(action))].map((action) => {
    const may = permits(action, context);
    return { kind: 'action', id: action.id, action, reason: typeof may === 'string' ? may : null };
  });
};

const numberIn = (query: string): string | null => {
  const [, series = 'INC', digits] = /^(inc|prb|chg|req)?0*(\d{3,10})$/iu.exec(query) ?? [];
  return digits ? `${series.toUpperCase()}${digits.padStart(7, '0')}` : null;
};

/** By their texts, where their titles did not say it. */
const byText = ({ hits, rowOf }: PaletteSources, known: readonly Row[]): Item[] =>
  hits
    .filter(({ kind, id }) => kind === 'ticket' && !known.some((row) => row.number === id))
    .slice(0, MOST.byText)
    .map((hit) => {
      const row = rowOf(hit.id);
      return row ? { kind: 'ticket', id: hit.id, row } : { kind: 'hit', id: hit.id, hit, path: `/t/${hit.id}` };
    });

const articleItems = ({ hits, readsArticles }: PaletteSources, query: string): Item[] => {
  if (query === '' || !readsArticles) return [];
  const found = hits.filter(({ kind }) => kind === 'article').slice(0, MOST.articles);
  return [
    ...found.map((hit): Item => ({ kind: 'hit', id: hit.id, hit, path: `/kb/${hit.id}` })),
    { kind: 'library', id: 'library', query, path: `/kb?${new URLSearchParams({ q: query })}` },
  ];
};

const ticketItems = (sources: PaletteSources, query: string): Item[] => {
  if (query === '') return [];
  const found = bestMatches(sources.rows, (row) => `${row.shortDescription} ${row.number}`, query, MOST.tickets);
  const items: Item[] = [
    ...found.map((row): Item => ({ kind: 'ticket', id: row.number, row })),
    ...byText(sources, found),
  ];
  const number = numberIn(query);
  return number && !items.some((item) => item.id === number)
    ? [...items, { kind: 'number', id: number, number }]
    : items;
};

const personItems = ({ people }: PaletteSources, query: string, most: number): Item[] =>
  query === ''
    ? []
    : bestMatches(people, (person) => person.name, query, most).map((person) => ({
        kind: 'person',
        id: person.id,
        person,
      }));

const viewItems = ({ pinned }: PaletteSources, query: string): Item[] =>
  bestMatches(pinned, (view) => view.name, query, MOST.places).map(({ id, name }) => ({
    kind: 'view',
    id,
    name,
    path: `/v/${id}`,
  }));

/** Groups without lines are left out. */
export const groupsFor = (mode: Mode, query: string, sources: PaletteSources): ItemGroup[] => {
  const { length } = sources.context.tickets;
  const onTicket = (action: Action) => action.scope === 'ticket';
  const isPlace = (action: Action) => action.group === 'goTo';
  const commands: ItemGroup[] = [
    {
      heading: length > 1 ? 'selection' : 'thisTicket',
      items: length === 0 ? [] : actionItems(sources, query, onTicket, mode === 'commands' ? 50 : MOST.actions),
    },
    { heading: 'commands', items: actionItems(sources, query, (a) => !onTicket(a) && !isPlace(a), MOST.actions) },
    {
      heading: 'goTo',
      items: [...actionItems(sources, query, isPlace, 12), ...viewItems(sources, query)],
    },
  ];
  const tickets: ItemGroup = { heading: 'tickets', items: ticketItems(sources, query) };
  const articles: ItemGroup = { heading: 'articles', items: articleItems(sources, query) };
  const people = (most: number): ItemGroup => ({ heading: 'people', items: personItems(sources, query, most) });
  const groups: Readonly<Record<Mode, readonly ItemGroup[]>> = {
    all: [...commands, tickets, articles, people(MOST.people)],
    commands,
    tickets: [tickets],
    people: [people(12)],
  };
  return groups[mode].filter((group) => group.items.length > 0);
};
