// The desk's figures: value, the period before, tickets behind it, and whether its weeks say anything but chance.
import type { FigureAsk } from '@shared/figures/ask';
import { type MeasureName, measureNames, measures, type Part } from '@shared/figures/measures';
import { lastDays } from '@shared/figures/series';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigures } from '@/data/figures/figures';
import { useFormat } from '@/ui/use-format';
import type { Drill } from '../drill';
import { SaveMenu } from '../save-menu';
import type { Days } from '../scope';
import { FigureLine } from './figure-line';
import styles from './figures.module.css';
import { figureGroups, groupNames } from './groups';
import { useValueWords } from './use-value-words';

interface FiguresViewProps {
  readonly groupIds: readonly string[];
  readonly days: Days;
  readonly timeZone: string;
  readonly onOpen: (drill: Drill) => void;
}

const WEEKS = 13;

const weeksUntil = (to: number, timeZone: string) => {
  const days = lastDays(to - 1, WEEKS * 7, timeZone);
  return Array.from({ length: WEEKS }, (_, week) => ({
    from: days[week * 7]?.from ?? to,
    to: days[week * 7 + 6]?.to ?? to,
  }));
};

export const FiguresView = ({ groupIds, days, timeZone, onOpen }: FiguresViewProps) => {
  const { t } = useTranslation('workload');
  const { count } = useFormat();
  const words = useValueWords();
  const { from, to, before } = days;
  const weeks = useMemo(() => weeksUntil(to, timeZone), [to, timeZone]);
  const asks = useMemo(
    () =>
      measureNames.flatMap((measure): FigureAsk[] => [
        { groupIds, from, to, measure },
        { groupIds, ...before, measure },
        { groupIds, from: weeks[0]?.from ?? from, to, measure, spans: weeks },
      ]),
    [groupIds, from, to, before, weeks],
  );
  const { answer } = useFigures(asks);
  const answerOf = (name: MeasureName, which: 0 | 1 | 2) => answer?.[measureNames.indexOf(name) * 3 + which];
  const openList = useCallback(
    (measure: MeasureName, part: Part) =>
      onOpen({
        kind: 'past',
        title: t(`measure.${measure}`),
        ...(part === 'misses' && { note: t('figures.notThose') }),
        ask: { groupIds, from, to, measure, part },
      }),
    [groupIds, from, to, onOpen, t],
  );
  const table = () => ({
    head: ['figure', 'value', 'before', 'tickets', 'how'].map((word) => t(`figures.${word}`)),
    lines: groupNames.flatMap((group) =>
      figureGroups[group].map((name) => {
        const [now, was] = [answerOf(name, 0)?.whole, answerOf(name, 1)?.whole];
        const { unit } = measures[name];
        const cells = [
          t(`measure.${name}`),
          words(unit, now?.value ?? null),
          words(unit, was?.value ?? null),
          count(now?.of ?? 0),
          t(`define.${name}`),
        ];
        return { key: name, cells: cells.map((text) => ({ text })) };
      }),
    ),
  });
  return (
    <div className={styles['view']}>
      <div className={styles['tools']}>
        <SaveMenu title={t('figures.title')} table={table} />
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('figures.figure')}</th>
            <th scope="col">{t('figures.value')}</th>
            <th scope="col">{t('figures.before')}</th>
            <th scope="col">{t('figures.tickets')}</th>
            <th scope="col">{t('figures.weeks', { count: WEEKS - 1 })}</th>
            <th scope="col">{t('figures.chance')}</th>
          </tr>
        </thead>
        {groupNames.map((group) => (
          <tbody key={group}>
            <tr className={styles['group']}>
              <th colSpan={6} scope="rowgroup">
                {t(`figures.group.${group}`)}
              </th>
            </tr>
            {figureGroups[group].map((name) => (
              <FigureLine
                key={name}
                name={name}
                now={answerOf(name, 0)}
                before={answerOf(name, 1)}
                weeks={answerOf(name, 2)}
                onOpen={openList}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
};
