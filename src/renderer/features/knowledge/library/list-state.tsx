import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '@/ui/empty-state';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { emptyQuery, type LibraryQuery } from './address';
import styles from './library-page.module.css';
import type { FoundArticles } from './use-found';

/** What the worker is doing, where that matters for what is found. */
export const SearchNote = ({ found, searched }: { readonly found: FoundArticles; readonly searched: boolean }) => {
  const { t } = useTranslation('knowledge');
  const { state, failed } = found;
  if (failed) {
    return (
      <p className={styles['note']} role="status">
        {t('list.failed')}
      </p>
    );
  }
  if (state.kind !== 'building' || !searched) return null;
  const { done, total } = state;
  return (
    <div className={styles['note']} role="status">
      <p>{total > 0 ? t('list.building', { done, total }) : t('list.buildingSome')}</p>
      {total > 0 && <progress value={done} max={total} aria-label={t('list.buildingSome')} />}
    </div>
  );
};

interface NothingFoundProps {
  readonly query: LibraryQuery;
  readonly found: FoundArticles;
  readonly atDesk: boolean;
  /** The device is still getting its first articles. */
  readonly arriving: boolean;
  readonly onChange: (change: Partial<LibraryQuery>) => void;
}

/** Why the list is empty, and one step onwards. */
export const NothingFound = ({ query, found, atDesk, arriving, onChange }: NothingFoundProps) => {
  const { t } = useTranslation('knowledge');
  const text = query.text.trim();
  const write = (
    <Button component={Link} href={query.forTicket ? `/kb/new?ticket=${query.forTicket}` : '/kb/new'} variant="default">
      {t('list.write')}
    </Button>
  );
  if (found.there === 0 && arriving) {
    return (
      <>
        <p className={styles['note']} role="status">
          {t('list.loading')}
        </p>
        <SkeletonRows count={8} />
      </>
    );
  }
  if (found.all.length > 0) {
    const { kind, categoryId, serviceId, tag } = emptyQuery;
    return (
      <EmptyState
        title={t('list.nothingNarrow')}
        actions={<Button onClick={() => onChange({ kind, categoryId, serviceId, tag })}>{t('facet.clear')}</Button>}
      >
        {t('list.nothingNarrowHow')}
      </EmptyState>
    );
  }
  if (text !== '') {
    return (
      <EmptyState
        title={t('list.nothing', { query: text })}
        actions={
          <>
            <Button onClick={() => onChange({ text: '' })}>{t('list.searchOff')}</Button>
            {atDesk && write}
          </>
        }
      >
        {t('list.nothingHow')}
      </EmptyState>
    );
  }
  if (query.state !== 'published') return <EmptyState title={t('list.emptyState')} />;
  return (
    <EmptyState title={t('list.empty')} actions={atDesk && write}>
      {t(atDesk ? 'list.emptyHow' : 'list.emptyRequester')}
    </EmptyState>
  );
};
