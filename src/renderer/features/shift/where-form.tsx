import { Button, Radio, Select, TextInput } from '@mantine/core';
import { type PresenceState, presenceStates } from '@shared/domain/presence';
import type { Refusal } from '@shared/domain/refusal';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Standing } from '@/data/on-shift';
import { momentField } from '@/ui/date-input';
import { ErrorNote } from '@/ui/error-note';
import { useRefusalText } from '@/ui/use-refusal-text';
import { stopAskingWhere } from './asking';
import { sayWhere } from './say-where';
import { type UntilChoice, untilChoices, untilOf } from './until';
import styles from './where.module.css';

const HOUR = 3_600_000;
const LONGEST_WHY = 80;

const usual = (kind: Standing['onShift']['kind']): PresenceState => (kind === 'onShift' ? 'away' : 'onShift');
const named: Readonly<Record<UntilChoice, string>> = {
  shift: 'ask.untilShift',
  half: 'ask.untilHalf',
  hour: 'ask.untilHour',
  tomorrow: 'ask.untilTomorrow',
  time: 'ask.untilTime',
};

interface WhereFormProps {
  readonly personId: string;
  readonly standing: Standing;
}

/** One of four, until when, and a word about it. Enter sends from everywhere. */
export const WhereForm = ({ personId, standing }: WhereFormProps) => {
  const { t } = useTranslation(['shift', 'common']);
  const refusalText = useRefusalText();
  const { kind, nextFrom } = standing.onShift;
  const [state, setState] = useState<PresenceState>(usual(kind));
  const [choice, setChoice] = useState<UntilChoice>('shift');
  const [typed, setTyped] = useState(() => momentField(Date.now() + HOUR));
  const [why, setWhy] = useState('');
  const [past, setPast] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const until = untilOf(choice, typed, Date.now(), nextFrom);
    setPast(until === undefined);
    if (until === undefined) return;
    const refused = await sayWhere(personId, state, until, why.trim() || null);
    setRefusal(refused);
    if (refused === null) stopAskingWhere();
  };
  return (
    <form className={styles['form']} onSubmit={(event) => void send(event)}>
      <Radio.Group
        label={t('ask.state')}
        value={state}
        onChange={(value) => setState(presenceStates.find((each) => each === value) ?? state)}
      >
        <div className={styles['states']}>
          {presenceStates.map((each) => (
            <Radio
              key={each}
              value={each}
              label={t(`state.${each}`)}
              description={t(`how.${each}`)}
              data-autofocus={each === state || undefined}
            />
          ))}
        </div>
      </Radio.Group>
      <div className={styles['pair']}>
        <Select
          label={t('ask.until')}
          value={choice}
          allowDeselect={false}
          data={untilChoices.map((value) => ({ value, label: t(named[value]) }))}
          onChange={(value) => setChoice(untilChoices.find((each) => each === value) ?? choice)}
        />
        {choice === 'time' && (
          <TextInput
            type="datetime-local"
            label={t('ask.time')}
            value={typed}
            min={momentField(Date.now())}
            error={past && t('ask.past')}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <TextInput
          label={t('ask.why')}
          description={t('ask.whyHow')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={why}
          maxLength={LONGEST_WHY}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      </div>
      {refusal && <ErrorNote>{refusalText(refusal)}</ErrorNote>}
      <div className={styles['buttons']}>
        <span>{t('ask.note')}</span>
        <Button onClick={stopAskingWhere}>{t('common:cancel')}</Button>
        <Button type="submit" variant="filled">
          {t('ask.save')}
        </Button>
      </div>
    </form>
  );
};
