import type { Row } from '@shared/domain/row';
import { nextClock } from '@shared/domain/sla';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useNow } from '@/ui/now';
import { SlaBar, useSla } from '@/ui/sla-bar';
import { useFormat } from '@/ui/use-format';
import { Line, Part } from './line';
import { nextBreach } from './lines';
import styles from './my-day.module.css';

const kindOf = ({ sla }: Row): 'respond' | 'resolve' => (nextClock(sla) === sla.respond ? 'respond' : 'resolve');

const Ending = ({ row }: { readonly row: Row }) => {
  const { t } = useTranslation('day');
  const { moment } = useFormat();
  const clock = nextClock(row.sla);
  const { words, tone } = useSla(clock);
  return (
    <div className={styles['ending']} data-tone={tone} data-item>
      <strong>{words}</strong>
      <Link href={`/t/${row.number}`} data-line={row.number}>
        <span className={styles['number']}>{row.number}</span>
        <bdi className={styles['title']}>{row.shortDescription}</bdi>
        <span className={styles['note']}>{t(`breach.${kindOf(row)}`, { time: moment(clock.dueAt ?? 0) })}</span>
      </Link>
    </div>
  );
};

/** The next breach, larger than everything else on the page. */
export const NextBreach = ({ clocks }: { readonly clocks: readonly Row[] }) => {
  const { t } = useTranslation('day');
  const now = useNow();
  const row = nextBreach(clocks, now);
  const over = clocks.filter(({ sla }) => (nextClock(sla).dueAt ?? now + 1) <= now).length;
  return (
    <section className={styles['breach']} data-part="breach" aria-labelledby="day-breach">
      <h2 id="day-breach">{t('breach.title')}</h2>
      {row ? <Ending row={row} /> : <p className={styles['nothing']}>{t('breach.none')}</p>}
      {over > 0 && <p className={styles['over']}>{t('breach.over', { count: over })}</p>}
    </section>
  );
};

interface ClocksProps {
  readonly clocks: readonly Row[];
  readonly resting: number;
}

export const ClocksPart = ({ clocks, resting }: ClocksProps) => {
  const { t } = useTranslation('day');
  return (
    <Part
      id="clocks"
      title={t('clocks.title')}
      count={clocks.length}
      none={t('clocks.none')}
      empty={clocks.length === 0}
      foot={
        resting > 0 && (
          <p className={styles['nothing']}>
            {t('clocks.resting', { count: resting })}.{' '}
            <Link href="/v/myWork" className={styles['more'] ?? ''}>
              {t('clocks.toMyWork')}
            </Link>
          </p>
        )
      }
    >
      {clocks.map((row) => (
        <Line key={row.number} row={row} time={<SlaBar clock={nextClock(row.sla)} />} />
      ))}
    </Part>
  );
};
