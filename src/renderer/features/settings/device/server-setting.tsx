import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ServerAddressForm } from '@/ui/server-address-form';
import { Setting } from '../setting';

/** Where the desktop app has its server, and the way to another. */
export const ServerSetting = ({ address }: { readonly address: string }) => {
  const { t } = useTranslation('settings');
  const [editing, setEditing] = useState(false);
  return (
    <Setting label={t('device.address')} hint={address}>
      {editing ? (
        <ServerAddressForm address={address} onClose={() => setEditing(false)} />
      ) : (
        <Button onClick={() => setEditing(true)}>{t('device.change')}</Button>
      )}
    </Setting>
  );
};
