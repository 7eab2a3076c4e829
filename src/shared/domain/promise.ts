// What somebody at the desk has promised a caller: to call back, to come by, to say more, by a time that the caller was
// given. It is kept by whoever has the ticket then; a promise goes along when the ticket does.
import { type Static, Type } from 'typebox';
import { isFinal, type StateKind } from './lifecycle';
import { Id, Instant, Nullable, OneOf } from './values';

export const promiseOutcomes = ['kept', 'calledOff'] as const;
export const PromiseOutcome = OneOf(promiseOutcomes);
export type PromiseOutcome = Static<typeof PromiseOutcome>;

export const PromiseText = Type.String({ minLength: 1, maxLength: 400, pattern: '\\S' });

export const Promised = Type.Object({
  /** The command's that made it. */
  id: Id,
  /** By when. It may lie in the past: what was done offline is not refused for having been sent late. */
  at: Instant,
  text: PromiseText,
  by: Id,
  madeAt: Instant,
  /** Null: it stands. */
  end: Nullable(Type.Object({ outcome: PromiseOutcome, by: Id, at: Instant })),
});
export type Promised = Static<typeof Promised>;

/** At a time; beyond it nobody would keep them. */
export const MAX_OPEN_PROMISES = 10;
/** With those that have ended: older ones are in the timeline. */
export const MAX_PROMISES = 30;

/** How long before its time (ms) whoever has to keep it is told. */
export const PROMISE_WARNING = 10 * 60_000;

interface Promising {
  readonly promises?: readonly Promised[];
  readonly state: { readonly kind: StateKind };
}

/** Those that stand, the earliest first. What is closed or canceled owes nobody a call any more. */
export const openPromises = ({ promises, state }: Promising): Promised[] =>
  promises === undefined || isFinal(state.kind)
    ? []
    : promises.filter(({ end }) => end === null).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

/** Who has to keep it: whoever has the ticket; while nobody has it, whoever promised. */
export const keeperOf = (
  { assigneeId }: { readonly assigneeId: string | null },
  { by }: Pick<Promised, 'by'>,
): string => assigneeId ?? by;
