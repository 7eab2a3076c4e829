import type { Article, ArticleContent } from '@shared/domain/article';
import { isDesk } from '@shared/domain/permissions';
import type { Solution } from '@shared/domain/solution';
import type { Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import type { Uses } from '@/data/search/uses';
import { useMe } from '@/data/use-desk';
import { Section } from '@/ui/section';
import { useFormat } from '@/ui/use-format';
import { CareSection } from './care-section';
import { DraftsSection } from './drafts-section';
import { FeedbackSection } from './feedback-section';
import { Fills } from './fills';
import styles from './side-column.module.css';
import type { Ticks } from './use-ticks';
import { UsesSection } from './uses-section';
import { VersionsSection } from './versions-section';

interface SideColumnProps {
  readonly article: Article;
  readonly content: ArticleContent;
  readonly solution: Solution | null;
  readonly ticks: Ticks | null;
  readonly uses: Uses;
  /** The one that the article is read for. */
  readonly ticket: Ticket | null;
  readonly feedbackId: string;
}

const Applying = ({ article, solution, ticks, ticket }: Omit<SideColumnProps, 'solution'> & { solution: Solution }) => {
  const { t } = useTranslation('knowledge');
  const { moment } = useFormat();
  const applied = ticket?.solutions.findLast(({ source }) => source === article.id);
  return (
    <Section title={t('fills.title')}>
      {ticket && applied && (
        <p className={styles['applied']}>{t('fills.applied', { number: ticket.number, time: moment(applied.at) })}</p>
      )}
      <Fills solution={solution} ticks={ticks} />
    </Section>
  );
};

/** What is known of an article beside its text. A caller is asked whether it helped, and nothing else. */
export const SideColumn = (props: SideColumnProps) => {
  const { article, content, solution, uses, ticket, feedbackId } = props;
  const { t } = useTranslation('knowledge');
  const me = useMe();
  const atDesk = me !== null && isDesk(me);
  return (
    <aside className={styles['root']} aria-label={t('reader.details')} data-region="properties">
      {solution && <Applying {...props} solution={solution} />}
      {atDesk && <DraftsSection article={article} />}
      {atDesk && article.editions.length > 0 && <VersionsSection article={article} />}
      {atDesk && content.solution && <UsesSection uses={uses} />}
      <FeedbackSection id={feedbackId} article={article} content={content} ticket={ticket} atDesk={atDesk} />
      {atDesk && <CareSection article={article} content={content} />}
    </aside>
  );
};
