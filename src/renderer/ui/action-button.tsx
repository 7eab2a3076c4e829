import { Button, type ButtonProps } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActionContext, permits } from './action';
import { useAction, useActions } from './actions-context';
import { useAtHand } from './at-hand';
import { KeyHint } from './key-hint';
import { keysOf, useKeyPreferences } from './key-preferences';
import { ariaKeys } from './keys';

/** Label, key and permission of an action, and how to run it. Null if there is no such action. */
const useActionFace = (id: string, tickets: readonly string[] | undefined) => {
  const { t } = useTranslation();
  const { contextAt } = useActions();
  const preferences = useKeyPreferences();
  const action = useAction(id);
  // What is at hand decides whether it may be run; tickets that are given are theirs who give them.
  useAtHand((hand) => (tickets ? null : hand));
  if (!action) return null;
  const contextOf = (anchor: HTMLElement | null): ActionContext =>
    tickets ? { ...contextAt(anchor), tickets } : contextAt(anchor);
  const may = permits(action, contextOf(null));
  return {
    icon: action.icon,
    label: t(action.label),
    keys: keysOf(action, preferences)[0],
    disabled: may !== true,
    reason: typeof may === 'string' ? t(may) : null,
    run: (event: MouseEvent<HTMLElement>) => action.run(contextOf(event.currentTarget)),
  };
};

interface ActionButtonProps extends Pick<ButtonProps, 'size' | 'variant' | 'className' | 'fullWidth'> {
  readonly id: string;
  /** The tickets that it is about, where these are not the ones at hand. */
  readonly tickets?: readonly string[];
  readonly withIcon?: boolean;
  /** Instead of the action's own words. */
  readonly children?: ReactNode;
}

/** A button for an action: its words, its key, and if it may not be run now, why. */
export const ActionButton = ({ id, tickets, withIcon = false, children, ...rest }: ActionButtonProps) => {
  const face = useActionFace(id, tickets);
  if (!face) return null;
  const Icon = face.icon;
  return (
    <Button
      {...rest}
      data-action={id}
      data-disabled={face.disabled}
      aria-disabled={face.disabled}
      aria-description={face.reason ?? undefined}
      data-tip={face.reason ?? undefined}
      aria-keyshortcuts={face.keys && ariaKeys(face.keys)}
      leftSection={withIcon && Icon ? <Icon size={14} stroke={1.8} /> : undefined}
      rightSection={face.keys ? <KeyHint keys={face.keys} /> : undefined}
      onClick={face.disabled ? undefined : face.run}
    >
      {children ?? face.label}
    </Button>
  );
};
