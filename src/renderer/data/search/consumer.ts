// Whoever lives from the feed: the index and what is learned from texts, figures from facts, the past from lives.
import type { Fact } from '@shared/figures/fact';
import type { Life } from '@shared/past/life';
import type { SearchText } from '@shared/search/documents';

/** Kept on disk under the consumer's name; undefined removes. Anything that can be cloned. */
export type KeptPart = readonly [key: string, value: unknown];

export interface TextConsumer {
  readonly name: string;
  /** Of what it keeps. With another one on disk, all texts come again from the first. */
  readonly version: number;
  /** New or changed texts or facts, and ids that are no more. The same may come twice. */
  take(texts: readonly SearchText[], gone: readonly string[], facts: readonly Fact[], lives?: readonly Life[]): void;
  /** Words that mean the same on this desk: all of them, each time. */
  synonyms?(groups: readonly (readonly string[])[]): void;
  /** The data is another: nothing that was taken means anything now. */
  clear(): void;
  /** What changed since it was last asked; written in one transaction with the position in the feed. */
  save?(): readonly KeptPart[];
  /** All parts that it had kept, before the first text comes. */
  load?(parts: ReadonlyMap<string, unknown>): void;
  /** All texts that there are have come (again and again: after each time it caught up). */
  caughtUp?(): void;
  /** What pages may ask of it, by name; several consumers never share one. */
  readonly calls?: Readonly<Record<string, (args: never) => unknown>>;
}
