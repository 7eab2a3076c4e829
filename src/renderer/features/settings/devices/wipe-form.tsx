import { Button, Radio, Stack } from '@mantine/core';
import type { WipeMode } from '@shared/contract/wipe';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './sessions-section.module.css';

interface WipeFormProps {
  readonly name: string;
  readonly onKeep: () => void;
  readonly onOrder: (mode: WipeMode) => Promise<void>;
}

/** What becomes of work that the device has not sent is a choice, and nothing is lost by the usual one. */
export const WipeForm = ({ name, onKeep, onOrder }: WipeFormProps) => {
  const { t } = useTranslation('lock');
  const [mode, setMode] = useState<WipeMode>('afterSending');
  const [busy, setBusy] = useState(false);
  const order = async () => {
    setBusy(true);
    await onOrder(mode);
    setBusy(false);
  };
  return (
    <div className={styles['form']}>
      <Radio.Group
        label={t('devices.what', { name })}
        value={mode}
        onChange={(chosen) => setMode(chosen === 'atOnce' ? 'atOnce' : 'afterSending')}
      >
        <Stack gap={8} mt={6}>
          <Radio
            size="md"
            autoFocus
            value="afterSending"
            label={t('devices.after')}
            description={t('devices.afterHint')}
          />
          <Radio size="md" value="atOnce" label={t('devices.atOnce')} description={t('devices.atOnceHint')} />
        </Stack>
      </Radio.Group>
      <div className={styles['buttons']}>
        <Button size="xs" variant="subtle" onClick={onKeep}>
          {t('devices.keep')}
        </Button>
        <Button size="xs" variant="filled" loading={busy} onClick={() => void order()}>
          {t('devices.go')}
        </Button>
      </div>
    </div>
  );
};
