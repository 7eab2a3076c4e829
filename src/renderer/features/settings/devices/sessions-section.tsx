import { Button } from '@mantine/core';
import { type DeviceSession, routes } from '@shared/contract/http';
import { IconDeviceDesktop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/data/api';
import { ErrorNote } from '@/ui/error-note';
import { useNow } from '@/ui/now';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { showToast } from '@/ui/toast';
import { useFormat } from '@/ui/use-format';
import { MySignIns } from '../access/my-sign-ins';
import { Lead } from '../setting';
import { useAsked } from '../use-asked';
import styles from './sessions-section.module.css';

interface DeviceLineProps {
  readonly session: DeviceSession;
  readonly onRevoked: () => void;
}

/** To the minute: what is less comes from the way to the server. */
const RIGHT = 60_000;

/** How the device's clock stood at its latest sync: by that, what was done offline is placed in time. */
const ClockLine = ({ clock: { skew, seenAt } }: { readonly clock: NonNullable<DeviceSession['clock']> }) => {
  const { t } = useTranslation('clocks');
  const { moment, duration } = useFormat();
  const told = { time: duration(Math.abs(skew)), at: moment(seenAt) };
  const words = Math.abs(skew) < RIGHT ? 'device.right' : skew > 0 ? 'device.ahead' : 'device.behind';
  return <span>{t(words, told)}</span>;
};

/** A device is signed out for good: it is asked first, because it has to sign in again itself. */
const DeviceLine = ({ session, onRevoked }: DeviceLineProps) => {
  const { t } = useTranslation('settings');
  const { moment, age } = useFormat();
  const now = useNow(30_000);
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const { deviceName: name } = session;

  const revoke = async () => {
    const answer = await call(routes.revoke, { sessionId: session.sessionId });
    setAsking(false);
    if (answer.kind === 'ok') {
      showToast(t('devices.revoked', { name }));
      onRevoked();
    } else setFault(answer.kind === 'unreachable' ? t('unreachable') : answer.problem.message);
  };

  return (
    <li className={styles['device']}>
      <IconDeviceDesktop size={18} stroke={1.6} aria-hidden="true" />
      <div className={styles['words']}>
        <b>
          {name}
          {session.current && <span className={styles['current']}>{t('devices.current')}</span>}
        </b>
        <span>
          {t('devices.signedIn', { time: moment(session.createdAt) })} ·{' '}
          {t('devices.seen', { age: age(now - session.lastSeenAt) })}
        </span>
        {session.clock && <ClockLine clock={session.clock} />}
        {asking && <span className={styles['sure']}>{t('devices.sure', { name })}</span>}
        {fault !== null && <ErrorNote>{fault}</ErrorNote>}
      </div>
      {!session.current &&
        (asking ? (
          <>
            <Button size="xs" variant="subtle" onClick={() => setAsking(false)}>
              {t('devices.keep')}
            </Button>
            <Button size="xs" variant="filled" onClick={() => void revoke()}>
              {t('devices.revokeNow')}
            </Button>
          </>
        ) : (
          <Button size="xs" aria-label={t('devices.revokeLabel', { name })} onClick={() => setAsking(true)}>
            {t('devices.revoke')}
          </Button>
        ))}
    </li>
  );
};

/** Where this person is signed in. */
export const SessionsSection = () => {
  const { t } = useTranslation('settings');
  const [asked, ask] = useAsked<{ readonly devices: readonly DeviceSession[] }>(routes.devices);
  return (
    <>
      <Lead>{t('devices.lead')}</Lead>
      {asked.kind === 'loading' && <SkeletonRows count={3} />}
      {asked.kind === 'failed' && (
        <ErrorNote
          action={
            <Button size="xs" onClick={() => void ask()}>
              {t('again')}
            </Button>
          }
        >
          {asked.why ?? t('devices.offline')}
        </ErrorNote>
      )}
      {asked.kind === 'ready' && (
        <ul className={styles['list']}>
          {[...asked.body.devices]
            .sort((a, b) => Number(b.current) - Number(a.current) || b.lastSeenAt - a.lastSeenAt)
            .map((session) => (
              <DeviceLine key={session.sessionId} session={session} onRevoked={() => void ask()} />
            ))}
        </ul>
      )}
      <MySignIns />
    </>
  );
};
