import type { FigureAnswer } from '@shared/figures/ask';
import type { MeasureName } from '@shared/figures/measures';
import { limitsOf, signalsOf } from '@shared/figures/spread';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/use-format';
import { Lines } from './chart/lines';
import { ChartBox } from './chart-box';
import styles from './charts.module.css';
import type { Drill } from './drill';
import type { Days } from './scope';

interface FlowProps {
  readonly opened: FigureAnswer | undefined;
  readonly resolved: FigureAnswer | undefined;
  readonly days: Days;
  readonly groupIds: readonly string[];
  readonly timeZone: string;
  readonly onOpen: (drill: Drill) => void;
}

const lines = ['opened', 'resolved'] as const satisfies readonly MeasureName[];

const colours = { opened: 'var(--fl-text)', resolved: 'var(--fl-neutral)' };

/** What came in and what was resolved on each local day; a day outside what chance explains is said to be one. */
export const Flow = memo(({ days, groupIds, timeZone, onOpen, ...answers }: FlowProps) => {
  const { t } = useTranslation('workload');
  const { count, language } = useFormat();
  const { names, numbers } = useMemo(() => {
    const said = (options: Intl.DateTimeFormatOptions): string[] => {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone });
      return days.days.map(({ from }) => format.format(from));
    };
    return { names: said({ day: 'numeric', month: 'short' }), numbers: said({ day: 'numeric' }) };
  }, [days, language, timeZone]);
  const seriesOf = (name: (typeof lines)[number]) => answers[name]?.series.map(({ hits }) => hits) ?? [];
  const opened = seriesOf('opened');
  // The present day is not over: it says nothing yet.
  const limits = limitsOf(opened.slice(0, -1), 0);
  const signals = limits ? signalsOf(opened.slice(0, -1), limits) : [];
  const news = signals.flatMap((signal, at) => (signal === 'above' ? [names[at] ?? ''] : []));
  const openDay = (measure: MeasureName, at: number) => {
    const span = days.days[at];
    if (span)
      onOpen({
        kind: 'past',
        title: t(`flow.${measure}On`, { day: names[at] }),
        ask: { groupIds, ...span, measure, part: 'all' },
      });
  };
  const series = lines.map((name) => ({
    name: t(`flow.${name}`),
    colour: colours[name],
    values: seriesOf(name),
    isDashed: name === 'resolved',
  }));
  const table = () => ({
    head: [t('flow.day'), t('flow.opened'), t('flow.resolved')],
    lines: days.days.map(({ from }, at) => ({
      key: String(from),
      cells: [
        { text: names[at] ?? '' },
        ...lines.map((name) => {
          const value = seriesOf(name)[at] ?? 0;
          return { text: count(value), onOpen: value > 0 ? () => openDay(name, at) : undefined };
        }),
      ],
    })),
  });
  const note = (
    <span className={styles['keys']} aria-hidden="true">
      <i data-line="opened" />
      {t('flow.opened')}
      <i data-line="resolved" />
      {t('flow.resolved')}
    </span>
  );
  return (
    <ChartBox
      title={t('flow.title')}
      tip={t('define.flow')}
      note={note}
      table={table}
      picture={() => ({ kind: 'lines', isOfNow: false, names: numbers, series, limit: limits?.upper ?? null })}
    >
      <Lines
        label={t('flow.title')}
        names={numbers}
        titles={names}
        series={series}
        limit={limits?.upper ?? null}
        onOpen={({ at, row }) => openDay(lines[row] ?? 'opened', at)}
      />
      {news.length > 0 && (
        <p className={styles['news']}>{t('flow.news', { count: news.length, days: news.join(', ') })}</p>
      )}
    </ChartBox>
  );
});
