import { IconAlertTriangle } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '@/ui/class-names';
import styles from './parts.module.css';

export interface Choice {
  readonly id: string;
  readonly name: string;
  /** Small, behind the name. */
  readonly note?: string;
  /** Out of use. */
  readonly off?: boolean;
  readonly fault?: boolean;
}

interface ChoicesProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** Alt with an arrow moves the chosen one. */
  readonly onShift?: (id: string, by: -1 | 1) => void;
  /** Below the list: adding. */
  readonly children?: ReactNode;
}

/** What a part is made of: one tab stop, arrows inside, and the chosen one is edited beside it. */
export const Choices = ({ label, choices, chosen, onChoose, onShift, children }: ChoicesProps) => {
  const { t } = useTranslation('parts');
  const list = useRef<HTMLUListElement>(null);
  const at = choices.findIndex(({ id }) => id === chosen);
  const goTo = (to: number) => {
    const choice = choices[Math.max(0, Math.min(choices.length - 1, to))];
    if (!choice) return;
    onChoose(choice.id);
    list.current?.querySelector<HTMLButtonElement>(`[data-choice="${choice.id}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? choices.length - 1 : by === null ? null : at + by;
    if (to === null) return;
    event.preventDefault();
    if (event.altKey && by !== null && chosen !== null) onShift?.(chosen, by);
    else if (!event.altKey) goTo(to);
  };
  return (
    <div className={styles['choices']}>
      <ul ref={list} aria-label={label} onKeyDown={onKeyDown}>
        {choices.map(({ id, name, note, off, fault }, n) => (
          <li key={id}>
            <button
              type="button"
              data-choice={id}
              tabIndex={n === Math.max(0, at) ? 0 : -1}
              aria-current={id === chosen ? 'true' : undefined}
              className={classNames(off && styles['off'])}
              onClick={() => onChoose(id)}
            >
              <span>{name.trim() === '' ? t('unnamed') : name}</span>
              {fault && <IconAlertTriangle size={14} stroke={1.8} aria-label={t('hasFault')} />}
              {(note || off) && <small>{off ? t('retired') : note}</small>}
            </button>
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
};
