// Trying a draft of the settings: on this device's tickets part by part, and on the server's whole history.
import { routes } from '@shared/contract/http';
import type { WhatIfResponse } from '@shared/contract/what-if';
import { joined, nothingReplayed, type WhatIfAsk, type WhatIfSum } from '@shared/domain/what-if';
import { type Answer, call } from './api';
import type { TrialCursor } from './backend';
import { runtime } from './runtime';

export interface WhatIfProgress {
  readonly sum: WhatIfSum;
  /** Tickets read, of how many. */
  readonly read: number;
  readonly total: number;
  readonly done: boolean;
}

/** Tells after each part what is known so far; ends early once `signal` says so. */
export const replayHere = async (
  ask: WhatIfAsk,
  signal: AbortSignal,
  tell: (progress: WhatIfProgress) => void,
): Promise<void> => {
  const { backend } = runtime();
  let sum = nothingReplayed;
  let read = 0;
  let cursor: TrialCursor | null = null;
  do {
    const { next, total, read: more, ...part } = await backend.whatIf(ask, cursor);
    if (signal.aborted) return;
    cursor = next;
    read += more;
    sum = joined(sum, part);
    tell({ sum, read, total, done: next === null });
  } while (cursor !== null);
};

export const replayOnServer = (ask: WhatIfAsk): Promise<Answer<WhatIfResponse>> =>
  call<WhatIfResponse>(routes.whatIf, ask);
