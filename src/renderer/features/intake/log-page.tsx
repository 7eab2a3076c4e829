import type { LogArgs } from '@shared/domain/commands/log';
import { isDesk } from '@shared/domain/permissions';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearch } from 'wouter';
import { newId } from '@/data/ids';
import { useOutbox } from '@/data/outbox';
import { useDesk, useMe } from '@/data/use-desk';
import { EmptyState } from '@/ui/empty-state';
import { SkeletonRows } from '@/ui/skeleton-rows';
import text from '@/ui/text.module.css';
import { emptyDraft } from './draft';
import { draftOfArgs } from './draft-of-args';
import { type Author, keepDraft } from './kept-draft';
import { LogForm } from './log-form';
import { RequesterForm } from './requester-form';

/**
 * `/log` is a new form, `/log?draft=…` one that was begun, `/log?again=…` a report that the server refused, and
 * `/log?what=…&details=…` one that has been begun elsewhere: by an article that did not help.
 */
const useDraftId = (author: Author | null): string | null => {
  const params = new URLSearchParams(useSearch());
  const [, go] = useLocation();
  const [fresh] = useState(() => newId());
  const outbox = useOutbox();
  const again = params.get('again');
  const named = params.get('draft');
  const refused = again === null ? undefined : outbox.find(({ envelope }) => envelope.id === again);
  useEffect(() => {
    if (!refused) return;
    const draft = draftOfArgs(refused.envelope.args as LogArgs);
    keepDraft(refused.envelope.id, { draft, number: null, again: refused.envelope.id, savedAt: Date.now() });
    go(`/log?draft=${refused.envelope.id}`, { replace: true });
  }, [refused, go]);
  const what = params.get('what');
  const details = params.get('details') ?? '';
  useEffect(() => {
    if (what === null || !author) return;
    const draft = {
      ...emptyDraft(author),
      shortDescription: what.slice(0, 400),
      description: details.slice(0, 32_000),
    };
    keepDraft(fresh, { draft, number: null, again: null, savedAt: Date.now() });
    go(`/log?draft=${fresh}`, { replace: true });
  }, [what, details, author, fresh, go]);
  return refused || what !== null ? null : (named ?? fresh);
};

const Loading = () => {
  const { t } = useTranslation('intake');
  return (
    <>
      <p className={text['hidden']} role="status">
        {t('loading')}
      </p>
      <SkeletonRows />
    </>
  );
};

/** The page behind C. The desk gets the whole form, a caller what a caller can say. */
export const LogPage = () => {
  const { t } = useTranslation('intake');
  const me = useMe();
  const { settings } = useDesk();
  const author = useMemo(() => (me ? { id: me.id, role: me.role } : null), [me?.id, me?.role]);
  const id = useDraftId(author);
  if (!me || !author || !settings || id === null) return <Loading />;
  if (isDesk(me)) return <LogForm key={id} id={id} author={author} settings={settings} />;
  if (me.role === 'requester') return <RequesterForm key={id} id={id} author={author} me={me} settings={settings} />;
  return <EmptyState title={t('title')}>{t('notAllowed')}</EmptyState>;
};
