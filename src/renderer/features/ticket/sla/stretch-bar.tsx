import type { SlaClock } from '@shared/domain/sla';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/use-format';
import styles from './sla.module.css';
import type { Stretch } from './stretches';

interface StretchBarProps {
  readonly stretches: readonly Stretch[];
  readonly clock: SlaClock;
  readonly now: number;
  readonly label: string;
}

/** Of the bar's width; a short pause must still be seen. */
const LEAST = 0.012;
/** Labels nearer than this share of the width would touch: the outer ones stand inside of their ends. */
const APART = 0.25;

interface Tick {
  readonly at: number;
  /** Of the bar's width. */
  readonly left: number;
}

/** Both ends, and between them what leaves room for its label. */
const ticksOf = (moments: readonly number[], begin: number, span: number): Tick[] => {
  const ticks: Tick[] = [];
  for (const [index, at] of moments.entries()) {
    const left = (at - begin) / span;
    const before = ticks.at(-1)?.left ?? -1;
    const isEnd = index === moments.length - 1;
    if (isEnd || index === 0 || (left - before > APART && 1 - left > APART)) ticks.push({ at, left });
  }
  return ticks;
};

const sameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString();

/** The stretches to scale, the rest until it is due, and a mark at now. */
export const StretchBar = ({ stretches, clock, now, label }: StretchBarProps) => {
  const { t } = useTranslation('ticket');
  const { moment, time } = useFormat();
  const begin = stretches[0]?.from ?? now;
  const last = stretches.at(-1);
  const end = Math.max(last?.to ?? now, clock.dueAt ?? 0, begin + 1);
  const span = end - begin;
  const share = (ms: number) => Math.max(LEAST, ms / span);
  const rest = end - (last?.to ?? end);
  const shown = ticksOf([begin, ...stretches.slice(1).map((stretch) => stretch.from), end], begin, span);
  const position = (now - begin) / span;
  return (
    <div className={styles['scale']}>
      <div className={styles['bar']} role="img" aria-label={label}>
        {stretches.map((stretch) => (
          <i key={stretch.from} className={styles[stretch.kind]} style={{ flex: share(stretch.to - stretch.from) }} />
        ))}
        {rest > 0 && <i className={styles['left']} style={{ flex: share(rest) }} />}
        {last?.open && (
          <span
            className={styles['now']}
            data-edge={position > 0.88 ? 'end' : position < 0.12 ? 'start' : undefined}
            style={{ left: `${Math.min(1, position) * 100}%` }}
          >
            {t('sla.nowAt', { time: time(now) })}
          </span>
        )}
      </div>
      <div className={styles['ticks']} aria-hidden="true">
        {shown.map((mark, index) => (
          <span
            key={mark.at}
            data-edge={index === 0 ? 'start' : index === shown.length - 1 ? 'end' : undefined}
            style={{ left: `${mark.left * 100}%` }}
          >
            {index > 0 && sameDay(mark.at, shown[index - 1]?.at ?? 0) ? time(mark.at) : moment(mark.at)}
          </span>
        ))}
      </div>
    </div>
  );
};
