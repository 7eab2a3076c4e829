import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/use-format';
import styles from './chart.module.css';
import { centreOf, levelOf } from './geometry';
import type { Mark } from './marks';
import { rungsOf } from './scale';
import { useMarks } from './use-marks';

const Rungs = memo(({ end }: { readonly end: number }) => {
  const { count } = useFormat();
  return (
    <g aria-hidden="true">
      {rungsOf(end).map((value, n) => {
        const y = `${levelOf(value, end)}%`;
        return (
          <g key={n}>
            <line x1="0" x2="100%" y1={y} y2={y} />
            <text className={styles['value']} x="-8" y={y} dy="0.34em">
              {count(value)}
            </text>
          </g>
        );
      })}
    </g>
  );
});

/** So many names stand beside each other in the narrowest field. */
const MOST_NAMES = 16;

const Names = memo(({ names }: { readonly names: readonly string[] }) => {
  const every = Math.ceil(names.length / MOST_NAMES);
  return (
    <g aria-hidden="true">
      {names.map(
        (name, at) =>
          at % every === 0 && (
            <text key={at} className={styles['name']} x={`${centreOf(at, names.length)}%`} y="100%" dy="17">
              {name}
            </text>
          ),
      )}
    </g>
  );
});

interface FieldProps {
  readonly label: string;
  /** Of the columns; the same value while they are the same. */
  readonly names: readonly string[];
  /** What the height stands for. */
  readonly end: number;
  readonly marks: readonly Mark[];
  readonly onOpen: (mark: Mark) => void;
  /** Told which mark the Tab key stops at. */
  readonly children: (stop: string | null) => ReactNode;
}

/** A chart's field with its axes. Its marks are buttons: one stop for the Tab key, arrow keys among them. */
export const Field = ({ label, names, end, marks, onOpen, children }: FieldProps) => {
  const { t } = useTranslation('workload');
  const { stop, listeners } = useMarks(marks, onOpen);
  return (
    <svg className={styles['field']} role="group" aria-label={label} aria-description={t('chart.keys')} {...listeners}>
      <Rungs end={end} />
      <Names names={names} />
      {children(stop)}
    </svg>
  );
};
