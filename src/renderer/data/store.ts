// The page's state: who sits here, the link, the desk, the rows and tickets, the outbox. Written by the data layer alone.
import { combineReducers, configureStore } from '@reduxjs/toolkit';
import { deskReducer } from './state/desk';
import { linkSlice } from './state/link';
import { outboxReducer } from './state/outbox';
import { recordsReducer } from './state/records';
import { sessionSlice } from './state/session';
import { ticketsReducer } from './state/tickets';

const reducer = combineReducers({
  session: sessionSlice.reducer,
  link: linkSlice.reducer,
  desk: deskReducer,
  tickets: ticketsReducer,
  outbox: outboxReducer,
  records: recordsReducer,
});

export type DeskRootState = ReturnType<typeof reducer>;

// The checks of the toolkit walk the whole state on every action: with ten thousand rows that is seconds.
export const createDeskStore = () =>
  configureStore({
    reducer,
    middleware: (defaults) => defaults({ serializableCheck: false, immutableCheck: false }),
    devTools: false,
  });

export type DeskStore = ReturnType<typeof createDeskStore>;
