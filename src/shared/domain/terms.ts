// What a clock counts by, looked up once for each state of the settings: a list of ten thousand tickets asks often.
import type { HoldReason } from './lifecycle';
import { policyNamed, targetUnder } from './policy';
import type { Calendar, DeskSettings, SlaTarget } from './settings';

/** A target with its calendar. */
export interface Term {
  readonly target: SlaTarget;
  /** Undefined: the target names a calendar that is gone; nothing counts. */
  readonly calendar: Calendar | undefined;
}

interface Agreement {
  /** By priority; null: known to have no target. */
  readonly terms: (Term | null)[];
  /** Null: every reason pauses. */
  readonly pausedBy: ReadonlySet<HoldReason> | null;
}

const known = new WeakMap<DeskSettings, Map<string | null, Agreement>>();

const agreementUnder = (settings: DeskSettings, policyId: string | null): Agreement => {
  let agreements = known.get(settings);
  if (!agreements) {
    agreements = new Map();
    known.set(settings, agreements);
  }
  let agreement = agreements.get(policyId);
  if (!agreement) {
    const policy = policyNamed(settings, policyId);
    agreement = { terms: [], pausedBy: policy ? new Set(policy.pausedBy) : null };
    agreements.set(policyId, agreement);
  }
  return agreement;
};

/** The same as `targetUnder`, with the calendar; null: no target. */
export const termUnder = (settings: DeskSettings, policyId: string | null, priority: number): Term | null => {
  const { terms } = agreementUnder(settings, policyId);
  const kept = terms[priority];
  if (kept !== undefined) return kept;
  const target = targetUnder(settings, policyId, priority);
  const term = target ? { target, calendar: settings.calendars.find(({ id }) => id === target.calendarId) } : null;
  terms[priority] = term;
  return term;
};

/** The same as `pausesUnder`. */
export const stopsUnder = (settings: DeskSettings, policyId: string | null, reason: HoldReason): boolean =>
  agreementUnder(settings, policyId).pausedBy?.has(reason) ?? true;
