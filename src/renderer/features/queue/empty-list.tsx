import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'react-redux';
import { Link } from 'wouter';
import type { DeskRootState } from '@/data/store';
import { useLink } from '@/data/use-desk';
import { namedViews } from '@/data/view/named';
import type { ViewQuery } from '@/data/view/query';
import { countMatching } from '@/data/view/view';
import { EmptyState } from '@/ui/empty-state';
import { KeyHint } from '@/ui/key-hint';
import { useClock } from '@/ui/now';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { useFormat } from '@/ui/use-format';
import { mostHelpfulDrop, removeAt } from './filter/edit';
import { useFilterWords } from './filter/use-filter-words';
import { contextOf } from './list/steady-view';
import styles from './queue-page.module.css';
import { originalQuery } from './view-state';

interface FirstSyncProps {
  readonly done: number;
  readonly total: number | null;
  /** Nothing is here yet: rows to come are sketched. */
  readonly withRows: boolean;
}

/** The only time one waits, and one may start with what is here. */
export const FirstSync = ({ done, total, withRows }: FirstSyncProps) => {
  const { t } = useTranslation('queue');
  const { count } = useFormat();
  const share = total === null || total === 0 ? 0 : Math.min(1, done / total);
  return (
    <>
      <div className={styles['sync']}>
        <span>
          {total === null
            ? t('sync.some', { done: count(done) })
            : t('sync.of', { done: count(done), total: count(total) })}
        </span>
        <span
          className={styles['progress']}
          role="progressbar"
          aria-label={t('sync.label')}
          aria-valuenow={Math.round(share * 100)}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <i style={{ width: `${Math.round(share * 100)}%` }} />
        </span>
      </div>
      {withRows && <SkeletonRows />}
    </>
  );
};

interface EmptyListProps {
  readonly viewId: string;
  readonly query: ViewQuery;
  readonly onChange: (query: ViewQuery) => void;
}

/** Filters hide everything: which one to drop. */
const NoMatch = ({ viewId, query, onChange }: EmptyListProps) => {
  const { t } = useTranslation('queue');
  const store = useStore<DeskRootState>();
  const clock = useClock();
  const wordsOf = useFilterWords();
  const filterCount = query.filters.length + (query.text === '' ? 0 : 1);
  const drop = useMemo(() => {
    if (query.source === 'closed') return null;
    const state = store.getState();
    const context = contextOf(state, clock());
    const count = (next: ViewQuery) => countMatching(state.tickets.rows, next, context);
    const withoutText = query.text === '' ? 0 : count({ ...query, text: '' });
    const best = mostHelpfulDrop(query.filters, (filters) => count({ ...query, filters }));
    const [filter] = best ? query.filters.slice(best.at) : [];
    if (withoutText > 0 && withoutText >= (best?.count ?? 0)) {
      return { count: withoutText, words: `“${query.text}”`, query: { ...query, text: '' } };
    }
    return best && filter
      ? {
          count: best.count,
          words: `“${wordsOf(filter)}”`,
          query: { ...query, filters: removeAt(query.filters, best.at) },
        }
      : null;
  }, [store, clock, query, wordsOf]);
  return (
    <EmptyState
      title={t('empty.noMatch', { count: filterCount })}
      actions={
        <>
          {drop && <Button onClick={() => onChange(drop.query)}>{t('empty.drop')}</Button>}
          <Button
            variant="subtle"
            onClick={() => onChange(originalQuery(viewId) ?? { ...query, filters: [], text: '' })}
          >
            {t('empty.clear')}
          </Button>
        </>
      }
    >
      {drop ? t('empty.without', { words: drop.words, count: drop.count }) : t('empty.nothingHelps')}
    </EmptyState>
  );
};

const Unassigned = () => {
  const { t } = useTranslation('queue');
  const store = useStore<DeskRootState>();
  const clock = useClock();
  const state = store.getState();
  const waiting = countMatching(state.tickets.rows, namedViews.unassigned, contextOf(state, clock()));
  return (
    <EmptyState
      title={t('empty.myWork')}
      actions={
        waiting > 0 && (
          <Button component={Link} href="/v/unassigned" variant="filled" rightSection={<KeyHint keys="G U" />}>
            {t('empty.showUnassigned')}
          </Button>
        )
      }
    >
      {t('empty.myWorkHow', { count: waiting })}
    </EmptyState>
  );
};

/** Says why there is nothing, and offers one step. */
export const EmptyList = (props: EmptyListProps) => {
  const { t } = useTranslation('queue');
  const { viewId, query } = props;
  const link = useLink();
  const changed = query !== originalQuery(viewId);
  return (
    <div className={styles['empty']}>
      {changed || viewId.startsWith('pin-') ? (
        <NoMatch {...props} />
      ) : viewId === 'myWork' ? (
        <Unassigned />
      ) : (
        <EmptyState title={t(`empty.${viewId}`)}>
          {link.kind === 'offline' && link.lastSyncAt === null ? t('empty.neverSynced') : t(`empty.${viewId}How`)}
        </EmptyState>
      )}
    </div>
  );
};
