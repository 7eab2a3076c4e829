import { ActionIcon, type ActionIconProps } from '@mantine/core';
import type { ComponentPropsWithRef, ReactNode } from 'react';
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
  <ActionIcon
    aria-label={label}
    aria-keyshortcuts={keys && ariaKeys(keys)}
    data-tip={label}
    data-tip-keys={keys}
    {...rest}
  >
    {children}
  </ActionIcon>
);
