import type { Article } from '@shared/domain/article';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/use-format';
import { useNames } from '../names';
import styles from './reader-page.module.css';

/** What must be known before the text is believed: it is retired, or nobody has published it. */
export const ReaderNotes = ({ article }: { readonly article: Article }) => {
  const { t } = useTranslation('knowledge');
  const { moment } = useFormat();
  const names = useNames();
  const { retired, editions, drafts } = article;
  if (retired) {
    return (
      <p className={styles['warning']}>
        {t('reader.retired', { date: moment(retired.at), name: names.person(retired.by) })}
        {retired.reason && ` ${t('reader.retiredWhy', { reason: retired.reason })}`}
      </p>
    );
  }
  const newest = drafts.toSorted((a, b) => b.savedAt - a.savedAt)[0];
  if (editions.length > 0 || !newest) return null;
  return <p className={styles['warning']}>{t('reader.draftOnly', { name: names.person(newest.by) })}</p>;
};
