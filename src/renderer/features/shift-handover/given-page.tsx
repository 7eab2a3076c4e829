import { isDesk } from '@shared/domain/permissions';
import { handoverId, type ShiftHandover } from '@shared/domain/shift-handover';
import { IconChevronLeft } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useRecord } from '@/data/records';
import { useMe, useWorld } from '@/data/use-desk';
import { setAtHand } from '@/ui/at-hand';
import { EmptyState } from '@/ui/empty-state';
import { IconButton } from '@/ui/icon-button';
import { PaperContents } from '@/ui/paper-contents';
import { PaperMenu } from '@/ui/paper-menu';
import page from '@/ui/paper-page.module.css';
import { PaperView } from '@/ui/paper-view';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { useSayStatus } from '@/ui/status-note';
import { onStepBack } from '@/ui/step-back';
import text from '@/ui/text.module.css';
import { Answering } from './answering';
import { handoverPaper } from './handover-paper';
import { useHandoverSpeech } from './words';

const Given = ({ handover }: { readonly handover: ShiftHandover }) => {
  const { t } = useTranslation('handover');
  const [, go] = useLocation();
  const speech = useHandoverSpeech();
  const paper = useMemo(() => handoverPaper(handover, handover, speech), [handover, speech]);
  useSayStatus(paper.title);
  return (
    <div className={page['page']}>
      <header className={page['bar']} data-region="head">
        <IconButton label={t('page.back')} keys="Escape" onClick={() => go('/shift-handover')}>
          <IconChevronLeft size={16} />
        </IconButton>
        <Link href="/shift-handover" className={page['crumb'] ?? ''}>
          {t('title')}
        </Link>
        <span className={page['space']} />
        <PaperMenu paper={paper} name={paper.title} />
      </header>
      <div className={page['body']}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className={page['scroll']} data-region="list" tabIndex={0} aria-label={t('page.contents')}>
          <Answering handover={handover} speech={speech} />
          <PaperView paper={paper} />
        </section>
        <PaperContents paper={paper} />
      </div>
    </div>
  );
};

/** `/shift-handover/:id`: as it was given over, and whether somebody has taken it. */
export const GivenPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('handover');
  const [, go] = useLocation();
  const me = useMe();
  const world = useWorld();
  const handover = useRecord('handover', handoverId(id));
  useEffect(() => {
    setAtHand(null);
    return onStepBack(() => {
      go('/shift-handover');
      return true;
    });
  }, [go]);
  if (me && !isDesk(me)) return <EmptyState whole title={t('notForYou')} />;
  if (handover === undefined || !me || !world)
    return (
      <>
        <p className={text['hidden']} role="status">
          {t('page.loading')}
        </p>
        <SkeletonRows />
      </>
    );
  if (handover === null)
    return (
      <EmptyState whole title={t('page.missing')}>
        {t('page.missingHow')}
      </EmptyState>
    );
  return <Given handover={handover} />;
};
