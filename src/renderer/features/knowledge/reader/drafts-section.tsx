import type { Article, Draft } from '@shared/domain/article';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMe } from '@/data/use-desk';
import { Section } from '@/ui/section';
import text from '@/ui/text.module.css';
import { useFormat } from '@/ui/use-format';
import { useNames } from '../names';
import styles from './side-column.module.css';

const DraftLine = ({ number, draft }: { readonly number: string; readonly draft: Draft }) => {
  const { t } = useTranslation('knowledge');
  const { moment } = useFormat();
  const names = useNames();
  const me = useMe();
  const time = moment(draft.savedAt);
  const whose =
    draft.by === me?.id ? t('drafts.yours', { time }) : t('drafts.by', { name: names.person(draft.by), time });
  return (
    <li>
      <span className={styles['words']}>
        {whose.charAt(0).toUpperCase() + whose.slice(1)}
        {draft.inReview && <span> · {t('drafts.inReview')}</span>}
        {draft.returned && <span> · {t('drafts.returned', { reason: draft.returned })}</span>}
      </span>
      <Link href={`/kb/${number}/edit?draft=${draft.id}`} className={text['link'] ?? ''}>
        {t('drafts.open')}
      </Link>
    </li>
  );
};

/** Who is writing beside what stands published. */
export const DraftsSection = ({ article }: { readonly article: Article }) => {
  const { t } = useTranslation('knowledge');
  const { id, drafts } = article;
  if (drafts.length === 0) return null;
  const merge = (
    <Link href={`/kb/${id}/merge`} className={text['link'] ?? ''}>
      {t('drafts.merge')}
    </Link>
  );
  return (
    <Section title={t('drafts.title')} aside={drafts.length > 1 && merge}>
      <ul className={styles['lines']}>
        {drafts.map((draft) => (
          <DraftLine key={draft.id} number={id} draft={draft} />
        ))}
      </ul>
    </Section>
  );
};
