import styles from './figures.module.css';
import type { Trend } from './trend';

const WIDTH = 120;
const HEIGHT = 26;

/** Twelve weeks at a glance, with the band in which chance alone moves them. The words beside it say the same. */
export const Spark = ({ trend: { points, limits, signal } }: { readonly trend: Trend }) => {
  if (points.length < 2) return null;
  const least = Math.min(...points, limits?.lower ?? Number.POSITIVE_INFINITY);
  const most = Math.max(...points, limits?.upper ?? Number.NEGATIVE_INFINITY);
  const y = (value: number): number => HEIGHT - 3 - ((value - least) / (most - least || 1)) * (HEIGHT - 6);
  const x = (at: number): number => 3 + (at / (points.length - 1)) * (WIDTH - 6);
  const path = points.map((value, at) => `${at === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  const last = points.at(-1) ?? 0;
  return (
    <svg
      className={styles['spark']}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
    >
      {limits && (
        <rect x="0" width={WIDTH} y={y(limits.upper)} height={Math.max(1, y(limits.lower) - y(limits.upper))} />
      )}
      <path d={path} />
      <circle cx={x(points.length - 1)} cy={y(last)} r="2.5" data-signal={signal ?? undefined} />
    </svg>
  );
};
