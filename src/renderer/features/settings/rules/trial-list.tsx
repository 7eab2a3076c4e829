import type { TrialLine } from '@shared/domain/rule-trial';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PriorityBadge } from '@/ui/priority-badge';
import { useFormat } from '@/ui/use-format';
import styles from './trial.module.css';
import { useRuleWords } from './use-rule-words';

/** More are shown when asked for. */
const FIRST = 12;

const Line = ({ line }: { readonly line: TrialLine }) => {
  const words = useRuleWords();
  const { moment, fullMoment } = useFormat();
  const { number, title, priority, at, effects } = line;
  return (
    <tr>
      <td>
        <PriorityBadge priority={priority} />
      </td>
      <th scope="row">
        <Link href={`/t/${number}`}>
          <span className={styles['number']}>{number}</span> <bdi>{title}</bdi>
        </Link>
      </th>
      <td className={styles['moment']} title={fullMoment(at)}>
        {moment(at)}
      </td>
      <td className={styles['would']}>{[...new Set(effects.map(words.effect))].join('; ')}</td>
    </tr>
  );
};

/** The tickets on which it would have fired; each opens. */
export const TrialList = ({ lines, label }: { readonly lines: readonly TrialLine[]; readonly label: string }) => {
  const { t } = useTranslation(['rules', 'domain']);
  const [all, setAll] = useState(false);
  if (lines.length === 0) return null;
  const shown = all ? lines : lines.slice(0, FIRST);
  return (
    <>
      <table className={styles['table']} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles['hidden']}>{t('domain:field.priority')}</span>
            </th>
            <th scope="col">{t('trial.ticket')}</th>
            <th scope="col">{t('trial.when')}</th>
            <th scope="col">{t('trial.would')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <Line key={`${line.number} ${line.at}`} line={line} />
          ))}
        </tbody>
      </table>
      {shown.length < lines.length && (
        <button type="button" className={styles['more']} onClick={() => setAll(true)}>
          {t('trial.more', { count: lines.length - shown.length })}
        </button>
      )}
    </>
  );
};
