// Finding people of the desk, one by one or by a list of their names.

import type { Person } from '@shared/domain/person';
import type { Group } from '@shared/domain/settings';

const desk = new Set<Person['role']>(['agentL1', 'agentL2', 'lead', 'processOwner', 'admin']);

/** Who may be in a group: those who work at the desk, and for a vendor's group those who work there. */
export const candidates = (people: Iterable<Person>, tier: Group['tier']): Person[] =>
  [...people]
    .filter(({ active, role }) => active && (desk.has(role) || (tier === 'vendor' && role === 'vendor')))
    .sort((a, b) => a.name.localeCompare(b.name));

export interface ReadNames {
  readonly found: readonly Person[];
  readonly unknown: readonly string[];
  /** Several people are called so. */
  readonly ambiguous: readonly string[];
}

const MOST_LINES = 500;
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Names or e-mail addresses, one on each line, or parted by commas or semicolons; "Maya Okafor <maya@…>" is read too. */
export const readNames = (text: string, people: readonly Person[]): ReadNames => {
  const found = new Map<string, Person>();
  const unknown: string[] = [];
  const ambiguous: string[] = [];
  const parts = text
    .slice(0, 50_000)
    .split(/[\n;,]/u)
    .map((part) => part.trim())
    .filter(Boolean);
  for (const part of parts.slice(0, MOST_LINES)) {
    const mail = plain(/<([^<>]+)>/u.exec(part)?.[1] ?? part);
    const byMail = people.filter(({ email }) => email !== null && plain(email) === mail);
    const matches = byMail.length > 0 ? byMail : people.filter(({ name }) => plain(name) === plain(part));
    const [first] = matches;
    if (!first) unknown.push(part.slice(0, 80));
    else if (matches.length > 1) ambiguous.push(part.slice(0, 80));
    else found.set(first.id, first);
  }
  return { found: [...found.values()], unknown, ambiguous };
};
