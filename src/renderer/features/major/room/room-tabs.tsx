import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './room.module.css';

const parts = ['timeline', 'known', 'updates'] as const;
export type RoomPart = (typeof parts)[number];

interface RoomTabsProps {
  readonly part: RoomPart;
  readonly onChoose: (part: RoomPart) => void;
}

/** On a narrow screen the room's columns, one at a time. */
export const RoomTabs = ({ part, onChoose }: RoomTabsProps) => {
  const { t } = useTranslation('major');
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = parts[(parts.indexOf(part) + step + parts.length) % parts.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    onChoose(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div role="tablist" className={styles['tabs']} aria-label={t('room.tabsLabel')} onKeyDown={onKeyDown}>
      {parts.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          data-tab={each}
          aria-selected={each === part}
          aria-controls={`room-${each}`}
          tabIndex={each === part ? 0 : -1}
          onClick={() => onChoose(each)}
        >
          {t(`room.tabs.${each}`)}
        </button>
      ))}
    </div>
  );
};
