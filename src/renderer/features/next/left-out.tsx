import type { NextAnswer } from '@shared/domain/next';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '@/ui/use-format';
import { stopAskingNext } from './asking';
import styles from './next.module.css';

/** So many are named; of the rest the number is enough. */
const MOST = 3;

/** What would have come before it, and why it does not. */
export const LeftOut = ({ leftOut }: Pick<NextAnswer, 'leftOut'>) => {
  const { t } = useTranslation('next');
  const { count } = useFormat();
  const all = leftOut.reduce((sum, { numbers }) => sum + numbers.length, 0);
  if (all === 0) return null;
  return (
    <details className={styles['leftOut']}>
      <summary>{t('leftOut', { count: all })}</summary>
      <ul>
        {leftOut.map(({ by, numbers }) => (
          <li key={by}>
            <span>
              {count(numbers.length)} {t(`by.${by}`)}:
            </span>{' '}
            {numbers.slice(0, MOST).map((number) => (
              <Link key={number} href={`/t/${number}`} onClick={stopAskingNext}>
                {number}
              </Link>
            ))}
            {numbers.length > MOST && t('more', { count: numbers.length - MOST })}
          </li>
        ))}
      </ul>
    </details>
  );
};
