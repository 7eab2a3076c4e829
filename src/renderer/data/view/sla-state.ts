// How a row stands with its target for resolving, at a given moment.
import { addWorking } from '@shared/domain/calendar';
import type { Row } from '@shared/domain/row';
import type { DeskSettings } from '@shared/domain/settings';
import { AT_RISK, type SlaClock } from '@shared/domain/sla';
import type { SlaState } from './query';

const risks = new WeakMap<SlaClock, { readonly settings: DeskSettings; readonly at: number }>();

/** When three quarters of the working time are used. Walking a calendar is slow: once for each clock. */
const riskAt = (clock: SlaClock, settings: DeskSettings): number => {
  const known = risks.get(clock);
  if (known?.settings === settings) return known.at;
  const calendar = settings.calendars.find((candidate) => candidate.id === clock.calendarId);
  const left = clock.target * AT_RISK - clock.elapsed;
  const reached = calendar && clock.since !== null ? addWorking(calendar, clock.since, Math.max(0, left)) : null;
  const at = reached ?? Number.POSITIVE_INFINITY;
  risks.set(clock, { settings, at });
  return at;
};

export const slaStateOf = (row: Row, now: number, settings: DeskSettings | null): SlaState => {
  const clock = row.sla.resolve;
  if (clock.state !== 'running') return clock.state;
  if (clock.dueAt !== null && now >= clock.dueAt) return 'breached';
  return settings && now >= riskAt(clock, settings) ? 'atRisk' : 'onTrack';
};

/**
 * Ascending, the clock that ends first comes first; then those that stand still, by what is left; then those that have
 * ended. Without "now" in it: working time passes for all alike, so the order of the ends is the order of what is left.
 */
export const timeLeftKey = (row: Row): number => {
  const clock = row.sla.resolve;
  if (clock.state === 'running') return clock.dueAt ?? Number.MAX_SAFE_INTEGER;
  if (clock.state === 'paused') return 1e14 + (clock.target - clock.elapsed);
  return 2e14;
};
