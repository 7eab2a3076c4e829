import { Button, Input } from '@mantine/core';
import type { Person } from '@shared/domain/person';
import { IconDeviceLaptop, IconPhone } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '@/ui/person-avatar';
import styles from './caller-card.module.css';

interface CallerCardProps {
  readonly id: string;
  readonly caller: Person;
  readonly contact: string;
  /** They were just chosen: the next thing to ask is how to reach them. */
  readonly focusContact: boolean;
  readonly onContact: (contact: string) => void;
  readonly onChange: () => void;
}

export const CallerCard = ({ id, caller, contact, focusContact, onContact, onChange }: CallerCardProps) => {
  const { t } = useTranslation('intake');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focusContact) input.current?.focus();
  }, [focusContact]);
  const about = [[caller.title, caller.department].filter(Boolean).join(', '), caller.location]
    .filter(Boolean)
    .join(' · ');
  return (
    <div className={styles['root']}>
      <PersonAvatar name={caller.name} size={30} />
      <div className={styles['who']}>
        <b>
          {caller.name}
          {caller.vip && <span className={styles['vip']}>{t('caller.vip')}</span>}
        </b>
        <span>{about}</span>
      </div>
      {caller.devices.length > 0 && (
        <span className={styles['devices']}>
          <IconDeviceLaptop size={13} aria-hidden="true" />
          {caller.devices.join(', ')}
        </span>
      )}
      <Input
        ref={input}
        id={id}
        value={contact}
        className={styles['contact'] ?? ''}
        leftSection={<IconPhone size={13} aria-hidden="true" />}
        aria-label={t('field.contact')}
        placeholder={caller.phone ?? caller.email ?? t('caller.contactPlaceholder')}
        maxLength={160}
        autoComplete="off"
        onChange={(event) => onContact(event.currentTarget.value)}
      />
      <Button size="xs" variant="subtle" aria-label={t('caller.changeLabel', { name: caller.name })} onClick={onChange}>
        {t('caller.change')}
      </Button>
    </div>
  );
};
