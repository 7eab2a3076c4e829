import type { Channel } from '@shared/domain/ticket';
import type { Beat } from './beats';

/** Minutes of working time, or a share of what the target allows. Decides when the ticket was opened. */
export type StoryClock =
  /** So much is left of the time to resolve; less than nothing is a breach. */
  | { readonly resolveLeft: number }
  | { readonly resolveUsed: number }
  | { readonly respondLeft: number }
  /** Working minutes since it was opened, for stories whose clocks are over. */
  | { readonly age: number };

/**
 * When a beat falls: a share of the time since the ticket was opened (0.4), or, below zero, minutes before now (-4).
 */
export type When = number;

export interface Story {
  /** INC0120338 is 120338. */
  readonly number: number;
  readonly short: string;
  readonly description: string;
  readonly caller: string;
  /** An agent who took the call, or the caller, who wrote. */
  readonly openedBy: string;
  readonly channel: Channel;
  readonly service: string;
  /** A subcategory's id, such as 'network.vpn'. */
  readonly category: string;
  readonly impact: number;
  readonly urgency: number;
  readonly group: string;
  readonly assignee?: string;
  readonly tags?: readonly string[];
  readonly device?: string;
  readonly location?: string;
  readonly contact?: string;
  readonly affects?: string;
  /** Minutes before it was reported. */
  readonly noticed?: number;
  readonly clock: StoryClock;
  readonly beats: readonly (readonly [When, Beat])[];
}
