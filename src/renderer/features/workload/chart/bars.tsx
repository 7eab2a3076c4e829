import { memo } from 'react';
import { useFormat } from '@/ui/use-format';
import styles from './chart.module.css';
import { Field } from './field';
import { stackOf } from './geometry';
import { type Mark, nameOf } from './marks';
import { axisEnd } from './scale';

interface PartProps {
  readonly mark: string;
  readonly label: string;
  readonly words: string;
  readonly colour: string;
  readonly y: number;
  readonly height: number;
  readonly isStop: boolean;
}

/** It follows its own numbers alone. */
const Part = memo(({ mark, label, words, colour, y, height, isStop }: PartProps) => (
  <g
    className={styles['bar']}
    role="button"
    tabIndex={isStop ? 0 : -1}
    aria-label={label}
    data-mark={mark}
    data-tip={label}
  >
    <rect y={`${y}%`} height={`${height}%`} fill={colour} />
    <text className={styles['said']} x="50%" y={`${y}%`} dy="-5">
      {words}
    </text>
  </g>
));

interface BarsProps {
  readonly label: string;
  /** The same value while they are the same. */
  readonly names: readonly string[];
  /** Stacked, the first on the axis. */
  readonly series: readonly { readonly name: string; readonly colour: string; readonly values: readonly number[] }[];
  readonly onOpen: (mark: Mark) => void;
}

export const Bars = ({ label, names, series, onOpen }: BarsProps) => {
  const { count } = useFormat();
  const columns = names.map((_, at) => series.map(({ values }) => values[at] ?? 0));
  const end = axisEnd(Math.max(0, ...columns.map((column) => column.reduce((sum, value) => sum + value, 0))));
  const marks = columns.flatMap((column, at) => column.flatMap((value, row) => (value > 0 ? [{ at, row }] : [])));
  const width = 100 / names.length;
  return (
    <Field label={label} names={names} end={end} marks={marks} onOpen={onOpen}>
      {(stop) =>
        columns.map((column, at) => (
          <svg key={at} role="presentation" className={styles['column']} x={`${at * width}%`} width={`${width}%`}>
            {stackOf(column, end).map((span, row) => {
              const value = column[row] ?? 0;
              const { name, colour } = series[row] ?? { name: '', colour: '' };
              const mark = nameOf({ at, row });
              return (
                value > 0 && (
                  <Part
                    key={row}
                    mark={mark}
                    label={`${names[at]}, ${name}: ${count(value)}`}
                    words={count(value)}
                    colour={colour}
                    {...span}
                    isStop={mark === stop}
                  />
                )
              );
            })}
          </svg>
        ))
      }
    </Field>
  );
};
