// Over everything that is shown as it was: which moment, what happened on its day, and the way back to now.
import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconHistory } from '@tabler/icons-react';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dayOf } from '@/data/past/server';
import { useHappened, useLooking } from '@/data/past/use-past';
import { momentField, momentOf } from '@/ui/date-input';
import { IconButton } from '@/ui/icon-button';
import { KeyHint } from '@/ui/key-hint';
import { onStepBack } from '@/ui/step-back';
import { useFormat } from '@/ui/use-format';
import { usePageMark } from '@/ui/use-page-mark';
import { boundsOf, countsOf, happenedIn, startOfMinute, within } from './day';
import styles from './past.module.css';
import { Slider } from './slider';
import { SourceNote } from './source-note';

interface PastBarProps {
  /** Epoch ms. */
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly onNow: () => void;
  /** Where one ticket is shown: where that comes from. */
  readonly single: ReactNode;
}

const NOON = 12 * 3_600_000;

/** The same time of the day before or after. */
const otherDay = (at: number, step: -1 | 1): number => {
  const { from } = dayOf(dayOf(at).from + NOON + step * 2 * NOON);
  return from + (at - dayOf(at).from);
};

export const PastBar = ({ at, onMove, onNow, single }: PastBarProps) => {
  const { t } = useTranslation('past');
  const { fullMoment, count } = useFormat();
  const looking = useLooking();
  const list = useHappened(at);
  usePageMark('past');
  const day = useMemo(() => dayOf(at), [at]);
  const { from, to } = day;
  const bounds = useMemo(() => boundsOf({ from, to }, Date.now()), [from, to]);
  // Whatever is nearer takes Escape first: it was put on top of this.
  useEffect(
    () =>
      onStepBack(() => {
        onNow();
        return true;
      }),
    [onNow],
  );
  const latest = startOfMinute(Date.now());
  const counts = countsOf(list);
  const here = happenedIn(list, at);
  return (
    <section className={styles['bar']} aria-label={t('title')} data-region="past">
      <div className={styles['line']}>
        <IconHistory size={16} stroke={1.8} aria-hidden="true" />
        <h2>{t('asItWas', { moment: fullMoment(at) })}</h2>
        <span className={styles['source']} role="status">
          <SourceNote looking={looking} single={single} />
        </span>
        <span className={styles['when']}>
          <IconButton label={t('previousDay')} onClick={() => onMove(otherDay(at, -1))}>
            <IconChevronLeft size={16} />
          </IconButton>
          <input
            type="datetime-local"
            aria-label={t('moment')}
            value={momentField(at)}
            max={momentField(latest)}
            onChange={(event) => {
              const next = momentOf(event.currentTarget.value);
              if (next !== null && next > 0) onMove(Math.min(next, latest));
            }}
          />
          <IconButton
            label={t('nextDay')}
            disabled={to > latest}
            onClick={() => onMove(Math.min(otherDay(at, 1), latest))}
          >
            <IconChevronRight size={16} />
          </IconButton>
        </span>
        <Button className={styles['now'] ?? ''} onClick={onNow} rightSection={<KeyHint keys="Escape" />}>
          {t('backToNow')}
        </Button>
      </div>
      <Slider at={within(at, bounds)} bounds={bounds} length={to - from} list={list} onMove={onMove} onLeave={onNow} />
      <p className={styles['told']}>
        <span>
          {counts.length === 0
            ? t('quiet')
            : counts.map(([what, n]) => t(`counts.${what}`, { count: n, number: count(n) })).join(' · ')}
        </span>
        {here[0] && (
          <span className={styles['here']}>
            <Link href={`/t/${here[0].number}`}>{here[0].number}</Link> {t(`event.${here[0].what}`)}
            {here.length > 1 && ` ${t('more', { count: here.length - 1 })}`}
          </span>
        )}
        <span className={styles['readOnly']}>{t('readOnly')}</span>
      </p>
    </section>
  );
};
