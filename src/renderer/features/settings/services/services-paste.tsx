import { Button, Textarea } from '@mantine/core';
import type { DeskSettings, Service } from '@shared/domain/settings';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/data/ids';
import parts from '../parts/parts.module.css';
import { readServices } from './paste';
import styles from './services.module.css';

interface ServicesPasteProps {
  readonly services: readonly Service[];
  readonly settings: DeskSettings;
  readonly onAdd: (services: readonly Service[]) => void;
  readonly onLeave: () => void;
}

/** Many at once, with what would come of them before they are added. */
export const ServicesPaste = ({ services, settings, onAdd, onLeave }: ServicesPasteProps) => {
  const { t } = useTranslation(['parts', 'common']);
  const [text, setText] = useState('');
  const { fresh, known } = useMemo(() => readServices(text, services, settings.categories), [text, services, settings]);
  const nameOf = (id: string | null) => settings.categories.find((category) => category.id === id)?.name ?? '';
  const add = () =>
    onAdd(fresh.map(({ name, categoryId }) => ({ id: newId(), name, categoryId, groupId: null, active: true })));
  return (
    <section className={styles['paste']} aria-label={t('service.paste')}>
      <Textarea
        label={t('service.paste')}
        description={t('service.pasteHint')}
        autosize
        minRows={3}
        maxRows={10}
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {fresh.length > 0 && (
        <ul>
          {fresh.map(({ name, categoryId, unknownCategory }) => (
            <li key={name}>
              <b>{name}</b> {nameOf(categoryId)}
              {unknownCategory !== null && (
                <span className={parts['fault']}>{t('service.unknownCategory', { name: unknownCategory })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {known.length > 0 && <p className={parts['note']}>{t('service.known', { count: known.length })}</p>}
      <div className={parts['row']}>
        <Button disabled={fresh.length === 0} onClick={add}>
          {t('service.addMany', { count: fresh.length })}
        </Button>
        <Button variant="subtle" onClick={onLeave}>
          {t('common:cancel')}
        </Button>
      </div>
    </section>
  );
};
