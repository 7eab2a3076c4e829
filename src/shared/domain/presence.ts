// Who is there. What somebody says of themselves stands over the plan until the shift ends; what nobody has said is read
// from the plan. Whether a device is in touch is a third thing, and is said beside it: it proves nothing of its owner.
import { type Static, Type } from 'typebox';
import { recordHead } from './record';
import type { Duty, PersonPlan } from './shift';
import { Id, Instant, Nullable, OneOf } from './values';

/** `inField`: at work where there may be no network, so that silence is expected. */
export const presenceStates = ['onShift', 'away', 'inField', 'offShift'] as const;
export const PresenceState = OneOf(presenceStates);
export type PresenceState = Static<typeof PresenceState>;

export const presenceContent = {
  personId: Id,
  state: PresenceState,
  /** Until when; null: until the shift ends. */
  until: Nullable(Instant),
  /** A word that colleagues read: "lunch", "on site". */
  why: Nullable(Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })),
} as const;

export const Presence = Type.Object({
  id: Type.String({ pattern: '^presence:[A-Za-z0-9_.-]{1,56}$', maxLength: 64 }),
  kind: Type.Literal('presence'),
  ...recordHead,
  ...presenceContent,
  /** When it was said. What was said later stands, whichever arrives first. */
  saidAt: Instant,
  saidBy: Id,
});
export type Presence = Static<typeof Presence>;

export const presenceOf = (personId: string): string => `presence:${personId.replaceAll(/[^A-Za-z0-9_.-]/g, '_')}`;

export interface OnShift {
  /** `unknown`: they stand in no plan and have said nothing. */
  readonly kind: PresenceState | 'unknown';
  /** When that ends, as far as is known. */
  readonly until: number | null;
  readonly why: string | null;
  /** When they said so; null: it is read from the plan. */
  readonly saidAt: number | null;
  /** When they are on duty next by the plan; null while they are, and where it is not known. */
  readonly nextFrom: number | null;
  /** Of the shift that runs by the plan. */
  readonly duty: Duty | null;
}

type Said = Pick<Presence, 'state' | 'until' | 'why' | 'saidAt'>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Whoever says something so shortly before a shift means that shift. */
const BEFORE_SHIFT = 2 * HOUR;
/** Outside any shift nobody is there for longer than this without saying so again. */
const LONGEST = 12 * HOUR;
/** How far ahead the next shift is looked for: a week, and holidays. */
const AHEAD = 15 * DAY;

/** The first instant at which what was said no longer counts; infinity: until something else is said. */
const endOf = ({ state, until, saidAt }: Said, plan: PersonPlan): number => {
  if (until !== null) return until;
  const [meant] = plan.within(saidAt, saidAt + BEFORE_SHIFT);
  if (meant) return meant.to;
  const next = plan.within(saidAt, saidAt + AHEAD)[0]?.from ?? Number.POSITIVE_INFINITY;
  return state === 'offShift' ? next : Math.min(next, saidAt + LONGEST);
};

/** Who is on shift at a moment (ms): what was said, and where nothing stands, the plan. */
export const onShiftAt = (plan: PersonPlan, presence: Said | null, moment: number): OnShift => {
  const duties = plan.within(moment, moment + AHEAD);
  const duty = duties[0] && duties[0].from <= moment ? duties[0] : null;
  const nextFrom = duty ? null : (duties[0]?.from ?? null);
  if (presence && presence.saidAt <= moment) {
    const end = endOf(presence, plan);
    if (moment < end) {
      const { state, why, saidAt } = presence;
      return { kind: state, until: Number.isFinite(end) ? end : null, why, saidAt, nextFrom, duty };
    }
  }
  if (duty) return { kind: 'onShift', until: duty.to, why: null, saidAt: null, nextFrom, duty };
  return { kind: plan.planned ? 'offShift' : 'unknown', until: nextFrom, why: null, saidAt: null, nextFrom, duty };
};

/** Work can be given to them now: they are there, or we know nothing to the contrary. */
export const mayGetWork = ({ kind }: OnShift): boolean => kind !== 'away' && kind !== 'offShift';

/** The device is silent for longer than a device that is online ever is (ms). */
export const SILENT_AFTER = 15 * 60_000;

/** When somebody's device was last in touch with the server, and when the server was asked. */
export interface Contact {
  readonly seenAt: number | null;
  readonly asOf: number;
}

/** Since when a device is silent; null: it is not, or it is not known. Silence after the asking is our own. */
export const silentSince = ({ seenAt, asOf }: Contact): number | null =>
  seenAt !== null && asOf - seenAt > SILENT_AFTER ? seenAt : null;
