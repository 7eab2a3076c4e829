import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './properties.module.css';

interface ChipProps {
  readonly children: ReactNode;
  readonly removeLabel: string;
  /** Null: not to be removed by whoever looks at it. */
  readonly onRemove: (() => void) | null;
}

/** A small thing in a row of its kind, with a way to take it out. */
export const Chip = ({ children, removeLabel, onRemove }: ChipProps) => (
  <span className={styles['chip']}>
    <bdi className={styles['truncate']}>{children}</bdi>
    {onRemove && (
      <button type="button" aria-label={removeLabel} title={removeLabel} onClick={onRemove}>
        <IconX size={12} aria-hidden="true" />
      </button>
    )}
  </span>
);
