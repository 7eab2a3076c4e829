import type { FigureAnswer } from '@shared/figures/ask';
import { type MeasureName, measures, type Part } from '@shared/figures/measures';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/use-format';
import styles from './figures.module.css';
import { better } from './groups';
import { Spark } from './spark';
import { trendOf } from './trend';
import { useValueWords } from './use-value-words';

interface FigureLineProps {
  readonly name: MeasureName;
  readonly now: FigureAnswer | undefined;
  readonly before: FigureAnswer | undefined;
  readonly weeks: FigureAnswer | undefined;
  readonly onOpen: (name: MeasureName, part: Part) => void;
}

/** It follows its own answers alone. */
export const FigureLine = memo(({ name, now, before, weeks, onOpen }: FigureLineProps) => {
  const { t } = useTranslation('workload');
  const { count } = useFormat();
  const words = useValueWords();
  const { unit } = measures[name];
  const figure = now?.whole;
  const was = before?.whole.value ?? null;
  const value = figure?.value ?? null;
  const trend = weeks && trendOf(weeks);
  const way = value === null || was === null ? 0 : Math.sign(value - was);
  const good = way === 0 || better[name] === 0 ? undefined : way === better[name];
  const misses = unit === 'share' && figure ? figure.of - figure.hits : 0;
  const definition = `${t(`define.${name}`)} ${t('define.source')}`;
  return (
    <tr>
      <th scope="row" data-tip={definition} aria-description={definition}>
        {t(`measure.${name}`)}
      </th>
      <td className={styles['value']}>
        {figure && figure.of > 0 ? (
          <button type="button" onClick={() => onOpen(name, unit === 'share' ? 'hits' : 'all')}>
            {words(unit, value)}
          </button>
        ) : (
          '–'
        )}
      </td>
      <td className={styles['before']} data-good={good}>
        {was === null ? '–' : `${way > 0 ? '↑' : way < 0 ? '↓' : '='} ${t('figures.was', { value: words(unit, was) })}`}
      </td>
      <td className={styles['value']}>
        {figure && figure.of > 0 && (
          <button
            type="button"
            onClick={() => onOpen(name, 'all')}
            aria-label={t('figures.ofAll', { count: figure.of })}
          >
            {count(figure.of)}
          </button>
        )}
        {misses > 0 && (
          <button
            type="button"
            className={styles['misses']}
            onClick={() => onOpen(name, 'misses')}
            aria-label={t('figures.missesAll', { count: misses })}
          >
            {t('figures.misses', { count: misses })}
          </button>
        )}
      </td>
      <td>{trend && <Spark trend={trend} />}</td>
      <td className={styles['signal']} data-signal={trend?.signal ?? undefined}>
        {trend && t(trend.limits ? `figures.signal.${trend.signal ?? 'noise'}` : 'figures.signal.few')}
      </td>
    </tr>
  );
});
