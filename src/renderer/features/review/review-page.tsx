import { isDesk } from '@shared/domain/permissions';
import type { Review } from '@shared/domain/review';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useRecord } from '@/data/records';
import { canRunRecord } from '@/data/run-record';
import { useMe, useWorld } from '@/data/use-desk';
import { setAtHand } from '@/ui/at-hand';
import { EmptyState } from '@/ui/empty-state';
import { PaperContents } from '@/ui/paper-contents';
import page from '@/ui/paper-page.module.css';
import { PaperView } from '@/ui/paper-view';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { useSayStatus } from '@/ui/status-note';
import { onStepBack } from '@/ui/step-back';
import text from '@/ui/text.module.css';
import { useFormat } from '@/ui/use-format';
import { useRefusalText } from '@/ui/use-refusal-text';
import { contentOf } from './content';
import { reopen } from './publish';
import { ReviewHead } from './review-head';
import { reviewPaper } from './review-paper';
import { useReviewSpeech } from './use-names';
import { ReviewEditor } from './write/review-editor';

/** Published: it is read, and no longer changed. */
const Reader = ({ review }: { readonly review: Review }) => {
  const { t } = useTranslation('review');
  const speech = useReviewSpeech();
  const refusalText = useRefusalText();
  const paper = useMemo(() => reviewPaper(review, contentOf(review), speech), [review, speech]);
  const refusal = canRunRecord('review.reopen.v1', review, review.id, {});
  return (
    <div className={page['page']}>
      <ReviewHead
        review={review}
        paper={paper}
        filled={false}
        main={{
          label: t('action.reopen'),
          why: refusal ? refusalText(refusal) : null,
          run: () => void reopen(review),
        }}
      />
      <div className={page['body']}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className={page['scroll']} data-region="list" tabIndex={0} aria-label={t('one')}>
          <PaperView paper={paper} />
        </section>
        <PaperContents paper={paper} />
      </div>
    </div>
  );
};

const useStanding = (review: Review | null | undefined): void => {
  const { t } = useTranslation('review');
  const { moment } = useFormat();
  const [, go] = useLocation();
  useSayStatus(review ? t('page.status', { number: review.id, time: moment(review.updatedAt) }) : '');
  useEffect(() => {
    setAtHand(null);
    return onStepBack(() => {
      go('/reviews');
      return true;
    });
  }, [go]);
};

/** `/reviews/:number` */
export const ReviewPage = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('review');
  const me = useMe();
  const world = useWorld();
  const review = useRecord('review', number);
  useStanding(review);
  if (me && !isDesk(me)) return <EmptyState whole title={t('page.notForYou')} />;
  if (review === undefined || !me || !world)
    return (
      <>
        <p className={text['hidden']} role="status">
          {t('page.loading')}
        </p>
        <SkeletonRows />
      </>
    );
  if (review === null)
    return (
      <EmptyState whole title={t('page.missing', { number })}>
        {t('page.missingHow')}
      </EmptyState>
    );
  return review.publishedAt === null ? <ReviewEditor key={number} review={review} /> : <Reader review={review} />;
};
