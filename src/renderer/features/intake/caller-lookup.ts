// Who is calling: people by name, e-mail, phone, device, place or department; the best match first.
import type { Person } from '@shared/domain/person';
import { plain } from './words-in-text';

export const callerFields = ['name', 'email', 'phone', 'device', 'location', 'department'] as const;
export type CallerField = (typeof callerFields)[number];

export interface CallerMatch {
  readonly person: Person;
  /** What matched beside the name, so that the list can say why somebody is in it. */
  readonly by: readonly { readonly field: Exclude<CallerField, 'name'>; readonly text: string }[];
}

interface Entry {
  readonly person: Person;
  readonly name: string;
  readonly nameWords: readonly string[];
  readonly email: string;
  readonly digits: string;
  readonly devices: readonly string[];
  readonly location: readonly string[];
  readonly department: readonly string[];
}

const split = (text: string): string[] =>
  plain(text)
    .split(/[\s,.;·/_@-]+/)
    .filter(Boolean);
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Müller is found by "muller" and by "mueller". */
const spelledOut = (text: string): string =>
  text.normalize('NFC').replace(/[äöüÄÖÜ]/g, (letter) => `${plain(letter)}e`);

const nameWords = (name: string): string[] => [...new Set([...split(name), ...split(spelledOut(name))])];

/** Made once for a set of people: comparing is then a matter of strings that are ready. */
export const callerIndex = (people: Iterable<Person>): readonly Entry[] =>
  [...people]
    .filter((person) => person.active)
    .map((person) => ({
      person,
      name: plain(person.name),
      nameWords: nameWords(person.name),
      email: plain(person.email ?? ''),
      digits: digitsOf(person.phone ?? ''),
      devices: person.devices.map(plain),
      location: split(person.location ?? ''),
      department: split(person.department ?? ''),
    }));

interface Hit {
  readonly score: number;
  readonly field: CallerField;
  readonly text: string;
}

const none: Hit = { score: 0, field: 'name', text: '' };
const better = (a: Hit, b: Hit): Hit => (b.score > a.score ? b : a);
const starts = (words: readonly string[], token: string): boolean => words.some((word) => word.startsWith(token));

const hitOf = (entry: Entry, token: string): Hit => {
  const { person } = entry;
  let best = none;
  if (starts(entry.nameWords, token))
    best = { score: entry.nameWords.includes(token) ? 110 : 100, field: 'name', text: '' };
  else if (entry.name.includes(token)) best = { score: 25, field: 'name', text: '' };
  const device = entry.devices.findIndex((name) => name.includes(token));
  if (device >= 0) best = better(best, { score: 60, field: 'device', text: person.devices[device] ?? '' });
  if (entry.email.startsWith(token)) best = better(best, { score: 70, field: 'email', text: person.email ?? '' });
  else if (token.length > 2 && entry.email.includes(token))
    best = better(best, { score: 20, field: 'email', text: person.email ?? '' });
  if (starts(entry.location, token)) best = better(best, { score: 40, field: 'location', text: person.location ?? '' });
  if (starts(entry.department, token))
    best = better(best, { score: 30, field: 'department', text: person.department ?? '' });
  return best;
};

/** Dialled with or without the country: 030 4471 is in +49 30 4471, and so is the extension alone. */
const phoneHit = (entry: Entry, digits: string): Hit => {
  const national = digits.replace(/^0+/, '');
  if (national.length < 2 || !entry.digits.includes(national)) return none;
  return { score: entry.digits.endsWith(national) ? 90 : 50, field: 'phone', text: entry.person.phone ?? '' };
};

const looksDialled = /^[+(]?\d[\d\s()/.-]*$/;

/** Every word of the query has to be found somewhere. @param most how many to give back at the most */
export const lookUpCallers = (index: readonly Entry[], query: string, most: number): readonly CallerMatch[] => {
  const asked = query.trim();
  if (asked === '') return [];
  const tokens = looksDialled.test(asked)
    ? [asked]
    : plain(asked)
        .split(/[\s,;]+/)
        .filter(Boolean);
  const found: { score: number; match: CallerMatch; name: string }[] = [];
  for (const entry of index) {
    const hits = tokens.map((token) =>
      better(hitOf(entry, plain(token)), looksDialled.test(token) ? phoneHit(entry, digitsOf(token)) : none),
    );
    if (hits.some((hit) => hit.score === 0)) continue;
    const by = hits.flatMap(({ field, text }) => (field === 'name' ? [] : [{ field, text }]));
    const unique = by.filter((one, n) => by.findIndex((other) => other.field === one.field) === n);
    found.push({
      score: hits.reduce((sum, hit) => sum + hit.score, 0),
      match: { person: entry.person, by: unique },
      name: entry.name,
    });
  }
  return found
    .sort((a, b) => b.score - a.score || a.name.localeCompare(b.name))
    .slice(0, most)
    .map(({ match }) => match);
};
