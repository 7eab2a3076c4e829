import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { momentField, momentOf } from '@/ui/date-input';
import { useFormat } from '@/ui/use-format';
import { Form } from '../ask/form';
import type { PanelProps } from '../ask/panel-props';
import { usePerform } from '../ask/use-perform';
import { say } from '../perform';
import styles from './promise.module.css';
import { type QuickTime, quickTimes } from './quick-times';

/** By when, and what: said on the phone, written down in two keys. */
export const PromiseForm = ({ numbers, onDone }: PanelProps) => {
  const { t } = useTranslation('promise');
  const { time, duration, moment } = useFormat();
  const { refusal, run } = usePerform(onDone);
  const [now] = useState(() => Date.now());
  const [times] = useState(() => quickTimes(now));
  const [due, setDue] = useState(() => momentField(times[1]?.at ?? now));
  const [text, setText] = useState(() => t('form.callBack'));
  const at = momentOf(due);
  const past = at !== null && at <= now;
  const words = ({ key, at: then, span }: QuickTime) =>
    t(`form.${key}`, { time: key === 'in' ? duration(span) : time(then) });
  return (
    <Form
      submit={t('form.submit')}
      ready={at !== null && !past && text.trim() !== ''}
      refusal={refusal}
      onLeave={onDone}
      onSubmit={() => {
        if (at === null) return;
        void run({
          name: 'ticket.promise.v1',
          numbers,
          argsFor: () => ({ at, text: text.trim() }),
          done: say('promise:done.made', { due: moment(at) }),
        });
      }}
    >
      <TextInput
        type="datetime-local"
        label={t('form.at')}
        value={due}
        min={momentField(now)}
        error={past ? t('form.past') : undefined}
        data-autofocus
        onChange={(event) => setDue(event.currentTarget.value)}
      />
      <fieldset className={styles['quick']}>
        <legend>{t('form.quick')}</legend>
        {times.map((each) => (
          <Button
            key={`${each.key} ${each.span}`}
            size="xs"
            aria-pressed={each.at === at}
            onClick={() => setDue(momentField(each.at))}
          >
            {words(each)}
          </Button>
        ))}
      </fieldset>
      <TextInput
        label={t('form.text')}
        description={t('form.textHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        value={text}
        maxLength={400}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Form>
  );
};
