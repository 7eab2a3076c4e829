import { impacts, type Matrix, priorityOf, urgencies } from '@shared/domain/priority';
import { Fragment, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '@/ui/class-names';
import { PriorityBadge } from '@/ui/priority-badge';
import { type Cell, movedBy, typedDigit } from './matrix-moves';
import styles from './priority.module.css';

interface PriorityMatrixProps {
  readonly matrix: Matrix;
  /** What the tickets have now, if they agree. */
  readonly current: Cell | null;
  readonly focused: Cell;
  readonly onFocus: (cell: Cell) => void;
  readonly onCommit: (cell: Cell) => void;
}

const same = (a: Cell | null, b: Cell): boolean => a?.impact === b.impact && a.urgency === b.urgency;

/** The words of a level; a matrix larger than the words has numbers alone. */
const useLevels = (kind: 'impact' | 'urgency', count: number) => {
  const { t } = useTranslation('domain');
  return Array.from({ length: count }, (_, index) => {
    const level = index + 1;
    const name = count <= 3 ? t(`${kind}.${level}`, { defaultValue: '' }) : '';
    return { level, name: `${level} ${name}`.trim() };
  });
};

/** Every place of the desk's matrix, of whatever size: arrows or two digits move, Enter or a click sets. */
export const PriorityMatrix = ({ matrix, current, focused, onFocus, onCommit }: PriorityMatrixProps) => {
  const { t } = useTranslation(['ticket', 'domain']);
  const size = { impacts: impacts(matrix), urgencies: urgencies(matrix) };
  const columns = useLevels('urgency', size.urgencies);
  const rows = useLevels('impact', size.impacts);
  const cells = useRef(new Map<string, HTMLButtonElement>());
  const half = useRef(false);
  const [moved, setMoved] = useState(true);
  useEffect(() => {
    if (moved) cells.current.get(`${focused.impact} ${focused.urgency}`)?.focus({ preventScroll: true });
  }, [focused, moved]);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = typedDigit(event.key, half.current, focused, size);
    const next = digit?.cell ?? movedBy(event.key, focused, size);
    half.current = digit?.half ?? false;
    if (!next) return;
    event.preventDefault();
    setMoved(true);
    onFocus(next);
  };
  const named = (priority: number) => `${priority} ${t(`domain:priority.${priority}`, { defaultValue: '' })}`.trim();
  return (
    <div
      className={styles['matrix']}
      role="radiogroup"
      aria-label={t('ask.priority.title')}
      style={{ '--columns': size.urgencies }}
      data-wide={size.urgencies > 3 || undefined}
      onKeyDown={onKeyDown}
    >
      <span className={styles['corner']} aria-hidden="true">
        <i>{t('ask.priority.impact')} ↓</i>
        <i>{t('ask.priority.urgency')} →</i>
      </span>
      {columns.map(({ level, name }) => (
        <span
          key={level}
          className={styles['column']}
          data-on={focused.urgency === level || undefined}
          aria-hidden="true"
        >
          {name}
        </span>
      ))}
      {rows.map(({ level: impact, name }) => (
        <Fragment key={impact}>
          <span className={styles['row']} data-on={focused.impact === impact || undefined} aria-hidden="true">
            {name}
          </span>
          {columns.map(({ level: urgency }) => {
            const cell = { impact, urgency };
            const priority = priorityOf(matrix, impact, urgency);
            return (
              // biome-ignore lint/a11y/useSemanticElements: a cell is set by Enter or a click, not by moving to it
              <button
                key={urgency}
                ref={(element) => {
                  if (element) cells.current.set(`${impact} ${urgency}`, element);
                }}
                type="button"
                role="radio"
                aria-checked={same(current, cell)}
                aria-label={t('ask.priority.cell', { impact, urgency, priority: named(priority) })}
                className={classNames(styles['cell'], same(current, cell) && styles['current'])}
                tabIndex={same(focused, cell) ? 0 : -1}
                data-autofocus={same(focused, cell) || undefined}
                onFocus={() => !same(focused, cell) && onFocus(cell)}
                onMouseEnter={() => {
                  setMoved(false);
                  onFocus(cell);
                }}
                onClick={() => onCommit(cell)}
              >
                <PriorityBadge priority={priority} label={size.urgencies <= 4} />
              </button>
            );
          })}
        </Fragment>
      ))}
    </div>
  );
};
