import { Select, Switch } from '@mantine/core';
import { type DeviceLock, deviceLockOf } from '@shared/domain/settings';
import { useTranslation } from 'react-i18next';
import { idleChoices } from '@/data/lock/preferences';
import { useDesk } from '@/data/use-desk';
import { SkeletonRows } from '@/ui/skeleton-rows';
import styles from '../closing/closing.module.css';
import { PartFrame } from '../publishing/part-frame';
import { type Part, usePart } from '../publishing/use-part';
import { Setting } from '../setting';

const FREE = 'free';

const Editor = ({ part }: { readonly part: Part<'deviceLock'> }) => {
  const { t } = useTranslation('lock');
  const policy = deviceLockOf(part.draft);
  const set = (next: DeviceLock) => part.change({ deviceLock: next });
  const known = idleChoices.filter((minutes) => minutes !== null);
  const minutes = [...new Set([...known, ...(policy.idleMinutes ? [policy.idleMinutes] : [])])].sort((a, b) => a - b);
  return (
    <fieldset className={styles['root']} disabled={!part.mayEdit} aria-label={t('policy.title')}>
      <Setting label={t('policy.required')} labelId="lock-required" hint={t('policy.requiredHint')}>
        <Switch
          aria-labelledby="lock-required"
          checked={policy.required}
          onChange={(event) => set({ ...policy, required: event.currentTarget.checked })}
        />
      </Setting>
      {policy.required && (
        <Setting label={t('policy.idle')} hint={t('policy.idleHint')}>
          <Select
            aria-label={t('policy.idle')}
            className={styles['wide'] ?? ''}
            data={[
              ...minutes.map((count) => ({ value: String(count), label: t('setting.minutes', { count }) })),
              { value: FREE, label: t('policy.free') },
            ]}
            value={policy.idleMinutes === undefined ? FREE : String(policy.idleMinutes)}
            allowDeselect={false}
            onChange={(value) =>
              set(
                value === null || value === FREE ? { required: true } : { required: true, idleMinutes: Number(value) },
              )
            }
          />
        </Setting>
      )}
    </fieldset>
  );
};

/** What the desk asks of the devices that hold its tickets. */
export const PolicySection = () => {
  const { t } = useTranslation('lock');
  const { settings } = useDesk();
  const part = usePart('deviceLock');
  if (!part || !settings) return <SkeletonRows count={2} />;
  return (
    <PartFrame part={part} lead={t('policy.lead')} fault={null}>
      <Editor part={part} />
    </PartFrame>
  );
};
