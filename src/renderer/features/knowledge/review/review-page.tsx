import { isDesk, isLead } from '@shared/domain/permissions';
import { IconChevronLeft } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useMe } from '@/data/use-desk';
import { setAtHand } from '@/ui/at-hand';
import { EmptyState } from '@/ui/empty-state';
import { IconButton } from '@/ui/icon-button';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { useSayStatus } from '@/ui/status-note';
import { onStepBack } from '@/ui/step-back';
import { mountControls } from '../controls';
import { lastLibrary } from '../library/address';
import { ReviewList } from './review-list';
import styles from './review-page.module.css';
import { useDraftLines } from './use-draft-lines';
import { useGapLines } from './use-gap-lines';

const Queue = () => {
  const { t } = useTranslation('knowledge');
  const [, go] = useLocation();
  const root = useRef<HTMLDivElement>(null);
  const me = useMe();
  const drafts = useDraftLines();
  const gaps = useGapLines();
  const waiting =
    drafts.toJudge.length + drafts.returned.length + (gaps?.due.length ?? 0) + (gaps?.failing.length ?? 0);
  useSayStatus(t('review.status', { count: waiting }));
  const move = useCallback((by: number) => {
    const lines = [...(root.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
    const active = document.activeElement;
    const at = active instanceof HTMLElement ? lines.indexOf(active) : -1;
    lines[at < 0 ? 0 : Math.max(0, Math.min(lines.length - 1, at + by))]?.focus();
  }, []);
  useEffect(() => mountControls({ move }), [move]);
  useEffect(() => {
    setAtHand({
      place: 'article',
      tickets: [],
      selected: false,
      article: { number: null, forTicket: null, page: 'review' },
    });
    return () => setAtHand(null);
  }, []);
  useEffect(
    () =>
      onStepBack(() => {
        go(lastLibrary());
        return true;
      }),
    [go],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    move(by);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the links inside
    <div className={styles['page']} ref={root} onKeyDown={onKeyDown} data-region="list">
      <header className={styles['head']}>
        <div className={styles['top']}>
          <IconButton label={t('reader.back')} keys="Escape" onClick={() => go(lastLibrary())}>
            <IconChevronLeft size={16} />
          </IconButton>
          <Link href={lastLibrary()}>{t('title')}</Link>
          <span aria-hidden="true">/</span>
        </div>
        <h1>{t('review.title')}</h1>
        <p>{t('review.lead')}</p>
      </header>
      <ReviewList title={t('review.toJudge')} lines={drafts.toJudge} none={t('review.toJudgeNone')} />
      <ReviewList title={t('review.returned')} lines={drafts.returned} />
      <ReviewList title={t('review.yours')} lines={drafts.yours} />
      <ReviewList title={t('review.waiting')} lines={drafts.waiting} />
      {gaps === null ? (
        <SkeletonRows count={6} />
      ) : (
        <>
          <ReviewList title={t('review.due')} lines={gaps.due} none={t('review.dueNone')} />
          <ReviewList title={t('review.failing')} lines={gaps.failing} none={t('review.failingNone')} />
          <ReviewList title={t('review.gaps')} lines={gaps.categories} none={t('review.gapsNone')} />
          <ReviewList
            title={t('review.searches')}
            lines={gaps.searches}
            // Others are told of their own searches alone: nothing there says nothing about the desk's.
            {...(me && isLead(me) ? { none: t('review.searchesNone') } : {})}
          />
        </>
      )}
    </div>
  );
};

/** What waits for whoever looks after articles: drafts, due reviews, what no longer helps, what is missing. */
export const ReviewPage = () => {
  const { t } = useTranslation('knowledge');
  const me = useMe();
  if (!me) return null;
  if (!isDesk(me))
    return (
      <EmptyState whole title={t('review.title')}>
        {t('review.notForYou')}
      </EmptyState>
    );
  return <Queue />;
};
