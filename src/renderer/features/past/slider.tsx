import type { Happened } from '@shared/past/happenings';
import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/use-format';
import { type Bounds, MINUTE, marksOf, neighbourOf, within } from './day';
import styles from './past.module.css';

interface SliderProps {
  readonly at: number;
  readonly bounds: Bounds;
  /** The day's length, ms: 23 to 25 hours. */
  readonly length: number;
  readonly list: readonly Happened[];
  readonly onMove: (at: number) => void;
  readonly onLeave: () => void;
}

const HOUR = 60 * MINUTE;

const stepOf = (key: string): number | null => {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return -MINUTE;
    case 'ArrowRight':
    case 'ArrowUp':
      return MINUTE;
    case 'PageDown':
      return -HOUR;
    case 'PageUp':
      return HOUR;
    default:
      return null;
  }
};

const targetOf = (key: string, { at, bounds, list }: SliderProps): number | null => {
  const step = stepOf(key);
  if (step !== null) return at + step;
  if (key === 'Home') return bounds.from;
  if (key === 'End') return bounds.last;
  if (key === '[') return neighbourOf(list, at, -1);
  return key === ']' ? neighbourOf(list, at, 1) : null;
};

const KEYS = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  '[',
  ']',
]);

const Marks = ({ list, bounds, length }: Pick<SliderProps, 'list' | 'bounds' | 'length'>) => {
  const marks = useMemo(() => marksOf(list, bounds), [list, bounds]);
  return (
    <svg
      className={styles['marks']}
      viewBox={`0 0 ${length / MINUTE} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {marks.toReversed().map(({ what, minutes }) => (
        <path key={what} data-what={what} d={minutes.map((minute) => `M${minute} 0V10`).join('')} />
      ))}
    </svg>
  );
};

/** The hours of one day, with what happened; a minute is its smallest step. */
export const Slider = (props: SliderProps) => {
  const { at, bounds, length, list, onMove, onLeave } = props;
  const { t } = useTranslation('past');
  const { time } = useFormat();
  const track = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onLeave();
    }
    if (!KEYS.has(event.key)) return;
    event.preventDefault();
    const target = targetOf(event.key, props);
    if (target !== null) onMove(within(target, bounds));
  };
  const follow = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return;
    onMove(within(bounds.from + ((event.clientX - box.left) / box.width) * length, bounds));
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    follow(event);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
  };
  const hours = Math.round(length / HOUR);
  const share = `${((at - bounds.from) / length) * 100}%`;
  return (
    <div
      className={styles['slider']}
      role="slider"
      tabIndex={0}
      aria-label={t('slider')}
      aria-valuemin={0}
      aria-valuemax={(bounds.last - bounds.from) / MINUTE}
      aria-valuenow={(at - bounds.from) / MINUTE}
      aria-valuetext={time(at)}
      data-past-slider
      data-own-keys
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
    >
      <div ref={track} className={styles['track']}>
        <span className={styles['over']} style={{ width: `${((bounds.last - bounds.from) / length) * 100}%` }} />
        <Marks list={list} bounds={bounds} length={length} />
        <span className={styles['thumb']} style={{ left: share }} />
      </div>
      <div className={styles['hours']} aria-hidden="true">
        {Array.from({ length: Math.floor(hours / 3) + 1 }, (_, n) => (
          <span key={n} style={{ left: `${((n * 3) / hours) * 100}%` }}>
            {n * 3 < hours ? time(bounds.from + n * 3 * HOUR) : ''}
          </span>
        ))}
      </div>
    </div>
  );
};
