// What looks at all tickets of this device: a rule that is tried, firings that are counted, a draft that is replayed.
import { nothingTried, type TrialAsk, tryOn } from '@shared/domain/rule-trial';
import { isRefusal, withPart } from '@shared/domain/settings-parts';
import { nothingReplayed, replay, type WhatIfAsk } from '@shared/domain/what-if';
import type { FiredPart, TrialCursor, TrialPart, WhatIfPart } from '../backend';
import type { OpenDesk } from './desk';
import { nextSlice } from './slices';

export const trialPart = async (desk: OpenDesk, ask: TrialAsk, cursor: TrialCursor | null): Promise<TrialPart> => {
  const world = desk.people.world();
  if (!world) return { ...nothingTried, next: null, total: 0 };
  const { tickets, total, next } = await nextSlice(desk, ask.from, cursor);
  return { ...tryOn(ask, tickets, world), total, next };
};

/** How often each rule has really fired since then. */
export const firedPart = async (desk: OpenDesk, since: number, cursor: TrialCursor | null): Promise<FiredPart> => {
  const { tickets, next } = await nextSlice(desk, since, cursor);
  const counts: Record<string, number> = {};
  for (const { rule, at } of tickets.flatMap(({ fired }) => fired)) {
    if (at >= since) counts[rule] = (counts[rule] ?? 0) + 1;
  }
  return { counts, next };
};

/** A draft that can't be published is not replayed. */
export const whatIfPart = async (desk: OpenDesk, ask: WhatIfAsk, cursor: TrialCursor | null): Promise<WhatIfPart> => {
  const world = desk.people.world();
  const after = world && withPart(world, ask.part, ask.value);
  if (!world || !after || isRefusal(after)) return { ...nothingReplayed, read: 0, next: null, total: 0 };
  const { tickets, total, next } = await nextSlice(desk, ask.from, cursor);
  return { ...replay(ask, tickets, world, after), read: tickets.length, total, next };
};
