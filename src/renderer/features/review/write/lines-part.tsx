import { Button, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import styles from './write.module.css';

const MOST_LINES = 40;

interface LinesPartProps {
  readonly kind: 'whys' | 'wentWell' | 'wentBadly';
  readonly lines: readonly string[];
  readonly onChange: (lines: string[]) => void;
}

const placeholders = { whys: ['line.first', 'line.next'] } as const;
const names = { whys: 'line.why', wentWell: 'line.well', wentBadly: 'line.badly' } as const;

/** Lines in an order that matters: written, moved and removed without leaving the keyboard. */
export const LinesPart = ({ kind, lines, onChange }: LinesPartProps) => {
  const { t } = useTranslation('review');
  const root = useRef<HTMLOListElement>(null);
  const focusNext = useRef<string | null>(null);
  useEffect(() => {
    if (focusNext.current === null) return;
    root.current?.querySelector<HTMLElement>(focusNext.current)?.focus();
    focusNext.current = null;
  });
  const field = (n: number): string => `[data-line="${n}"] textarea`;
  const add = (after: number) => {
    if (lines.length >= MOST_LINES) return;
    focusNext.current = field(after + 1);
    onChange(lines.toSpliced(after + 1, 0, ''));
  };
  const remove = (n: number) => {
    focusNext.current = lines.length > 1 ? field(Math.max(0, n - 1)) : null;
    onChange(lines.toSpliced(n, 1));
  };
  const move = (n: number, by: -1 | 1, part: string) => {
    const line = lines[n];
    if (line === undefined || n + by < 0 || n + by >= lines.length) return;
    focusNext.current = `[data-line="${n + by}"] ${part}`;
    onChange(lines.toSpliced(n, 1).toSpliced(n + by, 0, line));
  };
  const onKeyDown = (event: KeyboardEvent, n: number) => {
    if (event.nativeEvent.isComposing) return;
    const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
    if (altKey && shiftKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      move(n, key === 'ArrowUp' ? -1 : 1, 'textarea');
    } else if (key === 'Enter' && !shiftKey && !altKey && !ctrlKey && !metaKey) add(n);
    else if (key === 'Backspace' && lines[n] === '') remove(n);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      {lines.length > 0 && (
        <ol className={styles['lines']} ref={root} data-kind={kind}>
          {lines.map((line, n) => {
            const name = t(names[kind], { n: n + 1 });
            const root = kind === 'whys' && n > 0 && n === lines.length - 1;
            return (
              <li key={n} data-line={n}>
                <span className={styles['mark']} aria-hidden="true">
                  {kind === 'whys' ? n + 1 : '•'}
                </span>
                <Textarea
                  className={styles['line'] ?? ''}
                  aria-label={root ? `${name}, ${t('line.root')}` : name}
                  placeholder={kind === 'whys' ? t(placeholders.whys[n === 0 ? 0 : 1]) : undefined}
                  value={line}
                  autosize
                  minRows={1}
                  maxRows={8}
                  maxLength={2_000}
                  onChange={(event) => onChange(lines.with(n, event.currentTarget.value))}
                  onKeyDown={(event) => onKeyDown(event, n)}
                />
                {root && <span className={styles['root']}>{t('line.root')}</span>}
                <IconButton
                  label={t('line.up', { name })}
                  keys="Alt+Shift+ArrowUp"
                  data-up
                  disabled={n === 0}
                  onClick={() => move(n, -1, '[data-up]')}
                >
                  <IconArrowUp size={14} stroke={1.6} />
                </IconButton>
                <IconButton
                  label={t('line.down', { name })}
                  keys="Alt+Shift+ArrowDown"
                  data-down
                  disabled={n === lines.length - 1}
                  onClick={() => move(n, 1, '[data-down]')}
                >
                  <IconArrowDown size={14} stroke={1.6} />
                </IconButton>
                <IconButton label={t('line.remove', { name })} onClick={() => remove(n)}>
                  <IconTrash size={14} stroke={1.6} />
                </IconButton>
              </li>
            );
          })}
        </ol>
      )}
      <Button
        className={styles['add'] ?? ''}
        leftSection={<IconPlus size={14} />}
        disabled={lines.length >= MOST_LINES}
        onClick={() => add(lines.length - 1)}
      >
        {t(`line.add.${kind}`)}
      </Button>
    </>
  );
};
