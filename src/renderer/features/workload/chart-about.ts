// Whose figures the panel shows, as of when and from where: said at its head, and carried along by whatever leaves the desk.
import type { DeskSettings } from '@shared/domain/settings';
import { createContext, useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkState } from '@/data/model';
import { runtime } from '@/data/runtime';
import { selectLink } from '@/data/selectors';
import { useFormat } from '@/ui/use-format';
import type { Happened } from './panel';
import type { Days } from './scope';

export interface ChartAbout {
  readonly groups: string;
  /** Groups and days. */
  readonly scope: string;
  /** As of when, and from where. */
  readonly source: string;
  /** Epoch ms. */
  readonly asOf: number;
}

/** Asked when something leaves: what draws a chart has nothing to do when only this is another. */
export const ChartAboutContext = createContext<() => ChartAbout>(() => {
  throw new Error('a chart outside of the panel');
});

/** What is said of the moment: the board counts at each minute, the worker whenever something came. */
export type Moment = Pick<Happened, 'asOf' | 'state'> & { readonly now: number };

export const momentOf = ({ asOf, now }: Moment): number => Math.max(now, asOf ?? 0);

/** From where, and how old that is. */
export const useOriginWords = (): ((moment: Moment, link: Pick<LinkState, 'lastSyncAt'>) => string) => {
  const { t } = useTranslation('workload');
  const { age, count } = useFormat();
  return useCallback(
    (moment, { lastSyncAt }) => {
      const { state } = moment;
      if (state.kind === 'building') {
        return t('head.counting', { done: count(state.done), total: count(state.total) });
      }
      return lastSyncAt === null
        ? t('head.never')
        : t('head.source', { age: age(Math.max(0, momentOf(moment) - lastSyncAt)) });
    },
    [t, age, count],
  );
};

export const useScopeWords = (
  settings: DeskSettings,
  groupIds: readonly string[],
  { from, to }: Days,
): Pick<ChartAbout, 'groups' | 'scope'> => {
  const { t } = useTranslation('workload');
  const { language } = useFormat();
  return useMemo(() => {
    const shown = settings.groups.filter(({ id }) => groupIds.includes(id));
    const all = shown.length === settings.groups.length;
    const groups = all ? t('head.allGroups') : shown.map(({ shortName }) => shortName).join(', ');
    const span = new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).formatRange(from, to - 1);
    return { groups, scope: `${groups}, ${span}` };
  }, [settings, groupIds, from, to, t, language]);
};

/** The same function each time. */
export const useChartAbout = (words: Pick<ChartAbout, 'groups' | 'scope'>, moment: Moment): (() => ChartAbout) => {
  const { t } = useTranslation('workload');
  const { fullMoment } = useFormat();
  const origin = useOriginWords();
  const latest = useRef({ words, moment });
  latest.current = { words, moment };
  return useCallback(() => {
    const { words, moment } = latest.current;
    const asOf = momentOf(moment);
    const from = origin(moment, selectLink(runtime().store.getState()));
    return { ...words, asOf, source: `${t('head.asOf', { moment: fullMoment(asOf) })} ${from}` };
  }, [t, fullMoment, origin]);
};
