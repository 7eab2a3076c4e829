import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { prefixOf } from '@shared/domain/kinds';
import { splitSteps } from '@shared/domain/merge';
import type { Ticket } from '@shared/domain/ticket';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberPrefix } from '@/data/backend';
import { giveBackNumber, takeNumber } from '@/data/numbers';
import { useTicket } from '@/data/use-ticket';
import { useFormat } from '@/ui/use-format';
import { Form } from '../ask/form';
import type { PanelProps } from '../ask/panel-props';
import { usePerform } from '../ask/use-perform';
import { performSteps } from '../perform-steps';
import { useSpeech } from '../use-speech';
import styles from './kind.module.css';
import { type Saying, sayingsOf } from './told-by';

const TITLE_MOST = 160;

interface SayingsProps {
  readonly sayings: readonly Saying[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

const Sayings = ({ sayings, chosen, onChange }: SayingsProps) => {
  const { t } = useTranslation('kinds');
  const speech = useSpeech();
  const { moment } = useFormat();
  if (sayings.length === 0) return <p className={styles['lead']}>{t('ask.split.none')}</p>;
  return (
    <fieldset className={styles['picks']} aria-label={t('ask.split.notes')}>
      {sayings.map(({ id, by, at, text }) => (
        <Checkbox
          key={id}
          size="xs"
          checked={chosen.has(id)}
          label={
            <>
              <small>
                {speech.person(by)}, {moment(at)}
              </small>{' '}
              {text.slice(0, 240)}
            </>
          }
          onChange={(event) => {
            const next = new Set(chosen);
            if (event.currentTarget.checked) next.add(id);
            else next.delete(id);
            onChange(next);
          }}
        />
      ))}
    </fieldset>
  );
};

const Ready = ({
  ticket,
  sayings,
  onDone,
}: Pick<PanelProps, 'onDone'> & { ticket: Ticket; sayings: readonly Saying[] }) => {
  const { t } = useTranslation('kinds');
  const speech = useSpeech();
  const { moment } = useFormat();
  const [title, setTitle] = useState('');
  const [details, setDetails] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { refusal, finish } = usePerform(onDone);
  const submit = async () => {
    const taken = await takeNumber(prefixOf[ticket.kind] as NumberPrefix);
    if (taken.kind === 'none') {
      finish({ refusal: { code: 'number.notReserved' } });
      return;
    }
    const { number } = taken;
    const lines = sayings
      .filter(({ id }) => chosen.has(id))
      .map(({ by, at, text }) => `${speech.person(by)}, ${moment(at)}: ${text}`);
    const note = lines.length === 0 ? null : [t('ask.split.note', { number: ticket.number }), ...lines].join('\n');
    const part = { number, shortDescription: title.trim(), description: details.trim(), note };
    const result = await performSteps(splitSteps(ticket, part), t('done.split', { number }));
    if (result.refusal) void giveBackNumber(number);
    finish(result);
  };
  return (
    <Form
      submit={t('ask.split.submit')}
      ready={title.trim() !== ''}
      refusal={refusal}
      onLeave={onDone}
      onSubmit={() => void submit()}
    >
      <p className={styles['lead']}>{t('ask.split.lead')}</p>
      <TextInput
        label={t('ask.split.title')}
        required
        data-autofocus
        maxLength={TITLE_MOST}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={t('ask.split.details')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={32_000}
        value={details}
        onChange={(event) => setDetails(event.currentTarget.value)}
      />
      <Sayings sayings={sayings} chosen={chosen} onChange={setChosen} />
    </Form>
  );
};

/** Part of a ticket goes on as a ticket of its own. */
export const SplitForm = ({ numbers, onDone }: PanelProps) => {
  const view = useTicket(numbers[0] ?? '');
  const entries = view.kind === 'ready' ? view.entries : null;
  const sayings = useMemo(() => sayingsOf(entries ?? []), [entries]);
  return view.kind === 'ready' ? <Ready ticket={view.ticket} sayings={sayings} onDone={onDone} /> : null;
};
