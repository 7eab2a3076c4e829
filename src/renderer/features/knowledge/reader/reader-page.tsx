import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { offerOfArticle } from '@shared/domain/application';
import { type Article, contentOf, published } from '@shared/domain/article';
import { isDesk } from '@shared/domain/permissions';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearch } from 'wouter';
import { useRecord } from '@/data/records';
import { useUses } from '@/data/search/use-uses';
import { noUses } from '@/data/search/uses';
import { useLink, useMe } from '@/data/use-desk';
import { setAtHand } from '@/ui/at-hand';
import { EmptyState } from '@/ui/empty-state';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { useSayStatus } from '@/ui/status-note';
import { onStepBack } from '@/ui/step-back';
import { mountControls } from '../controls';
import { applyAddress, lastLibrary, queryOf } from '../library/address';
import { wordsOf } from '../library/heads-search';
import { ArticleText } from './article-text';
import { ReaderHead } from './reader-head';
import { ReaderNotes } from './reader-notes';
import styles from './reader-page.module.css';
import { SideColumn } from './side-column';
import { useFilled, useForTicket, useTicks } from './use-ticks';

const NARROW = '(max-width: 999px)';
/** Where the keyboard goes for "did it help". */
const FEEDBACK = 'article-feedback';

/** What was searched in the library that one came from: marked in the text. */
const searchedWords = (): readonly string[] => wordsOf(queryOf(lastLibrary().split('?')[1] ?? '').text);

const OpenArticle = ({ article, forTicket }: { readonly article: Article; readonly forTicket: string | null }) => {
  const { t } = useTranslation('knowledge');
  const [, go] = useLocation();
  const me = useMe();
  const atDesk = me !== null && isDesk(me);
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false }) ?? false;
  const number = article.id;
  const ticket = useForTicket(atDesk ? forTicket : null);
  const offer = useMemo(() => (atDesk ? offerOfArticle(article) : null), [article, atDesk]);
  const solution = useFilled(offer?.solution ?? null, ticket);
  const ticks = useTicks(number, offer?.solution ?? null, ticket);
  const uses = useUses().get(number) ?? noUses;
  const [words] = useState(searchedWords);
  const content = contentOf(article);
  const start = useRef<HTMLSpanElement>(null);

  const apply = useMemo(
    () => (offer && forTicket ? () => go(applyAddress(number, forTicket)) : null),
    [offer, forTicket, number, go],
  );
  const tickNext = useMemo(() => {
    const next = ticks?.done.indexOf(false) ?? -1;
    return ticks && next >= 0 ? () => ticks.toggle(next) : null;
  }, [ticks]);
  // Arrows and Page Down read on, without a click into the text.
  useEffect(() => start.current?.focus({ preventScroll: true }), []);
  const feedback = useCallback(() => {
    const place = document.getElementById(FEEDBACK);
    place?.scrollIntoView({ block: 'nearest' });
    place?.querySelector('button')?.focus();
  }, []);
  useEffect(() => mountControls({ apply, tickNext, feedback }), [apply, tickNext, feedback]);
  useEffect(() => {
    setAtHand({ place: 'article', tickets: [], selected: false, article: { number, forTicket, page: 'reader' } });
  }, [number, forTicket, apply, tickNext]);
  useEffect(() => () => setAtHand(null), []);
  useSayStatus(t('reader.status', { number }));

  if (!content) return <Missing />;
  const side = (
    <SideColumn
      article={article}
      content={content}
      solution={solution}
      ticks={ticks}
      uses={uses}
      ticket={ticket}
      feedbackId={FEEDBACK}
    />
  );
  return (
    <article className={styles['page']} data-narrow={narrow || undefined} aria-labelledby="article-title">
      <ReaderHead article={article} content={content} forTicket={offer ? forTicket : null} uses={uses} />
      <div className={styles['body']}>
        <section
          className={styles['text']}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it
          tabIndex={0}
          aria-label={t('reader.article')}
          data-region="article"
        >
          <span ref={start} tabIndex={-1} className={styles['start']} />
          <ReaderNotes article={article} />
          <ArticleText
            content={content}
            images={article.images}
            solution={solution}
            ticks={ticks}
            marked={published(article) ? words : []}
            level={2}
          />
          {narrow && side}
        </section>
        {!narrow && side}
      </div>
    </article>
  );
};

const Missing = () => {
  const { t } = useTranslation('knowledge');
  const offline = useLink().kind !== 'online';
  return (
    <EmptyState
      whole
      title={t('reader.missing')}
      actions={
        <Button component={Link} href="/kb" variant="filled">
          {t('reader.toLibrary')}
        </Button>
      }
    >
      {t(offline ? 'reader.missingOffline' : 'reader.missingHow')}
    </EmptyState>
  );
};

/** An article's own page: to read, to tick for a ticket, to judge, and to look after. */
export const ReaderPage = ({ number }: { readonly number: string }) => {
  const [, go] = useLocation();
  const { forTicket } = queryOf(useSearch());
  const article = useRecord('article', number);
  useEffect(
    () =>
      onStepBack(() => {
        go(lastLibrary());
        return true;
      }),
    [go],
  );
  if (article === undefined) return <SkeletonRows />;
  return article ? <OpenArticle key={number} article={article} forTicket={forTicket} /> : <Missing />;
};
