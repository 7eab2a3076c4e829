// A rule tried on the tickets of this device, and a draft of the settings replayed on them.
import { nothingTried, type TrialAsk, tryOn } from '@shared/domain/rule-trial';
import { isRefusal, withPart } from '@shared/domain/settings-parts';
import { nothingReplayed, replay, type WhatIfAsk } from '@shared/domain/what-if';
import type { TrialCursor, TrialPart, WhatIfPart } from '../backend';
import type { OpenDesk } from './desk';
import { nextSlice } from './slices';

/** @param cursor of the part before; null: begin */
export const trialPart = async (desk: OpenDesk, ask: TrialAsk, cursor: TrialCursor | null): Promise<TrialPart> => {
  const world = desk.people.world();
  if (!world) return { ...nothingTried, next: null, total: 0 };
  const { tickets, total, next } = await nextSlice(desk, ask.from, cursor);
  return { ...tryOn(ask, tickets, world), total, next };
};

/** A draft that can't be published is not replayed. */
export const whatIfPart = async (desk: OpenDesk, ask: WhatIfAsk, cursor: TrialCursor | null): Promise<WhatIfPart> => {
  const world = desk.people.world();
  const after = world && withPart(world, ask.part, ask.value);
  if (!world || !after || isRefusal(after)) return { ...nothingReplayed, read: 0, next: null, total: 0 };
  const { tickets, total, next } = await nextSlice(desk, ask.from, cursor);
  return { ...replay(ask, tickets, world, after), read: tickets.length, total, next };
};
