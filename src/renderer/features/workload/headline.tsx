import type { Figure } from '@shared/figures/measures';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/data/use-desk';
import { useFormat } from '@/ui/use-format';
import type { Drill } from './drill';
import { FigureButton } from './figure';
import type { Happened, OpenNow } from './panel';
import { usePercent } from './percent';
import styles from './workload.module.css';

interface HeadlineProps {
  readonly open: OpenNow;
  readonly happened: Happened;
  readonly groupIds: readonly string[];
  readonly onOpen: (drill: Drill) => void;
}

const shareOf = (figure: Figure | undefined): number | null => figure?.value ?? null;

export const Headline = ({ open: { board, scope }, happened, groupIds, onOpen }: HeadlineProps) => {
  const { t } = useTranslation('workload');
  const { count, age, duration } = useFormat();
  const percent = usePercent();
  const oldest = board.oldest;
  const owner = usePerson(oldest?.assigneeId ?? null);
  const nobody = board.people.get('');
  const { answers, days } = happened;
  const inTime = answers?.inTime.whole;
  const returned = answers?.returned.whole;
  const before = (figure: Figure | undefined): string => percent(shareOf(figure)) ?? '–';
  const past = { groupIds, from: days.from, to: days.to };
  return (
    <section className={styles['headline']} aria-label={t('headline')}>
      <FigureButton
        label={t('figure.open')}
        value={count(board.open)}
        note={answers ? t('figure.openNote', { count: answers.opened.series.at(-1)?.hits ?? 0 }) : undefined}
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
        definition={t('define.inTime')}
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
        definition={t('define.returned')}
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
};
