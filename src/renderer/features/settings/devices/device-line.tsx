import { Button } from '@mantine/core';
import { type ListedDevice, wipeRoutes } from '@shared/contract/wipe';
import { IconDeviceDesktop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, call } from '@/data/api';
import { ErrorNote } from '@/ui/error-note';
import { useNow } from '@/ui/now';
import { showToast } from '@/ui/toast';
import { useFormat } from '@/ui/use-format';
import styles from './sessions-section.module.css';
import { WipeForm } from './wipe-form';

interface DeviceLineProps {
  readonly device: ListedDevice;
  /** Somebody else's, seen by an administrator. */
  readonly foreign?: boolean;
  readonly onChanged: () => void;
}

/** To the minute: what is less comes from the way to the server. */
const RIGHT = 60_000;

/** How the device's clock stood at its latest sync: by that, what was done offline is placed in time. */
const ClockLine = ({ clock: { skew, seenAt } }: { readonly clock: NonNullable<ListedDevice['clock']> }) => {
  const { t } = useTranslation('clocks');
  const { moment, duration } = useFormat();
  const told = { time: duration(Math.abs(skew)), at: moment(seenAt) };
  const words = Math.abs(skew) < RIGHT ? 'device.right' : skew > 0 ? 'device.ahead' : 'device.behind';
  return <span>{t(words, told)}</span>;
};

const WipeLine = ({ wipe }: { readonly wipe: NonNullable<ListedDevice['wipe']> }) => {
  const { t } = useTranslation('lock');
  const { moment } = useFormat();
  const { mode, orderedAt, orderedBy: by, heardAt, doneAt, unsent } = wipe;
  const kind = doneAt !== null ? 'done' : heardAt !== null ? 'heard' : mode;
  return (
    <span className={styles['wipe']} data-done={doneAt !== null || undefined}>
      {t(`devices.state.${kind}`, { time: moment(doneAt ?? orderedAt), by })}
      {unsent !== null && unsent > 0 && ` · ${t('devices.lost', { count: unsent })}`}
    </span>
  );
};

/** What can't be taken back is asked first: a device that is signed out has to sign in again itself. */
export const DeviceLine = ({ device, foreign = false, onChanged }: DeviceLineProps) => {
  const { t } = useTranslation(['settings', 'lock']);
  const { moment, age } = useFormat();
  const now = useNow(30_000);
  const [asking, setAsking] = useState<'signOut' | 'wipe' | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { deviceName: name, sessionId, wipe } = device;

  const done = (answer: Answer<unknown>, word: string, undo: (() => void) | null = null) => {
    setAsking(null);
    setFault(null);
    if (answer.kind === 'ok') showToast(word, undo);
    else setFault(answer.kind === 'unreachable' ? t('unreachable') : answer.problem.message);
    onChanged();
  };
  const signOut = async () => done(await call(wipeRoutes.signOut, { sessionId }), t('devices.revoked', { name }));
  const takeBack = async (orderId: string) =>
    done(await call(wipeRoutes.cancel, { orderId }), t('lock:devices.undone', { name }));

  return (
    <li className={styles['device']} aria-label={name}>
      <IconDeviceDesktop size={18} stroke={1.6} aria-hidden="true" />
      <div className={styles['words']}>
        <b>
          {name}
          {device.current && <span className={styles['current']}>{t('devices.current')}</span>}
          {device.over && <span className={styles['over']}>{t('lock:devices.over')}</span>}
        </b>
        <span>
          {t('devices.signedIn', { time: moment(device.createdAt) })} ·{' '}
          {t('devices.seen', { age: age(now - device.lastSeenAt) })}
        </span>
        {device.clock && <ClockLine clock={device.clock} />}
        {wipe && <WipeLine wipe={wipe} />}
        {asking === 'signOut' && (
          <span className={styles['sure']}>{t(foreign ? 'lock:people.sure' : 'devices.sure', { name })}</span>
        )}
        {fault !== null && <ErrorNote>{fault}</ErrorNote>}
      </div>
      {asking === 'signOut' && (
        <>
          <Button size="xs" variant="subtle" onClick={() => setAsking(null)}>
            {t('devices.keep')}
          </Button>
          <Button size="xs" variant="filled" onClick={() => void signOut()}>
            {t('devices.revokeNow')}
          </Button>
        </>
      )}
      {asking === null && !device.current && (
        <>
          {wipe && wipe.heardAt === null && (
            <Button size="xs" aria-label={t('lock:devices.undoLabel', { name })} onClick={() => void takeBack(wipe.id)}>
              {t('lock:devices.undo')}
            </Button>
          )}
          {!wipe && (
            <Button
              size="xs"
              variant="subtle"
              aria-label={t('lock:devices.orderLabel', { name })}
              onClick={() => setAsking('wipe')}
            >
              {t('lock:devices.order')}
            </Button>
          )}
          {!device.over && (
            <Button size="xs" aria-label={t('devices.revokeLabel', { name })} onClick={() => setAsking('signOut')}>
              {t('devices.revoke')}
            </Button>
          )}
        </>
      )}
      {asking === 'wipe' && (
        <WipeForm
          name={name}
          onKeep={() => setAsking(null)}
          onOrder={async (mode) =>
            done(await call(wipeRoutes.order, { sessionId, mode }), t('lock:devices.ordered', { name }))
          }
        />
      )}
    </li>
  );
};
