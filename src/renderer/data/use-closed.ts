// Closed tickets: not in memory, asked of the worker page by page.
import { useCallback, useEffect, useState } from 'react';
import { runtime } from './runtime';
import { historyRead } from './state/report';
import type { ViewQuery } from './view/query';

const PAGE = 200;

interface Pages {
  readonly query: ViewQuery | null;
  readonly numbers: readonly string[];
  readonly total: number;
  readonly status: 'ready' | 'loading';
}

const NOTHING: Pages = { query: null, numbers: [], total: 0, status: 'loading' };

export const useClosed = (query: ViewQuery | null) => {
  const [pages, setPages] = useState<Pages>(NOTHING);
  const shown = pages.query === query ? pages : NOTHING;

  const read = useCallback(async (wanted: ViewQuery, known: readonly string[]) => {
    const { store, backend } = runtime();
    const page = await backend.closed(wanted, known.length, PAGE);
    store.dispatch(historyRead(page.rows));
    const numbers = [...new Set([...known, ...page.rows.map((row) => row.number)])];
    setPages({ query: wanted, numbers, total: page.total, status: 'ready' });
  }, []);

  useEffect(() => {
    if (query) void read(query, []);
  }, [query, read]);

  const loadMore = useCallback(() => {
    if (query && shown.status === 'ready' && shown.numbers.length < shown.total) void read(query, shown.numbers);
  }, [query, read, shown]);

  return { numbers: shown.numbers, groups: [], total: shown.total, status: shown.status, loadMore };
};
