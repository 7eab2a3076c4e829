import { Button } from '@mantine/core';
import { impacts, type Matrix, urgencies } from '@shared/domain/priority';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '@/ui/class-names';
import { PriorityBadge } from '@/ui/priority-badge';
import styles from './matrix.module.css';
import { type Cell, cellBy, faultyCells, MOST_LEVELS, withCell, withImpacts, withUrgencies } from './matrix-edit';

interface MatrixEditorProps {
  readonly matrix: Matrix;
  readonly mayEdit: boolean;
  readonly onChange: (matrix: Matrix) => void;
}

const priorities = Array.from({ length: MOST_LEVELS }, (_, at) => at + 1);
const faces = ['', styles['p1'], styles['p2'], styles['p3'], styles['p4']];

interface SizeProps {
  readonly name: string;
  readonly count: number;
  readonly onCount: (count: number) => void;
}

const Size = ({ name, count, onCount }: SizeProps) => {
  const { t } = useTranslation('policies');
  return (
    <div className={styles['size']}>
      <span>{t('matrix.levels', { name, count })}</span>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size={13} />}
        disabled={count >= MOST_LEVELS}
        aria-label={t('matrix.addNamed', { name })}
        onClick={() => onCount(count + 1)}
      >
        {t('matrix.add')}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconMinus size={13} />}
        disabled={count <= 1}
        aria-label={t('matrix.removeNamed', { name })}
        onClick={() => onCount(count - 1)}
      >
        {t('matrix.remove')}
      </Button>
    </div>
  );
};

/** The table, a priority in each cell: digits set it, arrows move. */
export const MatrixEditor = ({ matrix, mayEdit, onChange }: MatrixEditorProps) => {
  const { t } = useTranslation(['policies', 'settings', 'domain']);
  const root = useRef<HTMLTableElement>(null);
  const level = (kind: 'impact' | 'urgency', n: number) =>
    `${n} ${t(`domain:${kind}.${n}` as 'domain:impact.1', { defaultValue: '' })}`.trim();
  const name = (priority: number) =>
    `${priority} ${t(`domain:priority.${priority}` as 'domain:priority.1', { defaultValue: '' })}`.trim();
  const faulty = faultyCells(matrix);
  const isFaulty = ({ impact, urgency }: Cell) =>
    faulty.some((cell) => cell.impact === impact && cell.urgency === urgency);
  const onKeyDown = (event: KeyboardEvent, cell: Cell) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (/^[1-9]$/.test(event.key)) {
      event.preventDefault();
      onChange(withCell(matrix, cell, Number(event.key)));
      return;
    }
    const to = cellBy(matrix, event.key, cell);
    if (!to) return;
    event.preventDefault();
    root.current?.querySelector<HTMLElement>(`[data-cell="${to.impact}-${to.urgency}"]`)?.focus();
  };
  const choice = (cell: Cell, priority: number) => (
    <select
      data-cell={`${cell.impact}-${cell.urgency}`}
      className={classNames(styles['cell'], faces[priority], isFaulty(cell) && styles['faulty'])}
      aria-label={t('matrix.cell', { impact: level('impact', cell.impact), urgency: level('urgency', cell.urgency) })}
      aria-invalid={isFaulty(cell) || undefined}
      aria-describedby={isFaulty(cell) ? 'matrix-fault' : undefined}
      value={priority}
      onKeyDown={(event) => onKeyDown(event, cell)}
      onChange={(event) => onChange(withCell(matrix, cell, Number(event.currentTarget.value)))}
    >
      {priorities.map((each) => (
        <option key={each} value={each}>
          {name(each)}
        </option>
      ))}
    </select>
  );
  return (
    <>
      <div className={styles['scroll']}>
        <table ref={root} className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('settings:desk.matrixCorner')}</th>
              {(matrix.table[0] ?? []).map((_, at) => (
                <th key={`urgency-${at + 1}`} scope="col">
                  {level('urgency', at + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.table.map((cells, row) => (
              <tr key={`impact-${row + 1}`}>
                <th scope="row">{level('impact', row + 1)}</th>
                {cells.map((priority, column) => (
                  <td key={`${row + 1}-${column + 1}`}>
                    {mayEdit ? (
                      choice({ impact: row + 1, urgency: column + 1 }, priority)
                    ) : (
                      <PriorityBadge priority={priority} label />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {faulty.length > 0 && (
        <p id="matrix-fault" role="alert" className={styles['fault']}>
          {t('matrix.fault', { count: faulty.length })}
        </p>
      )}
      {mayEdit && (
        <>
          <p className={styles['hint']}>{t('matrix.hint')}</p>
          <div className={styles['sizes']}>
            <Size
              name={t('domain:field.impact')}
              count={impacts(matrix)}
              onCount={(count) => onChange(withImpacts(matrix, count))}
            />
            <Size
              name={t('domain:field.urgency')}
              count={urgencies(matrix)}
              onCount={(count) => onChange(withUrgencies(matrix, count))}
            />
          </div>
        </>
      )}
    </>
  );
};
