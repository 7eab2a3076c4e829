import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import type { Major, PlanLine } from '@shared/domain/major';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import { run, say } from '../run';
import styles from './ask.module.css';
import { Form } from './form';

const channels = ['email', 'chat', 'statusPage', 'phone'] as const;
const isChannel = (value: string | null): value is PlanLine['channel'] => channels.some((each) => each === value);
const MOST = 20;

interface Line extends PlanLine {
  readonly key: number;
}

const fresh = (key: number): Line => ({ key, audience: '', channel: 'email', every: 30 });
const isWhole = ({ audience, every }: PlanLine): boolean => audience.trim() !== '' && every >= 5 && every <= 1_440;

interface PlanFormProps {
  readonly number: string;
  readonly major: Major;
}

/** Whom to tell, by which way, how often. */
export const PlanForm = ({ number, major }: PlanFormProps) => {
  const { t } = useTranslation('major');
  const [lines, setLines] = useState<readonly Line[]>(() =>
    major.plan.length === 0 ? [fresh(0)] : major.plan.map((line, key) => ({ ...line, key })),
  );
  const put = (key: number, patch: Partial<PlanLine>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...patch } : line)));
  const meant = lines.map(({ audience, channel, every }) => ({ audience: audience.trim(), channel, every }));
  const whole = meant.every(isWhole);
  return (
    <Form
      submit={t('plan.submit')}
      ready={whole}
      hint={whole ? undefined : t('plan.fault')}
      onSubmit={() => run('ticket.setRoom.v1', number, { plan: meant }, say('major:plan.done'))}
    >
      {lines.map((line, at) => (
        <div key={line.key} className={styles['plan']}>
          <TextInput
            label={t('plan.audience')}
            value={line.audience}
            maxLength={160}
            data-autofocus={at === 0 || undefined}
            onChange={(event) => put(line.key, { audience: event.currentTarget.value })}
          />
          <Select
            label={t('plan.channel')}
            data={channels.map((value) => ({ value, label: t(`plan.channels.${value}`) }))}
            value={line.channel}
            allowDeselect={false}
            onChange={(value) => isChannel(value) && put(line.key, { channel: value })}
          />
          <NumberInput
            label={t('plan.every')}
            min={5}
            max={1_440}
            allowDecimal={false}
            hideControls
            value={line.every}
            onChange={(value) => put(line.key, { every: Number(value) })}
          />
          <IconButton
            label={t('plan.remove', { audience: line.audience })}
            size={28}
            onClick={() => setLines(lines.filter(({ key }) => key !== line.key))}
          >
            <IconX size={14} />
          </IconButton>
        </div>
      ))}
      {lines.length < MOST && (
        <div>
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconPlus size={13} />}
            onClick={() => setLines([...lines, fresh(Math.max(-1, ...lines.map(({ key }) => key)) + 1)])}
          >
            {t('plan.add')}
          </Button>
        </div>
      )}
    </Form>
  );
};
