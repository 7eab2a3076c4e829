// The working set's rows, and the tickets that were opened or worked on lately in full.
import type { UnknownAction } from '@reduxjs/toolkit';
import { changeRows, emptyRows, type RowTable } from '../rows';
import { dataCleared, historyRead, type LoadedTicket, reported } from './report';

export interface TicketsState {
  readonly rows: RowTable;
  /** Rows of closed tickets that a list asked for. */
  readonly history: RowTable;
  /** Least recently arrived first. */
  readonly loaded: ReadonlyMap<string, LoadedTicket>;
}

/** A bulk action on everything that is selected must find its tickets here. */
const MOST_LOADED = 400;

const nothing: TicketsState = { rows: emptyRows, history: emptyRows, loaded: new Map() };

const withLoaded = (loaded: TicketsState['loaded'], arrived: readonly LoadedTicket[]): TicketsState['loaded'] => {
  if (arrived.length === 0) return loaded;
  const next = new Map(loaded);
  for (const ticket of arrived) {
    next.delete(ticket.number);
    next.set(ticket.number, ticket);
  }
  for (const number of next.keys()) {
    if (next.size <= Math.max(MOST_LOADED, arrived.length)) break;
    next.delete(number);
  }
  return next;
};

export const ticketsReducer = (state: TicketsState = nothing, action: UnknownAction): TicketsState => {
  if (reported.match(action)) {
    const { rows, tickets } = action.payload;
    return {
      rows: rows ? changeRows(state.rows, rows) : state.rows,
      history: rows ? forget(state.history, [...rows.put.map((row) => row.number), ...rows.remove]) : state.history,
      loaded: withLoaded(state.loaded, tickets ?? []),
    };
  }
  if (historyRead.match(action)) {
    return { ...state, history: changeRows(state.history, { put: action.payload, remove: [] }) };
  }
  return dataCleared.match(action) ? nothing : state;
};

/** A closed ticket that is open again has its row in the working set; one that is not ours to see any more has none. */
const forget = (history: RowTable, numbers: readonly string[]): RowTable =>
  history.size === 0 ? history : changeRows(history, { put: [], remove: numbers });
