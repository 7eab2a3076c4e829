import { Checkbox } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import { useFormat } from '@/ui/use-format';
import styles from './offer.module.css';
import type { DraftEditing, LinePart } from './use-packet-draft';

interface PickLinesProps {
  readonly part: LinePart;
  readonly editing: DraftEditing;
}

/** What may go into one part of the packet, with where it comes from; and room for what nobody wrote down. */
export const PickLines = ({ part, editing }: PickLinesProps) => {
  const { t } = useTranslation('handoff');
  const { moment } = useFormat();
  const [own, setOwn] = useState('');
  const lines = editing.draft[part];
  const add = () => {
    if (own.trim() === '') return;
    editing.add(part, own.trim());
    setOwn('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Ctrl Enter sends the packet, with what stands here.
    if (event.key !== 'Enter') return;
    add();
    if (!event.ctrlKey && !event.metaKey) event.preventDefault();
  };
  return (
    <div className={styles['lines']}>
      {lines.map(({ id, text, source, at, picked }) => (
        <div key={id} className={styles['line']}>
          <Checkbox
            label={<bdi>{text}</bdi>}
            checked={picked}
            onChange={(event) => editing.pick(part, id, event.currentTarget.checked)}
          />
          <span className={styles['source']}>
            {t(`offer.source.${source}`, { time: at === null ? '' : moment(at) })}
          </span>
          {source === 'own' && (
            <IconButton label={t('offer.remove', { text })} size={22} onClick={() => editing.remove(part, id)}>
              <IconX size={13} />
            </IconButton>
          )}
        </div>
      ))}
      <div className={styles['own']}>
        <IconPlus size={13} aria-hidden="true" />
        <input
          type="text"
          value={own}
          maxLength={2_000}
          aria-label={t(`offer.add.${part}`)}
          placeholder={t(`offer.add.${part}`)}
          onChange={(event) => setOwn(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={add}
        />
      </div>
    </div>
  );
};
