// By what time was counted when. A desk that changes its calendars, targets or agreements changes the future: what was
// counted stays counted, and what was met stays met (DOMAIN, "SLA clocks": elapsed time is kept).
import type { DeskSettings } from './settings';
import type { ClockEvent } from './ticket';

interface Version {
  /** Exclusive; the last one has no end. */
  readonly until: number;
  readonly settings: DeskSettings;
}

/** From then on the desk counted otherwise. */
export interface Recounted {
  readonly kind: 'recounted';
  readonly at: number;
  readonly to: DeskSettings;
}

export interface Counting {
  /** What counted when the first event happened. */
  readonly first: DeskSettings;
  readonly events: readonly (ClockEvent | Recounted)[];
}

const known = new WeakMap<DeskSettings, readonly Version[]>();

const versionsOf = (settings: DeskSettings): readonly Version[] => {
  let versions = known.get(settings);
  if (!versions) {
    const { past = [], ...present } = settings;
    versions = past.map(({ until, calendars, targets, policies }) => ({
      until,
      settings: { ...present, calendars, targets, policies },
    }));
    known.set(settings, versions);
  }
  return versions;
};

/** A cycle's events, in order, with the moments between them at which the desk began to count otherwise. */
export const countingOf = (events: readonly ClockEvent[], settings: DeskSettings): Counting => {
  const begin = events[0]?.at ?? 0;
  if (!settings.past?.length || (settings.past.at(-1)?.until ?? 0) <= begin) return { first: settings, events };
  const versions = versionsOf(settings).filter(({ until }) => until > begin);
  const moments = versions.map(
    ({ until }, n): Recounted => ({ kind: 'recounted', at: until, to: versions[n + 1]?.settings ?? settings }),
  );
  const merged: (ClockEvent | Recounted)[] = [];
  let next = 0;
  for (const event of events) {
    for (let moment = moments[next]; moment && moment.at <= event.at; moment = moments[next]) {
      merged.push(moment);
      next += 1;
    }
    merged.push(event);
  }
  return { first: versions[0]?.settings ?? settings, events: [...merged, ...moments.slice(next)] };
};
