import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ServerAddressForm } from '@/ui/server-address-form';
import styles from './sign-in-page.module.css';

/** In the desktop app, before anybody is signed in: whom it talks to, and the way to somebody else. */
export const ServerLine = ({ address }: { readonly address: string }) => {
  const { t } = useTranslation('session');
  const [editing, setEditing] = useState(false);
  if (editing) return <ServerAddressForm address={address} onClose={() => setEditing(false)} />;
  return (
    <p className={styles['device']}>
      <span>
        {t('server')}: <b>{address}</b>
      </span>
      <Button size="xs" variant="subtle" aria-label={t('changeServer')} onClick={() => setEditing(true)}>
        {t('change')}
      </Button>
    </p>
  );
};
