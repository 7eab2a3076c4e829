// A rule tried on all tickets that this person may see, newest first.
import type { RuleTrialResponse } from '@shared/contract/rule-trial';
import { maySee } from '@shared/domain/permissions';
import type { Actor } from '@shared/domain/person';
import { nothingTried, type TrialAsk, together, tryOn } from '@shared/domain/rule-trial';
import type { World } from '@shared/domain/settings';
import type { Db } from '../db/db';
import { newestTickets, type TrialBounds } from './newest';

export const tryRule = async (
  db: Db,
  world: World,
  actor: Actor,
  ask: TrialAsk,
  bounds: TrialBounds,
): Promise<RuleTrialResponse> => {
  let sum = nothingTried;
  const complete = await newestTickets(db, bounds, (tickets) => {
    const seen = tickets.filter((ticket) => maySee(actor, ticket, world));
    sum = together(sum, tryOn(ask, seen, world));
  });
  return { ...sum, complete };
};
