import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useMe } from '@/data/use-desk';
import { useSayStatus } from '@/ui/status-note';
import { onStepBack } from '@/ui/step-back';
import { DetailsPane } from './details-pane';
import styles from './editor.module.css';
import { EditorHead } from './editor-head';
import { sweepKept } from './kept-writing';
import { Notices } from './notices';
import { type PaneName, Panes } from './panes';
import { PreviewPane } from './preview-pane';
import { ReviewDialogs } from './review-dialogs';
import { SolutionPane } from './solution-pane';
import { TextPane } from './text-pane';
import { useReview } from './use-review';
import { useWriting } from './use-writing';
import type { Writing } from './writing';

/** As the app's keyboard sees them. */
const LAYERS = '[role="dialog"], [role="menu"], [role="listbox"]';

const NARROW = '(max-width: 1079px)';

interface EditorProps {
  readonly session: string;
  readonly start: () => Writing;
  /** What was left out of a ticket's texts; null: none were taken over. */
  readonly removed: readonly string[] | null;
}

/** Where an article is written: text, what it does to a ticket, what it belongs to; beside it, how it reads. */
export const Editor = ({ session, start, removed }: EditorProps) => {
  const { t } = useTranslation('editor');
  const [, go] = useLocation();
  const me = useMe();
  const handle = useWriting(session, start, removed !== null);
  const review = useReview(handle);
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false }) ?? false;
  const [pane, setPane] = useState<PaneName>('text');
  const { openMain } = review;
  const { writing, article, save } = handle;
  const { content, number } = writing;
  const back = article ? `/kb/${article.id}` : '/kb';
  const leave = useCallback(() => go(back), [go, back]);
  useSayStatus(number ?? t('status.new'));

  useEffect(() => sweepKept(Date.now()), []);
  useEffect(
    () =>
      onStepBack(() => {
        leave();
        return true;
      }),
    [leave],
  );

  // Wherever the focus is, on nothing too: only layers over the page have keys of their own.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(LAYERS)) return;
      const mod = event.ctrlKey || event.metaKey;
      const digit = /^(?:Digit|Numpad)([1-4])$/.exec(event.code)?.[1];
      if (mod && !event.altKey && event.key.toLowerCase() === 's') void save();
      else if (mod && !event.altKey && event.key === 'Enter') openMain();
      else if (event.altKey && !mod && digit) {
        const name = (['text', 'solution', 'details', 'preview'] as const)[Number(digit) - 1];
        if (name && (narrow || name !== 'preview')) setPane(name);
      } else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [save, openMain, narrow]);

  const shown = narrow || pane !== 'preview' ? pane : 'text';
  const preview = (
    <PreviewPane
      content={content}
      images={article?.images ?? []}
      part={shown === 'solution' ? 'solution' : 'text'}
      number={number}
      fromTicket={writing.fromTicket}
      me={me?.id ?? ''}
    />
  );
  return (
    <div className={styles['root']}>
      <EditorHead handle={handle} review={review} onLeave={leave} />
      <div className={styles['body']} data-narrow={narrow || undefined}>
        <div className={styles['form']} data-region="editor">
          <Panes pane={shown} withPreview={narrow} hasSolution={content.solution !== null} onChoose={setPane} />
          <div className={styles['scroll']} id="editor-pane" role="tabpanel" aria-labelledby={`editor-tab-${shown}`}>
            <Notices handle={handle} removed={removed ?? []} />
            {shown === 'text' && <TextPane handle={handle} />}
            {shown === 'solution' && <SolutionPane handle={handle} />}
            {shown === 'details' && <DetailsPane handle={handle} />}
            {shown === 'preview' && preview}
          </div>
        </div>
        {!narrow && (
          <aside className={styles['preview']} data-region="preview" aria-label={t('pane.preview')}>
            {preview}
          </aside>
        )}
      </div>
      <ReviewDialogs handle={handle} review={review} />
    </div>
  );
};
