import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import styles from './review-page.module.css';

export interface ReviewLine {
  readonly key: string;
  readonly title: string;
  readonly href: string;
  readonly number: string | null;
  /** What is to be known of it, in a few words each. */
  readonly facts: readonly string[];
  /** Other ways to go from here. */
  readonly more?: ReactNode;
}

interface ReviewListProps {
  readonly title: string;
  readonly lines: readonly ReviewLine[];
  /** Said where there is nothing; left out, the list is left out too. */
  readonly none?: string;
}

/** More are shown when asked for. */
const MOST = 8;

/** One kind of thing that waits; each line opens it. */
export const ReviewList = ({ title, lines, none }: ReviewListProps) => {
  const { t } = useTranslation('knowledge');
  const [all, setAll] = useState(false);
  if (lines.length === 0 && none === undefined) return null;
  return (
    <section className={styles['part']} aria-label={t('review.count', { label: title, count: lines.length })}>
      <h2>
        {title} <span>{lines.length}</span>
      </h2>
      {lines.length === 0 ? (
        <p className={styles['none']}>{none}</p>
      ) : (
        <ul>
          {(all ? lines : lines.slice(0, MOST)).map(({ key, title: name, href, number, facts, more }) => (
            <li key={key}>
              <Link href={href} className={styles['name'] ?? ''} data-line>
                {name}
              </Link>
              {number && <span className={styles['number']}>{number}</span>}
              <span className={styles['facts']}>{facts.filter(Boolean).join(' · ')}</span>
              {more && <span className={styles['more']}>{more}</span>}
            </li>
          ))}
        </ul>
      )}
      {!all && lines.length > MOST && (
        <button type="button" className={styles['all']} onClick={() => setAll(true)}>
          {t('review.all', { count: lines.length })}
        </button>
      )}
    </section>
  );
};
