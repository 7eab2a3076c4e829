import { BarChart } from '@mantine/charts';
import { ageBands } from '@shared/figures/series';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Board, type LoadPart, loadParts } from '@/data/figures/board';
import { useFormat } from '@/ui/use-format';
import { ChartBox } from './chart-box';
import { type Drill, partWords } from './drill';

/** From the axis up. */
const stacked: readonly LoadPart[] = ['onTrack', 'paused', 'atRisk', 'breached'];
const colours: Readonly<Record<LoadPart, string>> = {
  breached: 'var(--fl-red-bar)',
  atRisk: 'var(--fl-amber-fill)',
  onTrack: 'var(--fl-neutral)',
  paused: 'var(--fl-line-strong)',
};

interface AgesProps {
  readonly ages: Board['ages'];
  readonly onOpen: (drill: Drill) => void;
}

export const Ages = memo(({ ages, onOpen }: AgesProps) => {
  const { t } = useTranslation('workload');
  const { count } = useFormat();
  const bands = ageBands.map((_end, age) => t(`age.${age}`));
  const openBand = (age: number, part?: LoadPart) =>
    onOpen({
      kind: 'open',
      title: t('ages.openOf', { band: bands[age] }),
      ...(part && { note: t(partWords[part]) }),
      set: part ? { age, part } : { age },
    });
  const table = {
    head: [t('ages.age'), ...loadParts.map((part) => t(partWords[part])), t('people.open')],
    lines: ages.map((band, age) => {
      const all = loadParts.reduce((sum, part) => sum + band[part], 0);
      const cells = loadParts.map((part) => ({
        text: count(band[part]),
        onOpen: band[part] > 0 ? () => openBand(age, part) : undefined,
      }));
      return {
        key: String(age),
        cells: [
          { text: bands[age] ?? '' },
          ...cells,
          { text: count(all), onOpen: all > 0 ? () => openBand(age) : undefined },
        ],
      };
    }),
  };
  return (
    <ChartBox
      title={t('ages.title')}
      tip={t('define.ages')}
      table={table}
      picture={{
        kind: 'bars',
        isOfNow: true,
        names: bands,
        series: stacked.map((part) => ({
          name: t(partWords[part]),
          colour: colours[part],
          values: ages.map((band) => band[part]),
        })),
      }}
    >
      <BarChart
        h="100%"
        // The table beside it is what keyboards and screen readers get.
        barChartProps={{ accessibilityLayer: false }}
        data={ages.map((band, age) => ({ ...band, band: bands[age] }))}
        dataKey="band"
        type="stacked"
        withTooltip={false}
        gridAxis="x"
        strokeDasharray="0"
        tickLine="none"
        yAxisProps={{ allowDecimals: false, width: 34 }}
        xAxisProps={{ interval: 0 }}
        series={stacked.map((part) => ({ name: part, color: colours[part] }))}
        barProps={(series) => ({
          isAnimationActive: false,
          maxBarSize: 28,
          style: { cursor: 'pointer' },
          onClick: (_bar: unknown, age: number) => openBand(age, series.name as LoadPart),
        })}
      />
    </ChartBox>
  );
});
