import { ActionIcon, type ActionIconProps, Tooltip } from '@mantine/core';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { KeyHint } from './key-hint';
import styles from './key-hint.module.css';
import { ariaKeys } from './keys';

interface IconButtonProps
  extends ActionIconProps,
    Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps | 'aria-label' | 'color' | 'children'> {
  /** Its name, for the tooltip and for screen readers. */
  readonly label: string;
  readonly keys?: string | undefined;
  readonly children: ReactNode;
}

/** A button with an icon alone: always named, always explained, at least 24 px. */
export const IconButton = ({ label, keys, children, ...rest }: IconButtonProps) => (
  <Tooltip
    // It says the button's own name once more: for eyes.
    aria-hidden
    label={
      keys ? (
        <span className={styles['tip']}>
          {label}
          <KeyHint keys={keys} />
        </span>
      ) : (
        label
      )
    }
  >
    <ActionIcon aria-label={label} aria-keyshortcuts={keys && ariaKeys(keys)} {...rest}>
      {children}
    </ActionIcon>
  </Tooltip>
);
