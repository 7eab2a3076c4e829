import { devicesOfPath, type ListedDevices } from '@shared/contract/wipe';
import { useTranslation } from 'react-i18next';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { AskFailure } from '../ask-failure';
import { useAsked } from '../use-asked';
import { DeviceLine } from './device-line';
import styles from './sessions-section.module.css';

interface DeviceListProps {
  readonly personId: string;
  readonly foreign?: boolean;
  /** When there is none; left out: there is always one. */
  readonly none?: string;
}

/** Somebody's devices, this one first. */
export const DeviceList = ({ personId, foreign = false, none }: DeviceListProps) => {
  const { t } = useTranslation('settings');
  const [asked, ask] = useAsked<ListedDevices>(devicesOfPath(personId));
  if (asked.kind === 'loading') return <SkeletonRows count={3} />;
  if (asked.kind === 'failed') {
    return <AskFailure why={asked.why} offline={t('devices.offline')} onAgain={ask} />;
  }
  const { devices } = asked.body;
  if (devices.length === 0 && none !== undefined) return <p>{none}</p>;
  return (
    <ul className={styles['list']}>
      {[...devices]
        .sort((a, b) => Number(b.current) - Number(a.current) || b.lastSeenAt - a.lastSeenAt)
        .map((device) => (
          <DeviceLine key={device.sessionId} device={device} foreign={foreign} onChanged={() => void ask()} />
        ))}
    </ul>
  );
};
