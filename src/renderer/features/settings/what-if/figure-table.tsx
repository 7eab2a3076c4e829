import {
  attainment,
  type BeforeAfter,
  overall,
  type Standing,
  type Tally,
  type WhatIfSum,
} from '@shared/domain/what-if';
import { useTranslation } from 'react-i18next';
import { PriorityBadge } from '@/ui/priority-badge';
import { useFormat } from '@/ui/use-format';
import styles from './what-if.module.css';

const isThere = ({ before, after }: BeforeAfter<Standing>): boolean => before.tickets + after.tickets > 0;

interface FigureProps {
  readonly before: string;
  readonly after: string;
}

const Figure = ({ before, after }: FigureProps) => {
  const { t } = useTranslation('replay');
  if (before === after) return <td className={styles['same']}>{after}</td>;
  return (
    <td>
      <span className={styles['was']}>
        <span className={styles['hidden']}>{t('before')} </span>
        {before}
      </span>{' '}
      <span aria-hidden="true">→</span>{' '}
      <b>
        <span className={styles['hidden']}>{t('after')} </span>
        {after}
      </b>
    </td>
  );
};

/** Tickets and kept clocks by priority, before and after. */
export const FigureTable = ({ sum }: { readonly sum: WhatIfSum }) => {
  const { t } = useTranslation('replay');
  const { count, language } = useFormat();
  const percent = (tally: Tally): string => {
    const share = attainment(tally);
    return share === null
      ? '–'
      : new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);
  };
  const figures = ({ before, after }: BeforeAfter<Standing>) => (
    <>
      <Figure before={count(before.tickets)} after={count(after.tickets)} />
      <Figure before={percent(before.respond)} after={percent(after.respond)} />
      <Figure before={percent(before.resolve)} after={percent(after.resolve)} />
    </>
  );
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label={t('figures')}>
        <thead>
          <tr>
            <th scope="col">{t('priority')}</th>
            <th scope="col">{t('tickets')}</th>
            <th scope="col">{t('respond')}</th>
            <th scope="col">{t('resolve')}</th>
          </tr>
        </thead>
        <tbody>
          {sum.priorities.map(
            (each, priority) =>
              isThere(each) && (
                <tr key={priority}>
                  <th scope="row">
                    <PriorityBadge priority={priority} label />
                  </th>
                  {figures(each)}
                </tr>
              ),
          )}
          <tr data-whole>
            <th scope="row">{t('all')}</th>
            {figures(overall(sum))}
          </tr>
        </tbody>
      </table>
    </div>
  );
};
