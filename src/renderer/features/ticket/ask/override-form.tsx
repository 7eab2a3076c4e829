import { Button, Radio, Textarea } from '@mantine/core';
import { lowestPriority } from '@shared/domain/priority';
import type { DeskSettings } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/ui/error-note';
import { PriorityBadge } from '@/ui/priority-badge';
import { useRefusalText } from '@/ui/use-refusal-text';
import { say } from '../perform';
import styles from './priority.module.css';
import { PriorityOutlook } from './priority-outlook';
import { usePerform } from './use-perform';

interface OverrideFormProps {
  readonly tickets: readonly Ticket[];
  readonly settings: DeskSettings;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** A priority that the matrix does not give, with the reason that the timeline keeps. */
export const OverrideForm = ({ tickets, settings, onBack, onDone }: OverrideFormProps) => {
  const { t } = useTranslation(['ticket', 'domain']);
  const refusalText = useRefusalText();
  const { refusal, run } = usePerform(onDone);
  const [first, ...others] = tickets;
  const [priority, setPriority] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const ready = priority !== null && reason.trim() !== '';
  const submit = () => {
    if (priority === null || !ready) return;
    void run({
      name: 'ticket.overridePriority.v1',
      numbers: tickets.map((ticket) => ticket.number),
      argsFor: () => ({ priority, reason }),
      done: say('ticket:done.override', { priority }),
    });
  };
  const levels = Array.from({ length: lowestPriority(settings.matrix) }, (_, index) => index + 1);
  return (
    <form
      className={styles['panel']}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={styles['head']}>
        <h2>{t('ask.priority.overrideTitle')}</h2>
      </div>
      <p className={styles['hint']}>{t('ask.priority.overrideHint')}</p>
      <Radio.Group
        aria-label={t('ask.priority.title')}
        value={priority === null ? null : String(priority)}
        onChange={(value) => setPriority(Number(value))}
      >
        <div className={styles['levels']}>
          {levels.map((level) => (
            <Radio
              key={level}
              value={String(level)}
              autoFocus={level === 1}
              label={<PriorityBadge priority={level} label />}
              aria-label={`${level} ${t(`domain:priority.${level}`, { defaultValue: '' })}`}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t('ask.priority.reason')}
        description={t('ask.priority.reasonHint')}
        required
        autosize
        minRows={2}
        maxRows={6}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {first && others.length === 0 && priority !== null && (
        <PriorityOutlook ticket={first} priority={priority} settings={settings} />
      )}
      {refusal && <ErrorNote>{refusalText(refusal)}</ErrorNote>}
      <div className={styles['foot']}>
        <Button onClick={onBack}>{t('ask.priority.back')}</Button>
        <Button type="submit" variant="filled" disabled={!ready}>
          {t('ask.priority.setByHand')}
        </Button>
      </div>
    </form>
  );
};
