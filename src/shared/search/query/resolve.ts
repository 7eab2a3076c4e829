// From what was typed to what is asked: names become ids, states their kinds.

import { articleTypes } from '../../domain/article';
import type { StateKind } from '../../domain/lifecycle';
import { stateKinds } from '../../domain/lifecycle';
import { fold } from '../analysis/fold';
import type { Filter } from '../index/filters';
import type { SearchKind, SearchRequest } from '../request';
import { type ParsedQuery, parseQuery, type QueryField } from './parse';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Whose names may be typed. */
export interface Directory {
  readonly meId: string | null;
  readonly myGroupIds: readonly string[];
  readonly people: Iterable<Named>;
  readonly services: readonly Named[];
  readonly groups: readonly Named[];
  readonly categories: readonly (Named & { readonly subcategories: readonly Named[] })[];
}

const open: readonly StateKind[] = ['new', 'inProgress', 'onHold'];

/** As people call states, folded, without blanks. */
const states: Readonly<Record<string, readonly StateKind[]>> = {
  ...Object.fromEntries(stateKinds.map((kind) => [kind.toLowerCase(), [kind]])),
  open,
  offen: open,
  neu: ['new'],
  progress: ['inProgress'],
  inarbeit: ['inProgress'],
  hold: ['onHold'],
  waiting: ['onHold'],
  wartend: ['onHold'],
  gelost: ['resolved'],
  done: ['resolved', 'closed', 'canceled'],
  geschlossen: ['closed'],
  cancelled: ['canceled'],
  storniert: ['canceled'],
};

const types: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(articleTypes.map((type) => [type.toLowerCase(), [type]])),
  article: articleTypes,
  artikel: articleTypes,
  ticket: ['ticket'],
  incident: ['ticket'],
  anleitung: ['howTo'],
  storung: ['troubleshooting'],
  bekannterfehler: ['knownError'],
  richtlinie: ['policy'],
};

const squeeze = (text: string): string => fold(text).replace(/[\s\-_]/g, '');

/** A word of the name begins like this. */
const meaning = (named: Iterable<Named>, value: string): string[] => {
  const wanted = fold(value);
  return [...named]
    .filter(({ id, name }) => {
      const folded = fold(name);
      return fold(id) === wanted || folded.startsWith(wanted) || folded.includes(` ${wanted}`);
    })
    .map(({ id }) => id);
};

const isMe = (value: string): boolean => ['me', 'ich', 'moi'].includes(fold(value));
const isNobody = (value: string): boolean => ['none', 'nobody', 'keiner', 'niemand', 'personne'].includes(fold(value));
const isMine = (value: string): boolean => ['mine', 'meine', 'my'].includes(fold(value));

const personIds = (directory: Directory, value: string): readonly string[] => {
  if (isMe(value) && directory.meId !== null) return [directory.meId];
  return isNobody(value) ? [''] : meaning(directory.people, value);
};

const filterOf = (directory: Directory, field: QueryField, value: string, not: boolean): Filter => {
  switch (field) {
    case 'caller':
    case 'assignee':
      return { fact: field, values: personIds(directory, value), not };
    case 'service':
      return { fact: 'service', values: meaning(directory.services, value), not };
    case 'group':
      return { fact: 'group', values: isMine(value) ? directory.myGroupIds : meaning(directory.groups, value), not };
    case 'category': {
      const whole = meaning(directory.categories, value);
      const parts = directory.categories.flatMap(({ subcategories }) => meaning(subcategories, value));
      return whole.length > 0 ? { fact: 'category', values: whole, not } : { fact: 'subcategory', values: parts, not };
    }
    case 'state':
      return { fact: 'state', values: states[squeeze(value)] ?? [], not };
    case 'type':
      return { fact: 'type', values: types[squeeze(value)] ?? [], not };
    case 'tag':
      return { fact: 'tags', values: [value.toLowerCase()], not };
    case 'location':
      return { fact: 'location', values: [value], not };
    case 'priority':
      return { number: 'priority', values: [Number(value.replace(/^p/i, ''))], not };
  }
};

export interface Scope {
  readonly kinds: readonly SearchKind[];
  /** Of each kind. */
  readonly limit: number;
  /** Conditions that were not typed: those of the page. */
  readonly filters?: readonly Filter[];
}

export const requestOf = (query: ParsedQuery, directory: Directory, scope: Scope): SearchRequest => {
  const { parts, typing } = query;
  const wanted = parts.filter(({ not }) => !not);
  const words = wanted.flatMap((part) => (part.kind === 'word' ? [part.text] : []));
  const typed = parts.flatMap((part) =>
    part.kind === 'filter' ? [filterOf(directory, part.field, part.value, part.not)] : [],
  );
  return {
    words: words.join(' '),
    typing,
    phrases: wanted.flatMap((part) => (part.kind === 'phrase' ? [part.text] : [])),
    without: parts.flatMap((part) => (part.not && part.kind !== 'filter' ? [part.text] : [])),
    filters: [...(scope.filters ?? []), ...typed],
    kinds: scope.kinds,
    limit: scope.limit,
  };
};

export const requestFor = (text: string, directory: Directory, scope: Scope): SearchRequest =>
  requestOf(parseQuery(text), directory, scope);
