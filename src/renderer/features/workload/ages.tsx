import { ageBands } from '@shared/figures/series';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Board, type LoadPart, loadParts } from '@/data/figures/board';
import { useFormat } from '@/ui/use-format';
import { Bars } from './chart/bars';
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
  const bands = useMemo(() => ageBands.map((_end, age) => t(`age.${age}`)), [t]);
  const openBand = (age: number, part?: LoadPart) =>
    onOpen({
      kind: 'open',
      title: t('ages.openOf', { band: bands[age] }),
      ...(part && { note: t(partWords[part]) }),
      set: part ? { age, part } : { age },
    });
  const series = stacked.map((part) => ({
    name: t(partWords[part]),
    colour: colours[part],
    values: ages.map((band) => band[part]),
  }));
  const table = () => ({
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
  });
  return (
    <ChartBox
      title={t('ages.title')}
      tip={t('define.ages')}
      table={table}
      picture={() => ({ kind: 'bars', isOfNow: true, names: bands, series })}
    >
      <Bars
        label={t('ages.title')}
        names={bands}
        series={series}
        onOpen={({ at, row }) => openBand(at, stacked[row])}
      />
    </ChartBox>
  );
});
