import type { Article } from '@shared/domain/article';
import { mayWriteArticles } from '@shared/domain/permissions';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearch } from 'wouter';
import { newId } from '@/data/ids';
import { useRecord } from '@/data/records';
import { useMe, useWorld } from '@/data/use-desk';
import { useTicket } from '@/data/use-ticket';
import { EmptyState } from '@/ui/empty-state';
import { SkeletonRows } from '@/ui/skeleton-rows';
import text from '@/ui/text.module.css';
import { Editor } from './editor';
import { readKept } from './kept-writing';
import { ownDraft, startOf, startOfNew } from './start';
import { NO_NUMBER, type Writing } from './writing';

const Loading = () => {
  const { t } = useTranslation('editor');
  return (
    <>
      <p className={text['hidden']} role="status">
        {t('loading')}
      </p>
      <SkeletonRows />
    </>
  );
};

interface BegunProps {
  readonly session: string;
  readonly start: () => Writing;
  /** What was left out of a ticket's texts; without it nothing was taken from one. */
  readonly removed?: readonly string[];
}

const Begun = ({ session, start, removed }: BegunProps) => {
  const me = useMe();
  const world = useWorld();
  const { t } = useTranslation('editor');
  if (!me || !world) return <Loading />;
  if (!mayWriteArticles(me)) return <EmptyState whole title={t('notAllowed')} />;
  return <Editor key={session} session={session} start={start} removed={removed ?? null} />;
};

/** The text of a new article comes from what solved the ticket. */
const FromTicket = ({ session, number }: { readonly session: string; readonly number: string }) => {
  const { t } = useTranslation('editor');
  const view = useTicket(number);
  const world = useWorld();
  const me = useMe();
  const ready = view.kind === 'ready' ? view : null;
  const started = useMemo(
    () => (ready && world && me ? startOfNew(me.id, { ticket: ready.ticket, entries: ready.entries, world }) : null),
    [ready?.ticket.number, world, me?.id],
  );
  if (view.kind === 'missing') return <EmptyState whole title={t('ticketMissing', { number })} />;
  if (!started) return <Loading />;
  return <Begun session={session} start={() => started.writing} removed={started.removed} />;
};

const Opened = ({ session, ticket }: { readonly session: string; readonly ticket: string | null }) => {
  const me = useMe();
  const [kept] = useState(() => readKept(session));
  if (kept) return <Resumed session={session} kept={kept} />;
  if (ticket) return <FromTicket session={session} number={ticket} />;
  return <Begun session={session} start={() => startOfNew(me?.id ?? '').writing} />;
};

const NewArticle = () => {
  const params = new URLSearchParams(useSearch());
  const [, go] = useLocation();
  const [fresh] = useState(newId);
  const named = params.get('draft');
  const ticket = params.get('ticket');
  useEffect(() => {
    // The page is found again by its address, after a reload too.
    if (named === null) go(`/kb/new?draft=${fresh}${ticket ? `&ticket=${ticket}` : ''}`, { replace: true });
  }, [named, fresh, ticket, go]);
  const session = named ?? fresh;
  return <Opened key={session} session={session} ticket={ticket} />;
};

/** What a window left behind; where it was sent already, the record has it, maybe newer. */
const Resumed = ({ session, kept }: { readonly session: string; readonly kept: Writing }) => {
  const article = useRecord('article', kept.number ?? NO_NUMBER);
  if (article === undefined && !kept.dirty) return <Loading />;
  return <Begun session={session} start={() => startOf(article ?? null, null, kept)} />;
};

const Existing = ({ article, draftId }: { readonly article: Article; readonly draftId: string | null }) => {
  const me = useMe();
  // Fixed when the page is opened: the saved draft's id may change below it.
  const [session] = useState(() => `${article.id}.${draftId ?? ownDraft(article, me?.id ?? '')?.id ?? 'new'}`);
  return <Begun session={session} start={() => startOf(article, draftId, readKept(session), me?.id)} />;
};

const KnownArticle = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('editor');
  const article = useRecord('article', number);
  const draftId = new URLSearchParams(useSearch()).get('draft');
  if (article === undefined) return <Loading />;
  if (article === null)
    return (
      <EmptyState whole title={t('missing', { number })}>
        {t('missingHow')}
      </EmptyState>
    );
  return <Existing article={article} draftId={draftId} />;
};

/** `/kb/new(?ticket=…)` and `/kb/:number/edit(?draft=…)`. */
export const EditorPage = ({ number }: { readonly number: string | null }) =>
  number === null ? <NewArticle /> : <KnownArticle key={number} number={number} />;
