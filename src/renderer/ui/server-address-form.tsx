import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressFrom } from './server-address';
import styles from './server-address-form.module.css';

interface ServerAddressFormProps {
  /** The server that this app talks to now. */
  readonly address: string;
  /** Kept as it was. */
  readonly onClose: () => void;
}

/** Takes the desktop app to another server. Where that works out, the window opens anew and this page is gone. */
export const ServerAddressForm = ({ address, onClose }: ServerAddressFormProps) => {
  const { t } = useTranslation('common');
  const [fault, setFault] = useState<string | null>(null);

  const submit = async (event: React.FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const typed = addressFrom(String(new FormData(event.currentTarget).get('server') ?? ''));
    if (!typed.ok) return setFault(t(`server.fault.${typed.fault}`));
    if (typed.address === address) return onClose();
    setFault(null);
    try {
      await window.firstline?.server.set(typed.address);
    } catch (error) {
      // The shell names what decides over it, and nothing else does.
      const isFixed = error instanceof Error && error.message.includes('FIRSTLINE_SERVER');
      setFault(t(isFixed ? 'server.fault.fixed' : 'server.fault.failed'));
    }
  };

  return (
    <form className={styles['root']} onSubmit={(event) => void submit(event)} noValidate>
      <TextInput
        name="server"
        label={t('server.label')}
        description={t('server.hint')}
        defaultValue={address}
        error={fault}
        size="md"
        maxLength={300}
        inputMode="url"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        autoFocus
      />
      <div className={styles['buttons']}>
        <Button variant="subtle" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit">{t('server.go')}</Button>
      </div>
    </form>
  );
};
