// Whose figures the panel shows, as of when and from where: said at its head, and carried along by whatever leaves the desk.
import type { DeskSettings } from '@shared/domain/settings';
import { createContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLink } from '@/data/use-desk';
import { useFormat } from '@/ui/use-format';
import type { Happened } from './panel';

export interface ChartAbout {
  readonly groups: string;
  /** Groups and days. */
  readonly scope: string;
  /** From where, and how old that is. */
  readonly origin: string;
  /** As of when, and from where. */
  readonly source: string;
  /** Epoch ms. */
  readonly asOf: number;
}

/** Asked when something leaves: what draws a chart has nothing to do when only this is another. */
export const ChartAboutContext = createContext<() => ChartAbout>(() => {
  throw new Error('a chart outside of the panel');
});

export const useChartAbout = (
  settings: DeskSettings,
  groupIds: readonly string[],
  { asOf, state, days }: Pick<Happened, 'asOf' | 'state' | 'days'>,
  now: number,
): ChartAbout => {
  const { t } = useTranslation('workload');
  const { fullMoment, age, count, language } = useFormat();
  const { lastSyncAt } = useLink();
  const building = state.kind === 'building' ? state : null;
  const minute = asOf === null ? now : Math.max(now, Math.floor(asOf / 60_000) * 60_000);
  return useMemo(() => {
    const shown = settings.groups.filter(({ id }) => groupIds.includes(id));
    const groups =
      shown.length === settings.groups.length
        ? t('head.allGroups')
        : shown.map(({ shortName }) => shortName).join(', ');
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
    const span = day.formatRange(days.from, days.to - 1);
    const origin = building
      ? t('head.counting', { done: count(building.done), total: count(building.total) })
      : lastSyncAt === null
        ? t('head.never')
        : t('head.source', { age: age(Math.max(0, minute - lastSyncAt)) });
    return {
      groups,
      scope: `${groups}, ${span}`,
      origin,
      source: `${t('head.asOf', { moment: fullMoment(minute) })} ${origin}`,
      asOf: minute,
    };
  }, [settings, groupIds, days, building, lastSyncAt, minute, t, fullMoment, age, count, language]);
};
