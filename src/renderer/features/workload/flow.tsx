import { LineChart } from '@mantine/charts';
import type { FigureAnswer } from '@shared/figures/ask';
import type { MeasureName } from '@shared/figures/measures';
import { limitsOf, signalsOf } from '@shared/figures/spread';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/use-format';
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
  const dayName = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone });
  const dayNumber = new Intl.DateTimeFormat(language, { day: 'numeric', timeZone });
  const names = days.days.map(({ from }) => dayName.format(from));
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
  const table = {
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
  };
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
      picture={{
        kind: 'lines',
        isOfNow: false,
        names: days.days.map(({ from }) => dayNumber.format(from)),
        series: lines.map((name) => ({
          name: t(`flow.${name}`),
          colour: colours[name],
          values: seriesOf(name),
          isDashed: name === 'resolved',
        })),
      }}
    >
      <LineChart
        h="100%"
        data={days.days.map(({ from }, at) => ({
          day: dayNumber.format(from),
          opened: opened[at] ?? 0,
          resolved: seriesOf('resolved')[at] ?? 0,
        }))}
        dataKey="day"
        curveType="linear"
        withTooltip={false}
        withDots={days.days.length <= 14}
        gridAxis="x"
        strokeDasharray="0"
        tickLine="none"
        yAxisProps={{ allowDecimals: false, width: 34 }}
        lineProps={{ isAnimationActive: false }}
        activeDotProps={{ r: 5, style: { cursor: 'pointer' } }}
        // The table beside it is what keyboards and screen readers get.
        lineChartProps={{
          accessibilityLayer: false,
          onClick: ({ activeTooltipIndex }) => openDay('opened', Number(activeTooltipIndex ?? -1)),
        }}
        referenceLines={limits ? [{ y: limits.upper, color: 'var(--fl-line-strong)' }] : []}
        series={[
          { name: 'opened', color: colours.opened },
          { name: 'resolved', color: colours.resolved, strokeDasharray: '4 3' },
        ]}
      />
      {news.length > 0 && (
        <p className={styles['news']}>{t('flow.news', { count: news.length, days: news.join(', ') })}</p>
      )}
    </ChartBox>
  );
});
