import { useMediaQuery } from '@mantine/hooks';
import type { ArticleState } from '@shared/domain/article';
import { isDesk } from '@shared/domain/permissions';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useArticleHeads } from '@/data/records';
import { useUses } from '@/data/search/use-uses';
import { useLink, useMe } from '@/data/use-desk';
import { EmptyState } from '@/ui/empty-state';
import { useSayStatus } from '@/ui/status-note';
import text from '@/ui/text.module.css';
import { useForTicket } from '../reader/use-ticks';
import { ArticlePreview } from './article-preview';
import { narrowed } from './facets';
import { wordsOf } from './heads-search';
import styles from './library-page.module.css';
import { LibraryTools } from './library-tools';
import { NothingFound, SearchNote } from './list-state';
import { Narrowing } from './narrowing';
import { ResultList } from './result-list';
import { SearchField } from './search-field';
import { useAddress } from './use-address';
import { useChoice } from './use-choice';
import { useFitting } from './use-fitting';
import { useFound } from './use-found';
import { useLibraryKeys } from './use-library-keys';
import { useMissed } from './use-missed';
import { useRested } from './use-rested';

const BESIDE = '(min-width: 1000px)';

const useCounts = (atDesk: boolean): Readonly<Record<ArticleState, number>> | null => {
  const heads = useArticleHeads();
  return useMemo(() => {
    if (!atDesk) return null;
    const counts = { published: 0, draft: 0, review: 0, retired: 0 };
    for (const { state } of heads) counts[state] += 1;
    return counts;
  }, [heads, atDesk]);
};

/** All articles of the desk, found as one types, matched to the ticket that is being worked on. */
export const LibraryPage = () => {
  const { t } = useTranslation('knowledge');
  const me = useMe();
  const atDesk = me !== null && isDesk(me);
  const link = useLink();
  const { query, change } = useAddress();
  const { forTicket } = query;
  const found = useFound(query, useFitting(useForTicket(forTicket)));
  const listed = useMemo(() => narrowed(found.all, query), [found.all, query]);
  const words = useMemo(() => wordsOf(query.text), [query.text]);
  const uses = useUses();
  const counts = useCounts(atDesk);
  const beside = useMediaQuery(BESIDE, undefined, { getInitialValueInEffect: false }) ?? true;
  const field = useRef<HTMLInputElement>(null);
  const steer = useRef<((by: number) => void) | null>(null);
  useMissed(query.state === 'published' ? query.text : '', found);
  const choice = useChoice(listed, query);
  const { chosen, choose, open } = choice;
  const shown = useRested(chosen);
  const onType = useCallback(
    (typed: string) => {
      // Another search: its best is looked at first.
      choose(null);
      change({ text: typed });
    },
    [change, choose],
  );
  const { focusSearch, leave } = useLibraryKeys({ query, choice, hasRows: listed.length > 0, field, steer, onType });
  const searched = query.text.trim() !== '';
  useSayStatus(t(searched ? 'list.found' : 'list.onDevice', { count: searched ? listed.length : found.there }));

  return (
    <div className={styles['page']} data-beside={beside || undefined}>
      <div className={styles['column']} data-region="search">
        <h1 className={text['hidden']}>{t('title')}</h1>
        <SearchField
          typed={query.text}
          forTicket={forTicket}
          field={field}
          onType={onType}
          onLeaveTicket={() => change({ forTicket: null })}
          onEnterList={() => steer.current?.(1)}
          onOpen={open}
          onLeave={leave}
        />
        <div className={styles['narrowing']}>
          <Narrowing all={found.all} query={query} onChange={change} counts={counts} />
          {atDesk && <LibraryTools forTicket={forTicket} />}
        </div>
        <SearchNote found={found} searched={searched} />
        <p className={text['hidden']} role="status">
          {searched ? t('list.found', { count: listed.length }) : ''}
        </p>
        {listed.length === 0 ? (
          <div className={styles['empty']}>
            <NothingFound
              query={query}
              found={found}
              atDesk={atDesk}
              arriving={link.firstSync !== null || link.lastSyncAt === null}
              onChange={change}
            />
          </div>
        ) : (
          <ResultList
            found={listed}
            uses={uses}
            words={words}
            forTicket={forTicket}
            chosen={chosen}
            atDesk={atDesk}
            beside={beside}
            onChoose={choose}
            onLeave={focusSearch}
            steer={steer}
          />
        )}
      </div>
      {beside && (
        <aside className={styles['preview']} data-region="preview" aria-label={t('preview.label')}>
          {shown === null || chosen === null ? (
            <EmptyState title={t('preview.none')}>{t('preview.noneHow')}</EmptyState>
          ) : (
            <ArticlePreview number={shown} forTicket={forTicket} words={words} atDesk={atDesk} />
          )}
        </aside>
      )}
    </div>
  );
};
