// Which groups and which days the panel is about: kept on the device, so that it opens as it was left.
import type { Person } from '@shared/domain/person';
import type { DeskSettings } from '@shared/domain/settings';
import { lastDays, type Span } from '@shared/figures/series';

export const periods = [1, 7, 14, 30] as const;
export type Period = (typeof periods)[number];

export interface Chosen {
  /** Null: nobody has chosen; the groups of whoever looks. */
  readonly groupIds: readonly string[] | null;
  readonly days: Period;
}

const KEY = 'firstline.workload';
const usual: Chosen = { groupIds: null, days: 14 };

export const readChosen = (): Chosen => {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Chosen> | null;
    const days = periods.find((each) => each === kept?.days) ?? usual.days;
    return {
      groupIds: Array.isArray(kept?.groupIds) ? kept.groupIds.filter((id) => typeof id === 'string') : null,
      days,
    };
  } catch {
    return usual;
  }
};

export const keepChosen = (chosen: Chosen): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify(chosen));
  } catch {
    // Without room it lasts until the page is closed.
  }
};

/** The groups that are looked at; all of the desk's when nothing is left of what was chosen. */
export const groupsOf = (
  { groupIds }: Chosen,
  { groups }: Pick<DeskSettings, 'groups'>,
  me: Pick<Person, 'id' | 'groupIds'>,
): string[] => {
  const wanted =
    groupIds ?? groups.filter(({ id, leadId }) => leadId === me.id || me.groupIds.includes(id)).map(({ id }) => id);
  const known = groups.map(({ id }) => id);
  const found = known.filter((id) => wanted.includes(id));
  return found.length > 0 ? found : known;
};

export interface Days {
  readonly from: number;
  readonly to: number;
  readonly days: readonly Span[];
  /** As long, and before it: what the figures are compared with. */
  readonly before: Span;
}

/** Whole local days, the present one the last. */
export const daysOf = (now: number, days: Period, timeZone: string): Days => {
  const spans = lastDays(now, days * 2, timeZone);
  const shown = spans.slice(days);
  const from = shown[0]?.from ?? now;
  return { from, to: shown.at(-1)?.to ?? now, days: shown, before: { from: spans[0]?.from ?? from, to: from } };
};
