import type { Figure } from '@shared/figures/measures';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/data/use-desk';
import { useFormat } from '@/ui/use-format';
import type { Drill } from './drill';
import { FigureButton } from './figure';
import type { Answers, OpenNow } from './panel';
import { usePercent } from './percent';
import type { Days } from './scope';
import styles from './workload.module.css';

interface HeadlineProps {
  readonly open: OpenNow;
  readonly answers: Answers | null;
  readonly days: Days;
  /** Open then, and when that was; null: not counted yet. */
  readonly since: { readonly open: number; readonly at: number } | null;
  readonly timeZone: string;
  readonly groupIds: readonly string[];
  readonly onOpen: (drill: Drill) => void;
}

const shareOf = (figure: Figure | undefined): number | null => figure?.value ?? null;

export const Headline = memo((props: HeadlineProps) => {
  const { answers, days, since, timeZone, groupIds, onOpen } = props;
  const { board, scope } = props.open;
  const { t } = useTranslation('workload');
  const { count, age, duration, language } = useFormat();
  const percent = usePercent();
  const oldest = board.oldest;
  const owner = usePerson(oldest?.assigneeId ?? null);
  const nobody = board.people.get('');
  const inTime = answers?.inTime.whole;
  const returned = answers?.returned.whole;
  const before = (figure: Figure | undefined): string => percent(shareOf(figure)) ?? '–';
  const { format: changed } = useMemo(() => new Intl.NumberFormat(language, { signDisplay: 'exceptZero' }), [language]);
  const { format: clock } = useMemo(
    () => new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }),
    [language, timeZone],
  );
  const past = { groupIds, from: days.from, to: days.to };
  return (
    <section className={styles['headline']} aria-label={t('headline')}>
      <FigureButton
        label={t('figure.open')}
        value={count(board.open)}
        note={
          since ? t('figure.sinceNote', { change: changed(board.open - since.open), time: clock(since.at) }) : undefined
        }
        definition={t('define.open')}
        onOpen={() => onOpen({ kind: 'open', title: t('figure.open'), set: {} })}
      />
      <FigureButton
        label={t('figure.unassigned')}
        value={count(nobody?.open ?? 0)}
        note={nobody ? t('figure.oldestNote', { age: age(scope.now - nobody.oldestAt) }) : t('figure.none')}
        definition={t('define.unassigned')}
        onOpen={() => onOpen({ kind: 'open', title: t('figure.unassigned'), set: { assigneeId: null } })}
      />
      <FigureButton
        label={t('figure.atRisk')}
        value={count(board.parts.atRisk)}
        tone={board.parts.atRisk > 0 ? 'amber' : undefined}
        note={
          board.nextBreachAt === null
            ? t('figure.none')
            : t('figure.nextNote', { time: duration(Math.max(0, board.nextBreachAt - scope.now)) })
        }
        definition={t('define.atRisk')}
        onOpen={() => onOpen({ kind: 'open', title: t('figure.atRisk'), set: { part: 'atRisk' } })}
      />
      <FigureButton
        label={t('figure.breached')}
        value={count(board.parts.breached)}
        tone={board.parts.breached > 0 ? 'red' : undefined}
        note={t('figure.breachedNote', { count: nobody?.breached ?? 0 })}
        definition={t('define.breached')}
        onOpen={() => onOpen({ kind: 'open', title: t('figure.breached'), set: { part: 'breached' } })}
      />
      <FigureButton
        label={t('figure.oldest')}
        value={oldest && age(scope.now - oldest.openedAt)}
        note={oldest ? `${oldest.number}, ${owner?.name ?? t('nobody')}` : t('figure.none')}
        definition={t('define.oldest')}
        onOpen={oldest ? () => onOpen({ kind: 'open', title: t('figure.oldest'), set: {} }) : undefined}
      />
      <FigureButton
        label={t('figure.inTime', { period: t(`period.${days.days.length}`) })}
        value={percent(shareOf(inTime))}
        note={inTime && t('figure.inTimeNote', { count: inTime.of, before: before(answers?.inTimeBefore.whole) })}
        definition={`${t('define.inTime')} ${t('define.source')}`}
        onOpen={
          inTime &&
          (() =>
            onOpen({
              kind: 'past',
              title: t('figure.inTime', { period: t(`period.${days.days.length}`) }),
              ask: { ...past, measure: 'resolvedInTime', part: 'all' },
            }))
        }
      />
      <FigureButton
        label={t('figure.returned')}
        value={percent(shareOf(returned))}
        note={
          returned &&
          t('figure.returnedNote', {
            hits: returned.hits,
            count: returned.of,
            before: before(answers?.returnedBefore.whole),
          })
        }
        definition={`${t('define.returned')} ${t('define.source')}`}
        onOpen={
          returned &&
          (() =>
            onOpen({
              kind: 'past',
              title: t('figure.returned'),
              ask: { ...past, measure: 'handoffReturned', part: 'hits' },
            }))
        }
      />
    </section>
  );
});
