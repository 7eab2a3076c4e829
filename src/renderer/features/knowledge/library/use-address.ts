import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { addressOf, type LibraryQuery, queryOf, rememberLibrary } from './address';

/** Browsers refuse an address that changes with every key. */
const WRITE_AFTER = 300;

export interface AddressedQuery {
  /** With what is being typed. */
  readonly query: LibraryQuery;
  readonly change: (change: Partial<LibraryQuery>) => void;
}

/** The query is in the address; what is being typed gets there a moment later. */
export const useAddress = (): AddressedQuery => {
  const search = useSearch();
  const [, go] = useLocation();
  const [query, setQuery] = useState(() => queryOf(search));
  const address = useMemo(() => addressOf(query), [query]);
  const written = useRef(address);
  // Somebody went back, or followed a link to another search.
  useEffect(() => {
    const named = queryOf(search);
    if (addressOf(named) === written.current) return;
    written.current = addressOf(named);
    setQuery(named);
  }, [search]);
  useEffect(() => {
    rememberLibrary(address);
    if (address === written.current) return;
    const write = () => {
      written.current = address;
      go(address, { replace: true });
    };
    const timer = setTimeout(write, WRITE_AFTER);
    return () => clearTimeout(timer);
  }, [address, go]);
  const change = useCallback((part: Partial<LibraryQuery>) => setQuery((former) => ({ ...former, ...part })), []);
  return { query, change };
};
