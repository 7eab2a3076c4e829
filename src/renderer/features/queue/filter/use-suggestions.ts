import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'react-redux';
import { rowsOf } from '@/data/rows';
import type { DeskRootState } from '@/data/store';
import type { FilterField, ViewQuery } from '@/data/view/query';
import { countMatching } from '@/data/view/view';
import { contextOf } from '../list/steady-view';
import { addPick } from './edit';
import { readPrefix, type Suggestion, suggest } from './suggest';
import { fields, vocabularyOf } from './vocabulary';

export interface Offer {
  readonly suggestions: readonly Suggestion[];
  /** What to put under a mark in the labels. */
  readonly marked: string;
  /** How many tickets would be left, by suggestion id; only where the list is in memory. */
  readonly counts: ReadonlyMap<string, number>;
}

const NOTHING: Offer = { suggestions: [], marked: '', counts: new Map() };
/** Counting goes over all rows once for each line. */
const MOST_COUNTED = 12;

const narrowed = (query: ViewQuery, suggestion: Suggestion): ViewQuery | null => {
  if (suggestion.kind === 'field') return null;
  if (suggestion.kind === 'text') return { ...query, text: suggestion.text };
  return { ...query, filters: suggestion.words.reduce((all, word) => addPick(all, word), [...query.filters]) };
};

/** Made while the filter is open, from the tickets as they are then. */
export const useSuggestions = (typed: string, query: ViewQuery, open: boolean): Offer => {
  const { t } = useTranslation();
  const store = useStore<DeskRootState>();
  const vocabulary = useMemo(() => {
    if (!open) return [];
    const { tickets, desk } = store.getState();
    return vocabularyOf(rowsOf(tickets.rows), desk, t);
  }, [open, store, t]);
  return useMemo(() => {
    if (!open) return NOTHING;
    const names = new Map<string, FilterField>(
      fields.map((field) => [t(`queue:field.${field}`).toLowerCase(), field]),
    );
    const suggestions = suggest(typed, vocabulary, names, fields);
    const state = store.getState();
    const context = contextOf(state, Date.now());
    const counts = new Map<string, number>();
    if (query.source === 'open') {
      for (const suggestion of suggestions.slice(0, MOST_COUNTED)) {
        const then = narrowed(query, suggestion);
        if (then) counts.set(suggestion.id, countMatching(state.tickets.rows, then, context));
      }
    }
    return { suggestions, marked: readPrefix(typed, names)?.rest ?? typed.trim(), counts };
  }, [typed, query, open, vocabulary, store, t]);
};
