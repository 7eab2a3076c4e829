import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'react-redux';
import { rowsOf } from '@/data/rows';
import type { DeskRootState } from '@/data/store';
import type { FilterField, ViewQuery } from '@/data/view/query';
import { countMatching } from '@/data/view/view';
import { useClock } from '@/ui/now';
import { contextOf } from '../list/steady-view';
import { facetsOf } from './facets';
import { readPrefix, type Suggestion, suggest } from './suggest';
import { fields, vocabularyOf } from './vocabulary';

export interface Offer {
  readonly suggestions: readonly Suggestion[];
  /** What to put under a mark in the labels. */
  readonly marked: string;
  /** How many tickets contain the typed text; null where the list is not in memory. */
  readonly withText: number | null;
}

const NOTHING: Offer = { suggestions: [], marked: '', withText: null };

/** Made while the filter is open, from the tickets as they are then. */
export const useSuggestions = (typed: string, query: ViewQuery, open: boolean): Offer => {
  const { t } = useTranslation();
  const store = useStore<DeskRootState>();
  const clock = useClock();
  const inMemory = query.source === 'open';
  const vocabulary = useMemo(() => {
    if (!open) return [];
    const state = store.getState();
    const facets = inMemory ? facetsOf(state.tickets.rows, query, contextOf(state, clock()), fields) : null;
    return vocabularyOf(rowsOf(state.tickets.rows), state.desk, facets, t);
  }, [open, store, clock, t, query, inMemory]);
  return useMemo(() => {
    if (!open) return NOTHING;
    const names = new Map<string, FilterField>(
      fields.toReversed().map((field) => [t(`queue:field.${field}`).toLowerCase(), field]),
    );
    const suggestions = suggest(typed, vocabulary, names, fields);
    const state = store.getState();
    const byText = inMemory && suggestions.some((suggestion) => suggestion.kind === 'text');
    return {
      suggestions,
      marked: readPrefix(typed, names)?.rest ?? typed.trim(),
      withText: byText
        ? countMatching(state.tickets.rows, { ...query, text: typed.trim() }, contextOf(state, clock()))
        : null,
    };
  }, [typed, query, open, vocabulary, inMemory, store, clock, t]);
};
