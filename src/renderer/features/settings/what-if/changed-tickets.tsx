import type { BeforeAfter, Outcome, WhatIfLine, WhatIfSum } from '@shared/domain/what-if';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PriorityBadge } from '@/ui/priority-badge';
import { useFormat } from '@/ui/use-format';
import styles from './what-if.module.css';

/** More are shown when asked for. */
const FIRST = 12;

const Turn = ({ of }: { readonly of: BeforeAfter<Outcome> }) => {
  const { t } = useTranslation('replay');
  if (of.before === of.after) return <td className={styles['same']}>{t(`outcome.${of.after}`)}</td>;
  return (
    <td>
      <span className={styles['was']}>{t(`outcome.${of.before}`)}</span> <span aria-hidden="true">→</span>{' '}
      <b>{t(`outcome.${of.after}`)}</b>
    </td>
  );
};

const Line = ({ line }: { readonly line: WhatIfLine }) => {
  const { number, title, priority } = line;
  return (
    <tr>
      <td className={styles['badges']}>
        <PriorityBadge priority={priority.before} />
        {priority.before !== priority.after && (
          <>
            {' '}
            <span aria-hidden="true">→</span> <PriorityBadge priority={priority.after} />
          </>
        )}
      </td>
      <th scope="row">
        <Link href={`/t/${number}`}>
          <span className={styles['number']}>{number}</span> <bdi>{title}</bdi>
        </Link>
      </th>
      <Turn of={line.respond} />
      <Turn of={line.resolve} />
    </tr>
  );
};

/** The tickets that would be otherwise; each opens. */
export const ChangedTickets = ({ sum }: { readonly sum: WhatIfSum }) => {
  const { t } = useTranslation('replay');
  const { count } = useFormat();
  const [all, setAll] = useState(false);
  if (sum.lines.length === 0) return null;
  const shown = all ? sum.lines : sum.lines.slice(0, FIRST);
  return (
    <>
      <div className={styles['scroll']}>
        <table className={styles['table']} aria-label={t('changedTickets')}>
          <thead>
            <tr>
              <th scope="col">{t('priority')}</th>
              <th scope="col">{t('ticket')}</th>
              <th scope="col">{t('response')}</th>
              <th scope="col">{t('resolution')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <Line key={line.number} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < sum.lines.length && (
        <button type="button" className={styles['more']} onClick={() => setAll(true)}>
          {t('more', { n: count(sum.lines.length - shown.length) })}
        </button>
      )}
      {sum.lines.length < sum.changed && shown.length === sum.lines.length && (
        <p className={styles['meta']}>{t('newest', { n: count(sum.lines.length) })}</p>
      )}
    </>
  );
};
