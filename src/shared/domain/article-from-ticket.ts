// An article begun from a resolved ticket: what was reported, what solved it, and nothing about who it was.
import type { ArticleContent } from './article';
import type { Entry } from './entry';
import type { Person } from './person';
import type { World } from './settings';
import { emptySolution } from './solution';
import type { Ticket } from './ticket';

export interface BegunArticle {
  readonly content: ArticleContent;
  /** Names, addresses and telephone numbers that were left out, as they stood in the ticket. */
  readonly removed: readonly string[];
}

/** Stands where something about a person stood: it needs no language. */
const GAP = '…';
/** A message that is longer tells more than symptoms (characters). */
const LONGEST_MESSAGE = 2_000;
const MOST_MESSAGES = 3;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const asWord = (text: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])`, 'gu');

const mail = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;
// International or with an area code; neither addresses of machines (10.0.0.1), nor dates, nor error codes.
const phone = /(?<![\w.])(?:\+\d[\d ()/-]{6,18}\d|\(?0\d{1,5}\)?[ /-]\d[\d -]{4,12}\d)(?![\w.])/g;

interface Name {
  readonly text: string;
  /** The variable that says the same for another caller. */
  readonly variable: string | null;
}

const namesOf = (person: Person | undefined, variables: boolean): Name[] => {
  if (!person) return [];
  const parts = person.name.split(/\s+/).filter((part) => part.length > 2);
  const [first] = parts;
  return [
    { text: person.name, variable: variables ? '{{caller.name}}' : null },
    ...parts.map((part) => ({ text: part, variable: variables && part === first ? '{{caller.firstName}}' : null })),
    ...[person.email, person.phone].filter((each) => each !== null).map((text) => ({ text, variable: null })),
  ].filter(({ text }) => text.length > 2);
};

/** @param withVariables the text is filled for whoever calls next, so a variable can take the caller's place */
const cleaned = (text: string, names: readonly Name[], removed: Set<string>, withVariables: boolean): string => {
  const drop = (found: string): string => {
    removed.add(found.trim());
    return GAP;
  };
  let rest = text.replaceAll(mail, drop).replaceAll(phone, drop);
  for (const { text: name, variable } of names) {
    rest = rest.replaceAll(asWord(name), (found) => {
      removed.add(found);
      return withVariables && variable ? variable : GAP;
    });
  }
  return rest.trim();
};

const peopleIn = (ticket: Ticket, entries: readonly Entry[], world: World): readonly Name[] => {
  const others = [ticket.openedBy, ticket.assigneeId, ...ticket.watchers, ...entries.map(({ by }) => by)];
  const ids = new Set(others.filter((id) => id !== null && id !== ticket.callerId));
  return [
    ...namesOf(world.person(ticket.callerId), true),
    ...[...ids].flatMap((id) => namesOf(world.person(id ?? ''), false)),
  ].sort((a, b) => b.text.length - a.text.length);
};

export const articleFrom = (
  ticket: Ticket,
  entries: readonly Entry[],
  world: World,
  authorId: string,
): BegunArticle => {
  const names = peopleIn(ticket, [...entries], world).concat(namesOf(world.person(authorId), false));
  const removed = new Set<string>();
  const clean = (text: string): string => cleaned(text, names, removed, false);
  const { state } = ticket;
  const resolution = state.kind === 'resolved' || state.kind === 'closed' ? state.resolution : null;
  const notes = resolution?.notes.trim() ?? '';
  const messages = entries
    // What is said after it was resolved is thanks, or another story.
    .filter(({ at }) => at <= (resolution?.at ?? at))
    .flatMap(({ body }) => (body.kind === 'callerMessage' ? [body.text] : []))
    .slice(0, MOST_MESSAGES)
    // Cut after it is cleaned: half an address would not be known as one.
    .map((text) => clean(text).slice(0, LONGEST_MESSAGE));
  const isWorkaround = resolution?.code === 'workaroundProvided' || resolution?.code === 'knownError';
  const fields = {
    ...(ticket.categoryId ? { categoryId: ticket.categoryId } : {}),
    ...(ticket.subcategoryId ? { subcategoryId: ticket.subcategoryId } : {}),
    ...(ticket.serviceId ? { serviceId: ticket.serviceId } : {}),
  };
  const content: ArticleContent = {
    type: isWorkaround ? 'knownError' : 'troubleshooting',
    title: clean(ticket.shortDescription).slice(0, 160) || GAP,
    summary: '',
    sections: [
      {
        kind: 'symptoms',
        heading: '',
        text: [clean(ticket.description), ...messages].filter(Boolean).join('\n\n') || clean(ticket.shortDescription),
      },
      { kind: 'cause', heading: '', text: '' },
      { kind: isWorkaround ? 'workaround' : 'resolution', heading: '', text: clean(notes) },
    ],
    categoryId: ticket.categoryId,
    subcategoryId: ticket.subcategoryId,
    serviceId: ticket.serviceId,
    audience: { kind: 'agents' },
    tags: ticket.tags.filter((tag) => tag !== 'major').slice(0, 20),
    solution:
      resolution && notes !== ''
        ? {
            ...emptySolution,
            fields,
            resolution: { code: resolution.code, notes: cleaned(notes, names, removed, true) },
          }
        : null,
  };
  return { content, removed: [...removed].sort((a, b) => a.localeCompare(b)) };
};
