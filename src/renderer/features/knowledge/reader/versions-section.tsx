import type { Article } from '@shared/domain/article';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Section } from '@/ui/section';
import text from '@/ui/text.module.css';
import { useDay } from '../article-meta';
import { useNames } from '../names';
import styles from './side-column.module.css';

const MOST = 5;

/** What was published, newest first, and the way to compare. */
export const VersionsSection = ({ article }: { readonly article: Article }) => {
  const { t } = useTranslation('knowledge');
  const names = useNames();
  const day = useDay();
  const newest = article.editions.toReversed();
  const compare = (
    <Link href={`/kb/${article.id}/versions`} className={text['link'] ?? ''}>
      {t('versions.compare')}
    </Link>
  );
  return (
    <Section title={t('versions.title')} aside={newest.length > 1 && compare}>
      <ul className={styles['lines']}>
        {newest.slice(0, MOST).map(({ edition, by, at, change }) => (
          <li key={edition}>
            <b>{t('row.version', { edition })}</b>
            <span className={styles['words']}>
              {change ?? t(edition === 1 ? 'versions.first' : 'versions.unnamed')} <span>{names.person(by)}</span>
            </span>
            <time dateTime={new Date(at).toISOString()}>{day(at)}</time>
          </li>
        ))}
      </ul>
      {newest.length > MOST && <p className={text['meta']}>{t('versions.more', { count: newest.length - MOST })}</p>}
    </Section>
  );
};
