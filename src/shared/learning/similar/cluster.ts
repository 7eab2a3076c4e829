// "3 others today at Mill Road": open incidents of one cause, opened within hours of each other.
import { isActive } from '../../domain/lifecycle';
import type { IncidentCluster, SimilarReason } from '../suggestions';
import { type Asked, HOUR } from './compare';
import type { Found } from './find';
import { siteOf } from './place';

/** Opened no further apart than this (ms). */
const WINDOW = 12 * HOUR;
const FEWEST = 2;
/** So many others, or so many people, and somebody should decide whether it is a major incident. */
const MAJOR = 5;
/** Two of so high a priority are enough. */
const MAJOR_PRIORITY = 2;
/** Being alike by words, beside the service or the place. */
const ALIKE_NEAR = 0.2;
const ALIKE = 0.3;
const ALIKE_ALONE = 0.55;

const has = (one: Found, kind: SimilarReason['kind']): boolean => one.reasons.some((reason) => reason.kind === kind);

const belongs = (one: Found, at: number): boolean => {
  if (!isActive(one.state) || Math.abs(at - one.openedAt) > WINDOW) return false;
  const [service, place, words] = [has(one, 'sameService'), has(one, 'samePlace'), has(one, 'words')];
  if (service && place) return words && one.text >= ALIKE_NEAR;
  if (service || place) return words && one.text >= ALIKE;
  return one.text >= ALIKE_ALONE;
};

/** The value that most have, if it is more than half; null otherwise. */
const common = (values: readonly (string | null)[]): string | null => {
  const times = new Map<string, number>();
  for (const value of values) if (value !== null) times.set(value, (times.get(value) ?? 0) + 1);
  const [most] = [...times].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most && most[1] * 2 > values.length ? most[0] : null;
};

const sharedWords = (others: readonly Found[]): readonly string[] => {
  const times = new Map<string, { typed: string; count: number }>();
  for (const { reasons } of others) {
    for (const reason of reasons) {
      if (reason.kind !== 'words') continue;
      for (const typed of reason.words) {
        const key = typed.toLowerCase();
        times.set(key, { typed, count: (times.get(key)?.count ?? 0) + 1 });
      }
    }
  }
  return [...times.values()]
    .filter(({ count }) => count * 2 >= others.length)
    .sort((a, b) => b.count - a.count)
    .slice(0, 3)
    .map(({ typed }) => typed);
};

/** @param similar all that is similar, as `findSimilar` gives it */
export const clusterOf = (asked: Asked, similar: readonly Found[]): IncidentCluster | null => {
  const others = similar.filter((one) => belongs(one, asked.at));
  if (others.length < FEWEST) return null;
  const oldestFirst = others.toSorted((a, b) => a.openedAt - b.openedAt || (a.number < b.number ? -1 : 1));
  const lead = oldestFirst.reduce((best, one) => (one.ticket.priority < best.ticket.priority ? one : best));
  const people = new Set([asked.draft.callerId, ...others.map(({ ticket }) => ticket.callerId)]);
  const urgent = others.filter(({ ticket }) => ticket.priority <= MAJOR_PRIORITY).length;
  const critical = others.some(({ ticket }) => ticket.priority === 1);
  const major = critical || (others.length >= MAJOR && people.size > MAJOR) || (urgent >= 2 && people.size >= 3);
  return {
    others: oldestFirst.map(({ ticket: _ticket, text: _text, ...rest }) => rest),
    serviceId: common(others.map(({ ticket }) => ticket.serviceId)),
    place: common(others.map(({ ticket }) => (ticket.location ? siteOf(ticket.location) : null))),
    words: sharedWords(others),
    since: oldestFirst[0]?.openedAt ?? asked.at,
    proposal: major ? 'majorIncident' : 'parent',
    lead: lead.number,
  };
};
