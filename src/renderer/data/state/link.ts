import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { LinkState } from '../model';

export const startingLink: LinkState = {
  kind: 'connecting',
  since: 0,
  lastSyncAt: null,
  firstSync: null,
  history: null,
  trouble: null,
};

export const linkSlice = createSlice({
  name: 'link',
  initialState: startingLink as LinkState,
  reducers: {
    linkChanged: (_state, action: PayloadAction<LinkState>) => action.payload,
  },
});
export const { linkChanged } = linkSlice.actions;
