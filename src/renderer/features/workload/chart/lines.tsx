import { memo } from 'react';
import { useFormat } from '@/ui/use-format';
import styles from './chart.module.css';
import { Field } from './field';
import { centreOf, levelOf, lineOf } from './geometry';
import { type Mark, nameOf } from './marks';
import { axisEnd } from './scale';

/** More points than that are not drawn but where the pointer or the keyboard is. */
const MOST_POINTS = 14;

interface LineProps {
  readonly path: string;
  readonly colour: string;
  readonly isDashed: boolean;
}

/** In a field that is stretched, with strokes that are not. */
const Line = memo(({ path, colour, isDashed }: LineProps) => (
  <svg viewBox="0 0 100 100" preserveAspectRatio="none" className={styles['stretched']} aria-hidden="true">
    <path d={path} stroke={colour} strokeDasharray={isDashed ? '4 3' : undefined} vectorEffect="non-scaling-stroke" />
  </svg>
));

interface DotProps {
  readonly x: number;
  readonly y: number;
  readonly colour: string;
}

const Dot = ({ x, y, colour }: DotProps) => (
  <circle className={styles['dot']} cx={`${x}%`} cy={`${y}%`} r="3" fill={colour} />
);

interface PointProps extends DotProps {
  readonly mark: string;
  readonly label: string;
  readonly tip: string;
  readonly words: string;
  /** Of the column that the point stands for; null: it is pressed itself. */
  readonly width: number | null;
  readonly isStop: boolean;
}

/** It follows its own numbers alone. */
const Point = memo(({ mark, label, tip, words, colour, x, y, width, isStop }: PointProps) => (
  <g
    className={styles['point']}
    role="button"
    tabIndex={isStop ? 0 : -1}
    aria-label={label}
    data-mark={mark}
    data-tip={tip}
  >
    {width === null ? (
      <circle className={styles['reach']} cx={`${x}%`} cy={`${y}%`} r="9" />
    ) : (
      <rect className={styles['reach']} x={`${x - width / 2}%`} width={`${width}%`} height="100%" />
    )}
    <Dot x={x} y={y} colour={colour} />
    <text className={styles['said']} x={`${x}%`} y={`${y}%`} dy="-10">
      {words}
    </text>
  </g>
));

interface LinesProps {
  readonly label: string;
  /** Of the columns, as the axis says them; the same value while they are the same. */
  readonly names: readonly string[];
  /** In full. */
  readonly titles: readonly string[];
  /** A press on a column that meets no point of another one opens the first. */
  readonly series: readonly {
    readonly name: string;
    readonly colour: string;
    readonly isDashed: boolean;
    readonly values: readonly number[];
  }[];
  /** What chance alone does not pass. */
  readonly limit: number | null;
  readonly onOpen: (mark: Mark) => void;
}

export const Lines = ({ label, names, titles, series, limit, onOpen }: LinesProps) => {
  const { count } = useFormat();
  const end = axisEnd(Math.max(limit ?? 0, ...series.flatMap(({ values }) => values)));
  const marks = series.flatMap(({ values }, row) => values.flatMap((value, at) => (value > 0 ? [{ at, row }] : [])));
  const tips = titles.map(
    (title, at) => `${title}: ${series.map(({ name, values }) => `${count(values[at] ?? 0)} ${name}`).join(', ')}`,
  );
  return (
    <Field label={label} names={names} end={end} marks={marks} onOpen={onOpen}>
      {(stop) => (
        <g data-dense={names.length > MOST_POINTS || undefined}>
          {limit !== null && (
            <line className={styles['limit']} x2="100%" y1={`${levelOf(limit, end)}%`} y2={`${levelOf(limit, end)}%`} />
          )}
          {series.map(({ name, values, colour, isDashed }) => (
            <Line key={name} path={lineOf(values, end)} colour={colour} isDashed={isDashed} />
          ))}
          {series.map(({ name, values, colour }, row) =>
            values.map((value, at) => {
              const mark = nameOf({ at, row });
              const place = { x: centreOf(at, names.length), y: levelOf(value, end) };
              if (value === 0) return <Dot key={mark} {...place} colour={colour} />;
              return (
                <Point
                  key={mark}
                  mark={mark}
                  label={`${titles[at]}, ${name}: ${count(value)}`}
                  tip={tips[at] ?? ''}
                  words={count(value)}
                  colour={colour}
                  {...place}
                  width={row === 0 ? 100 / names.length : null}
                  isStop={mark === stop}
                />
              );
            }),
          )}
        </g>
      )}
    </Field>
  );
};
