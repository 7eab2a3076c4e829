// From what was typed to what is offered. "wa" finds values of all fields, "caller:wa" those of one, "p:1-2" picks
// priorities at once, and text that is none of these narrows by words. Pure.
import type { FilterField } from '@/data/view/query';
import { bestMatches } from '@/ui/search';
import type { Word } from './vocabulary';

export type Suggestion =
  | { readonly kind: 'word'; readonly id: string; readonly words: readonly Word[] }
  | { readonly kind: 'field'; readonly id: string; readonly field: FilterField }
  | { readonly kind: 'text'; readonly id: string; readonly text: string };

/** Short names that work in every language. */
const shortNames: Readonly<Record<string, readonly FilterField[]>> = {
  p: ['priority'],
  priority: ['priority'],
  s: ['state', 'stateDetail'],
  state: ['state', 'stateDetail'],
  hold: ['stateDetail'],
  sla: ['sla'],
  team: ['team'],
  group: ['team'],
  to: ['assignee'],
  assignee: ['assignee'],
  caller: ['caller'],
  from: ['caller'],
  service: ['service'],
  category: ['category'],
  at: ['location'],
  location: ['location'],
  tag: ['tag'],
  watcher: ['watcher'],
  kind: ['kind'],
  phase: ['phase'],
  approver: ['approver'],
};

const MOST = 8;
const MOST_OF_A_FIELD = 3;
const MOST_OF_ONE_FIELD = 50;

/** "caller:wa" → caller and "wa". `names` are the fields' names in the language that is on. */
export const readPrefix = (
  typed: string,
  names: ReadonlyMap<string, FilterField>,
): { readonly fields: readonly FilterField[]; readonly rest: string } | null => {
  const at = typed.indexOf(':');
  if (at <= 0) return null;
  const name = typed.slice(0, at).trim().toLowerCase();
  const named = names.get(name);
  const fields = shortNames[name] ?? (named === undefined ? [] : (shortNames[named] ?? [named]));
  return fields.length > 0 ? { fields, rest: typed.slice(at + 1).trim() } : null;
};

const idOf = (words: readonly Word[]): string => words.map(({ field, value }) => `${field}=${value}`).join('&');
const wordItem = (words: readonly Word[]): Suggestion => ({ kind: 'word', id: idOf(words), words });

/** "1-2" and "1,3" of priorities: several at once. */
const priorities = (rest: string, words: readonly Word[]): Suggestion[] => {
  const range = /^(\d)\s*-\s*(\d)$/u.exec(rest);
  const wanted = range
    ? words.filter(({ value }) => Number(value) >= Number(range[1]) && Number(value) <= Number(range[2]))
    : words.filter(({ value }) => rest.split(/[ ,]+/u).includes(String(value)));
  return wanted.length > 1 ? [wordItem(wanted)] : [];
};

/** The states' own names work in every language: "sla:risk". */
const slaNames: Readonly<Record<string, string>> = {
  risk: 'atRisk',
  breached: 'breached',
  breach: 'breached',
  track: 'onTrack',
  paused: 'paused',
};

export const suggest = (
  typed: string,
  vocabulary: readonly Word[],
  names: ReadonlyMap<string, FilterField>,
  fields: readonly FilterField[],
): Suggestion[] => {
  const query = typed.trim();
  // Reasons for holding are offered with the states.
  if (query === '') {
    return fields
      .filter((field) => field !== 'stateDetail')
      .map((field) => ({ kind: 'field', id: `field:${field}`, field }));
  }
  const prefix = readPrefix(query, names);
  if (prefix) {
    const words = vocabulary.filter((word) => prefix.fields.includes(word.field));
    const several = prefix.fields.includes('priority') ? priorities(prefix.rest, words) : [];
    const code = prefix.fields.includes('sla') ? slaNames[prefix.rest.toLowerCase()] : undefined;
    const named = words.filter((word) => word.value === code);
    const found = named.length > 0 ? named : bestMatches(words, (word) => word.label, prefix.rest, MOST_OF_ONE_FIELD);
    // What no ticket has comes last.
    const sorted = [...found.filter((word) => word.count !== 0), ...found.filter((word) => word.count === 0)];
    return [...several, ...sorted.map((word) => wordItem([word]))];
  }
  const found = fields.flatMap((field) =>
    bestMatches(
      vocabulary.filter((word) => word.field === field && word.count !== 0),
      (word) => word.label,
      query,
      MOST_OF_A_FIELD,
    ),
  );
  return [...found.slice(0, MOST).map((word) => wordItem([word])), { kind: 'text', id: 'text', text: query }];
};
