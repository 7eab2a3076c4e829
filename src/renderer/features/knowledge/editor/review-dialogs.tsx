import { Button, Textarea, TextInput } from '@mantine/core';
import type { Refusal } from '@shared/domain/refusal';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Dialog } from '@/ui/dialog';
import { ErrorNote } from '@/ui/error-note';
import { KeyHint } from '@/ui/key-hint';
import { useRefusalText } from '@/ui/use-refusal-text';
import { dayOf, instantOf } from './day';
import styles from './editor.module.css';
import type { Review } from './use-review';
import type { WritingHandle } from './use-writing';

/** Half a year: as long as most articles stay true (KCS v6 asks for a date, not for which). */
const NEXT_REVIEW = 182 * 24 * 60 * 60_000;

interface AskProps {
  readonly title: string;
  readonly confirm: string;
  readonly disabled?: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => Promise<Refusal | null>;
  readonly children: ReactNode;
  /** Where a refusal leads to something that can be done. */
  readonly wayOut?: (refusal: Refusal) => ReactNode;
}

const Ask = ({ title, confirm, disabled = false, onClose, onConfirm, children, wayOut }: AskProps) => {
  const { t } = useTranslation('common');
  const refusalText = useRefusalText();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const go = async () => {
    if (busy || disabled) return;
    setBusy(true);
    setRefusal(await onConfirm());
    setBusy(false);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button variant="subtle" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            variant="filled"
            disabled={disabled}
            onClick={() => void go()}
            rightSection={<KeyHint keys="Mod+Enter" />}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl Enter confirms from any field */}
      <div
        className={styles['ask']}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.stopPropagation();
          void go();
        }}
      >
        {children}
        {refusal && <ErrorNote action={wayOut?.(refusal)}>{refusalText(refusal)}</ErrorNote>}
      </div>
    </Dialog>
  );
};

interface ReviewDialogsProps {
  readonly handle: WritingHandle;
  readonly review: Review;
}

const Publish = ({ handle, review }: ReviewDialogsProps) => {
  const { t } = useTranslation('editor');
  const [, go] = useLocation();
  const { article, writing } = handle;
  const [change, setChange] = useState('');
  const [day, setDay] = useState(() => dayOf(Date.now() + NEXT_REVIEW));
  const edition = (article?.editions.at(-1)?.edition ?? 0) + 1;
  const compare = (refusal: Refusal) =>
    refusal.code === 'draft.outdated' && (
      <Button
        onClick={() => go(`/kb/${writing.number}/merge?keep=${handle.current().seen?.id}&drop=edition.${edition - 1}`)}
      >
        {t('publish.compare')}
      </Button>
    );
  return (
    <Ask
      title={t('publish.title', { edition })}
      confirm={t('publish.confirm')}
      onClose={() => review.open(null)}
      onConfirm={() => review.publish(change, instantOf(day))}
      wayOut={compare}
    >
      <Textarea
        label={t('publish.change')}
        description={edition === 1 ? t('publish.changeFirst') : t('publish.changeHint')}
        value={change}
        data-autofocus
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2_000}
        onChange={(event) => setChange(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('publish.reviewBy')}
        description={t('publish.reviewHint')}
        value={day}
        className={styles['date'] ?? ''}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
    </Ask>
  );
};

const GiveBack = ({ review }: ReviewDialogsProps) => {
  const { t } = useTranslation('editor');
  const [reason, setReason] = useState('');
  return (
    <Ask
      title={t('return.title')}
      confirm={t('return.confirm')}
      disabled={reason.trim() === ''}
      onClose={() => review.open(null)}
      onConfirm={() => review.giveBack(reason.trim())}
    >
      <Textarea
        label={t('return.reason')}
        description={t('return.hint')}
        value={reason}
        data-autofocus
        autosize
        minRows={3}
        maxRows={10}
        maxLength={8_000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Ask>
  );
};

export const ReviewDialogs = (props: ReviewDialogsProps) => {
  const { dialog } = props.review;
  if (dialog === 'publish') return <Publish {...props} />;
  return dialog === 'return' ? <GiveBack {...props} /> : null;
};
