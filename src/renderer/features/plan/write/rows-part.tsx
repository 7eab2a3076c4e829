import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import styles from './write.module.css';

interface RowsPartProps<T> {
  readonly id: 'roles' | 'workflow' | 'duties' | 'contacts';
  readonly rows: readonly T[];
  readonly most: number;
  readonly blank: () => T;
  readonly nameOf: (row: T) => string;
  readonly children: (row: T, patch: (change: Partial<T>) => void, n: number) => ReactNode;
  readonly onChange: (rows: T[]) => void;
}

/** A part of the plan as rows that are written, moved and removed; all by keyboard. */
export const RowsPart = <T,>({ id, rows, most, blank, nameOf, children, onChange }: RowsPartProps<T>) => {
  const { t } = useTranslation('plan');
  const root = useRef<HTMLOListElement>(null);
  const focusNext = useRef<string | null>(null);
  useEffect(() => {
    if (focusNext.current === null) return;
    root.current?.querySelector<HTMLElement>(focusNext.current)?.focus();
    focusNext.current = null;
  });
  const move = (n: number, by: -1 | 1, part: string) => {
    const row = rows[n];
    if (row === undefined || n + by < 0 || n + by >= rows.length) return;
    focusNext.current = `[data-row="${n + by}"] ${part}`;
    onChange(rows.toSpliced(n, 1).toSpliced(n + by, 0, row));
  };
  const onKeyDown = (event: KeyboardEvent, n: number) => {
    const by = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    if (by === undefined || !event.altKey || !event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    move(n, by, 'input');
  };
  return (
    <section className={styles['part']} aria-label={t(`section.${id}`)}>
      <h2>{t(`section.${id}`)}</h2>
      <ol className={styles['rows']} ref={root} data-kind={id}>
        {rows.map((row, n) => {
          const name = nameOf(row).trim() || t('row', { n: n + 1 });
          return (
            <li key={n} data-row={n} onKeyDown={(event) => onKeyDown(event, n)}>
              {children(row, (change) => onChange(rows.with(n, { ...row, ...change })), n + 1)}
              <span className={styles['tools']}>
                <IconButton
                  label={t('up', { name })}
                  keys="Alt+Shift+ArrowUp"
                  data-up
                  disabled={n === 0}
                  onClick={() => move(n, -1, '[data-up]')}
                >
                  <IconArrowUp size={14} stroke={1.6} />
                </IconButton>
                <IconButton
                  label={t('down', { name })}
                  keys="Alt+Shift+ArrowDown"
                  data-down
                  disabled={n === rows.length - 1}
                  onClick={() => move(n, 1, '[data-down]')}
                >
                  <IconArrowDown size={14} stroke={1.6} />
                </IconButton>
                <IconButton label={t('remove', { name })} onClick={() => onChange(rows.toSpliced(n, 1))}>
                  <IconTrash size={14} stroke={1.6} />
                </IconButton>
              </span>
            </li>
          );
        })}
      </ol>
      <Button
        className={styles['add'] ?? ''}
        leftSection={<IconPlus size={14} />}
        disabled={rows.length >= most}
        onClick={() => {
          focusNext.current = `[data-row="${rows.length}"] input`;
          onChange([...rows, blank()]);
        }}
      >
        {t(`add.${id}`)}
      </Button>
    </section>
  );
};
