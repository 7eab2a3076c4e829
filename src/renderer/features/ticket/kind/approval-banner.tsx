import { Button, Textarea } from '@mantine/core';
import type { Refusal } from '@shared/domain/refusal';
import type { Ticket } from '@shared/domain/ticket';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/data/use-desk';
import { ErrorNote } from '@/ui/error-note';
import { useRefusalText } from '@/ui/use-refusal-text';
import { perform } from '../perform';
import { useSpeech } from '../use-speech';
import styles from './kind.module.css';

/** For whoever is asked: what it is about stands around it, the answer is given here. */
export const ApprovalBanner = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('kinds');
  const me = useMe();
  const speech = useSpeech();
  const refusalText = useRefusalText();
  const [comment, setComment] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { detail, number } = ticket;
  if (!me || detail === null || detail.kind === 'problem') return null;
  const mine = detail.approvals.find(({ personId, answer }) => personId === me.id && answer === null);
  if (!mine) return null;
  const answer = async (approved: boolean) => {
    const result = await perform({
      name: 'ticket.answerApproval.v1',
      numbers: [number],
      argsFor: () => ({ approval: mine.id, approved, comment: comment.trim() || null }),
      done: t(approved ? 'done.approved' : 'done.declined'),
    });
    setRefusal(result.refusal);
  };
  return (
    <section className={styles['answer']} aria-label={t('approvals.yours', { person: speech.person(mine.askedBy) })}>
      <h2>{t('approvals.yours', { person: speech.person(mine.askedBy) })}</h2>
      <p>{t('approvals.yoursHow')}</p>
      <Textarea
        label={t('approvals.comment')}
        placeholder={t('approvals.commentHint')}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={32_000}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      {refusal && <ErrorNote>{refusalText(refusal)}</ErrorNote>}
      <footer>
        <Button variant="filled" onClick={() => void answer(true)}>
          {t('approvals.approve')}
        </Button>
        <Button onClick={() => void answer(false)}>{t('approvals.decline')}</Button>
      </footer>
    </section>
  );
};
