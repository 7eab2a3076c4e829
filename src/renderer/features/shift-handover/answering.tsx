// Taking the shift over, and answering what whoever took it has asked.
import { Button, Checkbox, Textarea } from '@mantine/core';
import type { RecordArgsOf, RecordCommandName } from '@shared/domain/commands/records';
import { openQuestion, type ShiftHandover } from '@shared/domain/shift-handover';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canRunRecord, runRecord } from '@/data/run-record';
import { useMe } from '@/data/use-desk';
import { refusalText } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';
import { say } from './give';
import styles from './handover.module.css';
import type { HandoverSpeech } from './words';

const perform = async <N extends RecordCommandName>(
  name: N,
  { id }: ShiftHandover,
  args: RecordArgsOf<N>,
  done: string,
): Promise<void> => {
  const result = await runRecord(name, id, args);
  if (result.ok) showToast(done);
  else showToast(refusalText(result.refusal, say), null, 'error');
};

interface BoxProps {
  readonly title: string;
  readonly submit: string;
  readonly ready: boolean;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

const Box = ({ title, submit, ready, onSubmit, children }: BoxProps) => (
  <form
    className={styles['box']}
    aria-label={title}
    onSubmit={(event) => {
      event.preventDefault();
      if (ready) onSubmit();
    }}
  >
    <h2>{title}</h2>
    {children}
    <Button type="submit" variant="filled" disabled={!ready}>
      {submit}
    </Button>
  </form>
);

interface AnsweringProps {
  readonly handover: ShiftHandover;
  readonly speech: HandoverSpeech;
}

const Take = ({ handover, speech }: AnsweringProps) => {
  const { t } = useTranslation('handover');
  const [remark, setRemark] = useState('');
  const [asks, setAsks] = useState(false);
  const said = remark.trim() === '' ? null : remark.trim();
  const args = { remark: said, asks: asks && said !== null };
  return (
    <Box
      title={t('take.title')}
      submit={t('take.submit')}
      ready
      onSubmit={() =>
        void perform('shift.acknowledge.v1', handover, args, t('take.done', { group: speech.group(handover.groupId) }))
      }
    >
      <Textarea
        label={t('take.remark')}
        description={t('take.remarkHint')}
        value={remark}
        autosize
        minRows={2}
        maxRows={8}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      <Checkbox
        label={t('take.asks', { who: speech.person(handover.createdBy) })}
        checked={asks && said !== null}
        disabled={said === null}
        onChange={(event) => setAsks(event.currentTarget.checked)}
      />
    </Box>
  );
};

const Answer = ({ handover, speech }: AnsweringProps) => {
  const { t } = useTranslation('handover');
  const [answer, setAnswer] = useState('');
  const { acknowledged } = handover;
  const ready = answer.trim() !== '';
  return (
    <Box
      title={t('history.question')}
      submit={t('answer.submit')}
      ready={ready}
      onSubmit={() => void perform('shift.answer.v1', handover, { text: answer.trim() }, t('answer.done'))}
    >
      <blockquote>
        <b>{speech.person(acknowledged?.by ?? '')}</b> {acknowledged?.remark}
      </blockquote>
      <Textarea
        label={t('answer.label')}
        value={answer}
        autosize
        minRows={2}
        maxRows={8}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
    </Box>
  );
};

/** What is still to be said about a handover, by whoever may say it. */
export const Answering = (props: AnsweringProps) => {
  const { t } = useTranslation('handover');
  const me = useMe();
  const { handover } = props;
  if (handover.acknowledged === null) {
    if (handover.createdBy === me?.id) return <p className={styles['note']}>{t('take.own')}</p>;
    const may = canRunRecord('shift.acknowledge.v1', handover, handover.id, { remark: null, asks: false }) === null;
    return may ? <Take {...props} /> : null;
  }
  const mayAnswer =
    openQuestion(handover) && canRunRecord('shift.answer.v1', handover, handover.id, { text: '-' }) === null;
  return mayAnswer && handover.acknowledged.by !== me?.id ? <Answer {...props} /> : null;
};
