// What the library shows is in its address, so that it can be sent, gone back to, and opened from a ticket.
import type { ArticleState } from '@shared/domain/article';
import { type ArticleKind, articleKinds } from '../kinds';

export interface LibraryQuery {
  readonly text: string;
  /** Null: all. */
  readonly kind: ArticleKind | null;
  readonly categoryId: string | null;
  readonly serviceId: string | null;
  readonly tag: string | null;
  readonly state: ArticleState;
  /** The ticket for which something is looked for. */
  readonly forTicket: string | null;
}

export const emptyQuery: LibraryQuery = {
  text: '',
  kind: null,
  categoryId: null,
  serviceId: null,
  tag: null,
  state: 'published',
  forTicket: null,
};

export const articleStates: readonly ArticleState[] = ['published', 'draft', 'review', 'retired'];

const one = <T extends string>(value: string | null, known: readonly T[]): T | null =>
  known.find((each) => each === value) ?? null;

const ticketIn = (value: string | null): string | null => (value && /^INC\d{7,10}$/.test(value) ? value : null);

/** Whatever somebody has typed into the address, this is a query. */
export const queryOf = (search: string): LibraryQuery => {
  const given = new URLSearchParams(search);
  return {
    text: given.get('q') ?? '',
    kind: one(given.get('kind'), articleKinds),
    categoryId: given.get('category') || null,
    serviceId: given.get('service') || null,
    tag: given.get('tag') || null,
    state: one(given.get('state'), articleStates) ?? 'published',
    forTicket: ticketIn(given.get('for')),
  };
};

const written = (parts: Readonly<Record<string, string | null>>): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value) search.set(name, value);
  const text = search.toString();
  return text && `?${text}`;
};

export const addressOf = (query: LibraryQuery): string =>
  `/kb${written({
    q: query.text.trim() && query.text,
    kind: query.kind,
    category: query.categoryId,
    service: query.serviceId,
    tag: query.tag,
    state: query.state === 'published' ? null : query.state,
    for: query.forTicket,
  })}`;

export const articleAddress = (number: string, forTicket: string | null): string =>
  `/kb/${number}${written({ for: forTicket })}`;

/** The ticket's page with the question whether to apply. */
export const applyAddress = (number: string, forTicket: string): string =>
  `/t/${forTicket}${written({ apply: number })}`;

/** The library as it was left, for the way back from an article. */
let last = '/kb';
export const rememberLibrary = (address: string): void => {
  last = address;
};
export const lastLibrary = (): string => last;
