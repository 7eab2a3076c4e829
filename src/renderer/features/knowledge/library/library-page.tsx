import { useMediaQuery } from '@mantine/hooks';
import type { ArticleState } from '@shared/domain/article';
import { isDesk } from '@shared/domain/permissions';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useArticleHeads } from '@/data/records';
import { noteChoice } from '@/data/search/search';
import { useUses } from '@/data/search/use-uses';
import { useLink, useMe } from '@/data/use-desk';
import { setAtHand } from '@/ui/at-hand';
import { EmptyState } from '@/ui/empty-state';
import { useSayStatus } from '@/ui/status-note';
import { onStepBack } from '@/ui/step-back';
import text from '@/ui/text.module.css';
import { mountControls } from '../controls';
import { useForTicket } from '../reader/use-ticks';
import { applyAddress, articleAddress } from './address';
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
import { useFitting } from './use-fitting';
import { useFound } from './use-found';
import { foundIt, useMissed } from './use-missed';
import { useRested } from './use-rested';

const BESIDE = '(min-width: 1000px)';

/** What was chosen last: there again when one comes back from an article. */
let lastChosen: string | null = null;

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
  const [, go] = useLocation();
  const me = useMe();
  const atDesk = me !== null && isDesk(me);
  const link = useLink();
  const { query, change } = useAddress();
  const { forTicket } = query;
  const ticket = useForTicket(forTicket);
  const found = useFound(query, useFitting(ticket));
  const listed = useMemo(() => narrowed(found.all, query), [found.all, query]);
  const words = useMemo(() => wordsOf(query.text), [query.text]);
  const uses = useUses();
  const counts = useCounts(atDesk);
  const beside = useMediaQuery(BESIDE, undefined, { getInitialValueInEffect: false }) ?? true;
  const field = useRef<HTMLInputElement>(null);
  const steer = useRef<((by: number) => void) | null>(null);
  useMissed(query.state === 'published' ? query.text : '', found);

  const [wanted, setWanted] = useState(lastChosen);
  const chosen = listed.some(({ head }) => head.id === wanted) ? wanted : (listed[0]?.head.id ?? null);
  const chosenHead = listed.find(({ head }) => head.id === chosen)?.head;
  const shown = useRested(chosen);
  const choose = useCallback((number: string | null) => {
    lastChosen = number;
    setWanted(number);
  }, []);
  const type = useCallback(
    (typed: string) => {
      // Another search: its best is looked at first.
      choose(null);
      change({ text: typed });
    },
    [change, choose],
  );

  const take = useCallback(
    (path: string) => {
      foundIt();
      if (chosen !== null && query.text.trim() !== '') noteChoice(query.text, chosen);
      go(path);
    },
    [chosen, query.text, go],
  );
  const canApply = chosenHead?.hasSolution === true && chosenHead.state === 'published';
  const apply = useMemo(
    () => (canApply && chosen && forTicket ? () => take(applyAddress(chosen, forTicket)) : null),
    [canApply, chosen, forTicket, take],
  );
  const focusSearch = useCallback(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  useEffect(() => mountControls({ focusSearch, move: (by) => steer.current?.(by), apply }), [focusSearch, apply]);
  useEffect(() => {
    setAtHand({
      place: 'article',
      tickets: [],
      selected: false,
      article: { number: chosen, forTicket, page: 'library' },
    });
  }, [chosen, forTicket, apply]);
  useEffect(() => () => setAtHand(null), []);
  // Who comes back from an article goes on in the list; who comes anew types.
  useEffect(() => {
    if (lastChosen === null) field.current?.focus();
    else steer.current?.(0);
  }, []);
  const leave = useCallback(() => {
    if (forTicket) go(`/t/${forTicket}`);
    else field.current?.blur();
    return true;
  }, [forTicket, go]);
  useEffect(
    () =>
      onStepBack(() => {
        if (query.text === '') return leave();
        type('');
        focusSearch();
        return true;
      }),
    [query.text, leave, type, focusSearch],
  );
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
          onType={type}
          onLeaveTicket={() => change({ forTicket: null })}
          onEnterList={() => steer.current?.(1)}
          onOpen={() => chosen && take(articleAddress(chosen, forTicket))}
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
