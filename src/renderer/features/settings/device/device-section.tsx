import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import { pullAgain } from '@/data/connection';
import { dropSent } from '@/data/files/keep';
import { BUDGET } from '@/data/files/room';
import { useFilesSize, useSentFiles } from '@/data/files/states';
import { numbersLeft } from '@/data/numbers';
import { sendNow, useOutboxCounts } from '@/data/outbox';
import { tokenKept } from '@/data/session';
import type { DeskRootState } from '@/data/store';
import { useDesk, useLink, useMe } from '@/data/use-desk';
import { ErrorNote } from '@/ui/error-note';
import { useNow } from '@/ui/now';
import { type Property, PropertyList } from '@/ui/property-list';
import { sizeText } from '@/ui/size-text';
import { useFormat } from '@/ui/use-format';
import { LockPart } from '../lock/lock-part';
import { Lead, Part, Setting } from '../setting';
import { ServerSetting } from './server-setting';
import { askStorage, askToPersist, bytesText, type StorageRoom } from './storage';

const useStorage = (): readonly [StorageRoom | null, () => void] => {
  const [room, setRoom] = useState<StorageRoom | null>(null);
  const ask = () => void askStorage().then(setRoom);
  useEffect(ask, []);
  return [room, ask];
};

const useNumbersLeft = (): number | null => {
  const [left, setLeft] = useState<number | null>(null);
  const { lastSyncAt } = useLink();
  // The block may have been refilled with the last sync.
  useEffect(() => void numbersLeft().then(setLeft), [lastSyncAt]);
  return left;
};

const useSyncProperties = (): readonly Property[] => {
  const { t } = useTranslation('settings');
  const { moment, age, count } = useFormat();
  const link = useLink();
  const now = useNow();
  const { unsent, needsYou } = useOutboxCounts();
  const progress = link.firstSync ?? link.history;
  const of = (progress_: { done: number; total: number | null }) =>
    progress_.total === null
      ? t('device.progress', { done: count(progress_.done) })
      : t('device.progressOf', { done: count(progress_.done), total: count(progress_.total) });
  return [
    { name: t('device.link'), value: t(`device.linkKind.${link.kind}`, { since: moment(link.since) }) },
    {
      name: t('device.lastSync'),
      value: link.lastSyncAt === null ? t('device.never') : t('device.ago', { age: age(now - link.lastSyncAt) }),
    },
    ...(progress ? [{ name: t(link.firstSync ? 'device.firstSync' : 'device.history'), value: of(progress) }] : []),
    { name: t('device.unsent'), value: count(unsent) },
    { name: t('device.needsYou'), value: count(needsYou) },
  ];
};

const PullAgain = () => {
  const { t } = useTranslation('settings');
  const online = useLink().kind === 'online';
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const go = async () => {
    setAsking(false);
    setFailed(false);
    try {
      await pullAgain();
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <Setting label={t('device.again')} hint={t(online ? 'device.againHint' : 'device.againOffline')}>
        {asking ? (
          <>
            <Button variant="subtle" onClick={() => setAsking(false)}>
              {t('device.keep')}
            </Button>
            <Button variant="filled" onClick={() => void go()} data-autofocus>
              {t('device.againSure')}
            </Button>
          </>
        ) : (
          <Button disabled={!online} onClick={() => setAsking(true)}>
            {t('device.againGo')}
          </Button>
        )}
      </Setting>
      {failed && <ErrorNote>{t('device.againFailed')}</ErrorNote>}
    </>
  );
};

/** What lies on this device, and how it stands with the server. */
export const DeviceSection = () => {
  const { t } = useTranslation(['settings', 'files']);
  const { count, language } = useFormat();
  const files = useFilesSize();
  const dropped = useSentFiles();
  const { people } = useDesk();
  const me = useMe();
  const rows = useSelector((state: DeskRootState) => state.tickets.rows.size);
  const [room, askAgain] = useStorage();
  const numbers = useNumbersLeft();
  const sync = useSyncProperties();
  const kept = tokenKept();
  const bytes = (value: number | null) => (value === null ? t('device.untold') : bytesText(value, language));
  return (
    <>
      <Lead>{t('device.lead', { person: me?.name ?? '' })}</Lead>
      <Part title={t('device.stored')}>
        <PropertyList
          nameWidth={200}
          properties={[
            { name: t('device.openTickets'), value: count(rows) },
            { name: t('device.people'), value: count(people.size) },
            {
              name: t('device.numbers'),
              value: numbers === null ? '…' : t('device.numbersLeft', { count: numbers }),
            },
            {
              name: t('device.used'),
              value: room ? t('device.usedOf', { used: bytes(room.used), allowed: bytes(room.allowed) }) : '…',
            },
            {
              name: t('files:device.used'),
              value: t('files:device.usedOf', { used: sizeText(files, language), most: sizeText(BUDGET, language) }),
            },
            {
              name: t('device.persisted'),
              value: room ? t(room.persisted ? 'device.isPersisted' : 'device.isNot') : '…',
            },
            ...(kept === null ? [] : [{ name: t('device.signIn'), value: t(`device.signInKept.${kept}`) }]),
          ]}
        />
      </Part>
      <LockPart />
      <Part title={t('device.sync')}>
        <PropertyList nameWidth={200} properties={sync} />
        {window.firstline && <ServerSetting address={window.firstline.app.info.server} />}
      </Part>
      <Part title={t('device.actions')}>
        <Setting label={t('device.send')} hint={t('device.sendHint')}>
          <Button onClick={sendNow}>{t('device.sendGo')}</Button>
        </Setting>
        {room && !room.persisted && (
          <Setting label={t('device.persist')} hint={t('device.persistHint')}>
            <Button onClick={() => void askToPersist().then(askAgain)}>{t('device.persistGo')}</Button>
          </Setting>
        )}
        <PullAgain />
        {dropped > 0 && (
          <Setting label={t('files:device.drop')} hint={t('files:device.dropHint')}>
            <Button onClick={() => void dropSent().then(askAgain)}>{t('files:device.dropGo')}</Button>
          </Setting>
        )}
      </Part>
    </>
  );
};
