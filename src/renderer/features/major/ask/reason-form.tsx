import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { run, say } from '../run';
import styles from './ask.module.css';
import { Form } from './form';

const commands = { reject: 'ticket.rejectMajor.v1', demote: 'ticket.demoteMajor.v1' } as const;

interface ReasonFormProps {
  readonly number: string;
  readonly what: keyof typeof commands;
}

/** Why it is none, or none any more. */
export const ReasonForm = ({ number, what }: ReasonFormProps) => {
  const { t } = useTranslation('major');
  const [reason, setReason] = useState('');
  return (
    <Form
      submit={t(`${what}.submit`)}
      ready={reason.trim() !== ''}
      onSubmit={() => run(commands[what], number, { reason }, say(`major:${what}.done`))}
    >
      {what === 'demote' && <p className={styles['lead']}>{t('demote.lead')}</p>}
      <Textarea
        label={t(`${what}.reason`)}
        required
        data-autofocus
        autosize
        minRows={3}
        maxRows={10}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Form>
  );
};
