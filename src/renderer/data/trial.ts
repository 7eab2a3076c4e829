// Trying a rule: on this device's tickets part by part, and on the server's whole history where there is a line.
import { routes } from '@shared/contract/http';
import type { RuleTrialResponse } from '@shared/contract/rule-trial';
import { nothingTried, type TrialAsk, type TrialSum, together } from '@shared/domain/rule-trial';
import { type Answer, call } from './api';
import type { TrialCursor } from './backend';
import { runtime } from './runtime';

export interface TrialProgress extends TrialSum {
  readonly total: number;
  readonly done: boolean;
}

/** Tells after each part what is known so far; ends early once `signal` says so. */
export const tryHere = async (
  ask: TrialAsk,
  signal: AbortSignal,
  tell: (progress: TrialProgress) => void,
): Promise<void> => {
  const { backend } = runtime();
  let sum: TrialSum = nothingTried;
  let cursor: TrialCursor | null = null;
  do {
    const { next, total, ...part } = await backend.trial(ask, cursor);
    if (signal.aborted) return;
    cursor = next;
    sum = together(sum, part);
    tell({ ...sum, total, done: next === null });
  } while (cursor !== null);
};

/** By a rule's id; on the tickets that this device holds. */
export const firedSince = async (since: number, signal: AbortSignal): Promise<ReadonlyMap<string, number>> => {
  const { backend } = runtime();
  const all = new Map<string, number>();
  let cursor: TrialCursor | null = null;
  do {
    const { counts, next } = await backend.fired(since, cursor);
    for (const [rule, count] of Object.entries(counts)) all.set(rule, (all.get(rule) ?? 0) + count);
    cursor = next;
  } while (cursor !== null && !signal.aborted);
  return all;
};

export const tryOnServer = (ask: TrialAsk): Promise<Answer<RuleTrialResponse>> =>
  call<RuleTrialResponse>(routes.ruleTrial, ask);
