import type { KeyboardEvent, ReactNode } from 'react';
import { KeyHint } from '@/ui/key-hint';
import styles from './ask.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly icon: ReactNode;
  readonly label: string;
  readonly keys?: string | undefined;
  readonly run: (anchor: HTMLElement) => void;
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** A menu: arrows move, Enter takes, the first letter jumps. */
export const MenuList = ({ label, entries }: { readonly label: string; readonly entries: readonly MenuEntry[] }) => {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = Number.isFinite(step) ? (at + step + items.length) % items.length : step > 0 ? items.length - 1 : 0;
      items[next]?.focus();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const letter = event.key.toLocaleLowerCase();
      const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
      after.find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(letter))?.focus();
    }
  };
  return (
    <div role="menu" aria-label={label} tabIndex={-1} className={styles['menu']} onKeyDown={onKeyDown}>
      {entries.map((entry, index) => (
        <button
          key={entry.id}
          type="button"
          role="menuitem"
          tabIndex={index === 0 ? 0 : -1}
          data-autofocus={index === 0 || undefined}
          onClick={(event) => entry.run(event.currentTarget)}
        >
          {entry.icon}
          <span>{entry.label}</span>
          {entry.keys && <KeyHint keys={entry.keys} />}
        </button>
      ))}
    </div>
  );
};
