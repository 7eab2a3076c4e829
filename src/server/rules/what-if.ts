// A draft of the settings replayed on all tickets that this person may see, newest first.
import type { WhatIfResponse } from '@shared/contract/what-if';
import { maySee } from '@shared/domain/permissions';
import type { Actor } from '@shared/domain/person';
import type { DeskSettings, World } from '@shared/domain/settings';
import { joined, nothingReplayed, replay, type WhatIfAsk } from '@shared/domain/what-if';
import type { Db } from '../db/db';
import { newestTickets, type TrialBounds } from './newest';

export const replayHistory = async (
  db: Db,
  world: World,
  actor: Actor,
  ask: WhatIfAsk,
  after: DeskSettings,
  bounds: TrialBounds,
): Promise<WhatIfResponse> => {
  let sum = nothingReplayed;
  const complete = await newestTickets(db, bounds, (tickets) => {
    const seen = tickets.filter((ticket) => maySee(actor, ticket, world));
    sum = joined(sum, replay(ask, seen, world, after));
  });
  return { ...sum, complete };
};
