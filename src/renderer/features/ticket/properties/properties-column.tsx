import type { Ticket } from '@shared/domain/ticket';
import { useTranslation } from 'react-i18next';
import { Section } from '@/ui/section';
import { DutySection } from '../duty/duty-section';
import { FilesSection } from '../files/files-section';
import { HopsSection } from '../handoff/hops-section';
import { KindSections } from '../kind/kind-sections';
import { PromiseSection } from '../promise/promise-section';
import { NextSection } from '../rules/next-section';
import { Checklist } from '../solution/checklist';
import { SimilarSection } from '../solution/similar-section';
import { SuggestedSection } from '../solution/suggested-section';
import { UsedSection } from '../solution/used-section';
import { CallerCard } from './caller-card';
import { FactsSection } from './facts-section';
import { LinksSection } from './links-section';
import styles from './properties.module.css';
import { ReducedFacts } from './reduced-facts';
import { ResolutionSection } from './resolution-section';
import { TagsSection } from './tags-section';
import { WatchersSection } from './watchers-section';

interface PropertiesColumnProps {
  readonly ticket: Ticket;
  /** The desk sees everything; a caller what concerns them. */
  readonly atDesk: boolean;
  /** The checklist stands elsewhere. */
  readonly withoutChecklist?: boolean;
}

/** What the ticket is: every property can be changed where it stands. */
export const PropertiesColumn = ({ ticket, atDesk, withoutChecklist = false }: PropertiesColumnProps) => {
  const { t } = useTranslation('ticket');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <aside className={styles['column']} aria-label={t('properties.label')} data-region="properties" tabIndex={0}>
      <h2 className={styles['hidden']}>{t('page.details')}</h2>
      {atDesk ? (
        <>
          <CallerCard ticket={ticket} />
          <KindSections ticket={ticket} atDesk />
          <PromiseSection ticket={ticket} />
          <DutySection ticket={ticket} />
          <FactsSection ticket={ticket} />
          <ResolutionSection ticket={ticket} />
          <SuggestedSection ticket={ticket} />
          {!withoutChecklist && <Checklist ticket={ticket} />}
          <UsedSection ticket={ticket} />
          <SimilarSection ticket={ticket} />
          <FilesSection ticket={ticket} atDesk />
          <LinksSection ticket={ticket} />
          <HopsSection ticket={ticket} />
          <NextSection ticket={ticket} />
          <TagsSection ticket={ticket} />
          <WatchersSection ticket={ticket} />
        </>
      ) : (
        <>
          <KindSections ticket={ticket} atDesk={false} />
          <Section title={t('properties.label')}>
            <ReducedFacts ticket={ticket} />
          </Section>
          <FilesSection ticket={ticket} atDesk={false} />
        </>
      )}
    </aside>
  );
};
