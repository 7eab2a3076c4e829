import { useTranslation } from 'react-i18next';
import { useMe } from '@/data/use-desk';
import { MySignIns } from '../access/my-sign-ins';
import { Lead } from '../setting';
import { DeviceList } from './device-list';

/** Where this person is signed in. */
export const SessionsSection = () => {
  const { t } = useTranslation('settings');
  const me = useMe();
  return (
    <>
      <Lead>{t('devices.lead')}</Lead>
      {me && <DeviceList personId={me.id} />}
      <MySignIns />
    </>
  );
};
