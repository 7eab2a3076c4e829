import { Button } from '@mantine/core';
import type { Review } from '@shared/domain/review';
import type { Paper } from '@shared/paper/paper';
import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { IconButton } from '@/ui/icon-button';
import { PaperMenu } from '@/ui/paper-menu';
import page from '@/ui/paper-page.module.css';
import styles from './review-page.module.css';

interface ReviewHeadProps {
  readonly review: Review;
  readonly paper: Paper;
  /** How it stands with what is written. */
  readonly saved?: ReactNode;
  readonly main: { readonly label: string; readonly why: string | null; readonly run: () => void } | null;
  readonly filled: boolean;
}

export const ReviewHead = ({ review, paper, saved, main, filled }: ReviewHeadProps) => {
  const { t } = useTranslation('review');
  const [, go] = useLocation();
  return (
    <header className={page['bar']} data-region="head">
      <IconButton label={t('page.back')} keys="Escape" onClick={() => go('/reviews')}>
        <IconChevronLeft size={16} />
      </IconButton>
      <Link href="/reviews" className={page['crumb'] ?? ''}>
        {t('title')}
      </Link>
      <span className={page['slash']} aria-hidden="true">
        /
      </span>
      <span className={styles['number']}>{review.id}</span>
      <span className={styles['state']}>{t(review.publishedAt === null ? 'state.draft' : 'state.published')}</span>
      <Link href={`/t/${review.ticket}`} className={page['crumb'] ?? ''}>
        {t('page.ofTicket', { number: review.ticket })}
      </Link>
      <span className={page['space']} />
      {saved}
      <PaperMenu paper={paper} name={`${review.id} ${paper.title}`} />
      {main && (
        <Button
          variant={filled ? 'filled' : 'default'}
          data-disabled={main.why !== null}
          aria-disabled={main.why !== null}
          data-tip={main.why ?? undefined}
          aria-description={main.why ?? undefined}
          onClick={main.why === null ? main.run : undefined}
        >
          {main.label}
        </Button>
      )}
    </header>
  );
};
