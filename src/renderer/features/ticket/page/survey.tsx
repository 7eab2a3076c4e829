import { Button, Radio, Textarea } from '@mantine/core';
import type { Ticket } from '@shared/domain/ticket';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '@/data/run-command';
import { useMe } from '@/data/use-desk';
import { refusalText } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';
import { say } from '../perform';
import { useAskedByLink } from './asked-by-link';
import styles from './page.module.css';

const scores = [1, 2, 3, 4, 5] as const;

/** For the caller of a closed ticket: how did it go? The answer may be changed. */
export const Survey = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('ticket');
  const me = useMe();
  const answer = ticket.survey?.answer ?? null;
  const [score, setScore] = useState(answer ? String(answer.score) : null);
  const [comment, setComment] = useState(answer?.comment ?? '');
  const asks = ticket.survey !== null && me?.id === ticket.callerId;
  const place = useAskedByLink<HTMLElement>(asks);
  if (!asks) return null;
  const send = async () => {
    const args = { score: Number(score), comment: comment.trim() || null };
    const result = await runCommand('ticket.answerSurvey.v1', ticket.number, args);
    if (result.ok) showToast(t('survey.thanks'));
    else showToast(refusalText(result.refusal, say), null, 'error');
  };
  return (
    <section ref={place} tabIndex={-1} className={styles['judgement']} aria-label={t('survey.title')}>
      <h2>{t('survey.title')}</h2>
      <p>{t(answer ? 'survey.answered' : 'survey.why')}</p>
      <Radio.Group value={score} onChange={setScore} aria-label={t('survey.title')}>
        <div className={styles['scores']}>
          {scores.map((each) => (
            <Radio key={each} value={String(each)} label={t(`survey.score.${each}`)} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t('survey.comment')}
        value={comment}
        onChange={({ currentTarget }) => setComment(currentTarget.value)}
        maxLength={4_000}
        autosize
        minRows={2}
        maxRows={6}
      />
      <footer>
        <Button variant="filled" disabled={score === null} onClick={() => void send()}>
          {t(answer ? 'survey.change' : 'survey.send')}
        </Button>
      </footer>
    </section>
  );
};
