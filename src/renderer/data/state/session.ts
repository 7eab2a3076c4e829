import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { SessionState } from '../model';

export const sessionSlice = createSlice({
  name: 'session',
  initialState: { kind: 'starting' } as SessionState,
  reducers: {
    sessionChanged: (_state, action: PayloadAction<SessionState>) => action.payload,
  },
});
export const { sessionChanged } = sessionSlice.actions;
