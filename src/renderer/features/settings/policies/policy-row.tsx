import { ActionIcon } from '@mantine/core';
import type { DeskSettings, SlaPolicy } from '@shared/domain/settings';
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconChevronRight,
  IconCopy,
  IconTrash,
} from '@tabler/icons-react';
import { type DragEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import styles from './policies.module.css';
import { PolicyFields } from './policy-fields';
import { TargetTable } from './target-table';

interface PolicyRowProps {
  readonly policy: SlaPolicy;
  readonly place: number;
  readonly count: number;
  readonly shadow: SlaPolicy | null;
  readonly settings: DeskSettings;
  readonly mayEdit: boolean;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onChange: (fields: Partial<SlaPolicy>) => void;
  readonly onMove: (to: number) => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
  readonly drag: {
    readonly onDragStart: () => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDrop: () => void;
  };
}

/** With whom and about what, in a line. */
const useSummary = ({ serviceIds, organisations }: SlaPolicy, settings: DeskSettings): string => {
  const { t } = useTranslation('policies');
  const services = serviceIds.map((id) => settings.services.find((service) => service.id === id)?.name ?? id);
  const names = [...organisations, ...services];
  return names.length === 0 ? t('policies.everything') : names.join(', ');
};

export const PolicyRow = (props: PolicyRowProps) => {
  const { policy, place, count, shadow, settings, mayEdit, open, onOpen, onChange, onMove, drag } = props;
  const { t } = useTranslation(['policies', 'domain']);
  const body = useId();
  const name = policy.name.trim() || t('policies.unnamed');
  const Chevron = open ? IconChevronDown : IconChevronRight;
  const summary = useSummary(policy, settings);
  return (
    <li
      draggable={mayEdit && !open}
      onDragStart={drag.onDragStart}
      onDragOver={drag.onDragOver}
      onDrop={drag.onDrop}
      onKeyDown={(event) => {
        if (!event.altKey || !mayEdit) return;
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        onMove(event.key === 'ArrowUp' ? place - 1 : place + 1);
      }}
    >
      <div className={styles['head']}>
        <span className={styles['place']}>{place + 1}</span>
        <button type="button" className={styles['opener']} aria-expanded={open} aria-controls={body} onClick={onOpen}>
          <Chevron size={14} stroke={1.8} aria-hidden="true" />
          <b>
            <bdi>{name}</bdi>
          </b>
          <small>{summary}</small>
        </button>
        {mayEdit && (
          <span className={styles['buttons']}>
            <ActionIcon
              aria-label={t('policies.up', { name })}
              aria-keyshortcuts="Alt+ArrowUp"
              data-tip={t('policies.up', { name })}
              disabled={place === 0}
              onClick={() => onMove(place - 1)}
            >
              <IconArrowUp size={15} stroke={1.7} />
            </ActionIcon>
            <ActionIcon
              aria-label={t('policies.down', { name })}
              aria-keyshortcuts="Alt+ArrowDown"
              data-tip={t('policies.down', { name })}
              disabled={place === count - 1}
              onClick={() => onMove(place + 1)}
            >
              <IconArrowDown size={15} stroke={1.7} />
            </ActionIcon>
            <IconButton label={t('policies.copy', { name })} onClick={props.onCopy}>
              <IconCopy size={15} stroke={1.7} />
            </IconButton>
            <IconButton label={t('policies.remove', { name })} onClick={props.onRemove}>
              <IconTrash size={15} stroke={1.7} />
            </IconButton>
          </span>
        )}
      </div>
      {shadow && <p className={styles['shadow']}>{t('policies.shadowed', { name: shadow.name })}</p>}
      <div id={body} hidden={!open} className={styles['body']}>
        {open && mayEdit && <PolicyFields policy={policy} settings={settings} onChange={onChange} />}
        {open && !mayEdit && (
          <>
            <TargetTable
              targets={policy.targets}
              calendars={settings.calendars}
              mayEdit={false}
              onChange={() => undefined}
            />
            <p className={styles['hint']}>
              {t('policies.pausedBy')}{' '}
              {policy.pausedBy.map((reason) => t(`domain:holdReason.${reason}`)).join(', ') || t('policies.never')}
            </p>
          </>
        )}
      </div>
    </li>
  );
};
