import { type DeskSettings, goalFor } from '@shared/domain/settings';
import { useTranslation } from 'react-i18next';
import { PriorityBadge } from '@/ui/priority-badge';
import { useFormat } from '@/ui/use-format';
import { ChartBox } from './chart-box';
import styles from './charts.module.css';
import type { Drill } from './drill';
import type { Happened } from './panel';
import { usePercent } from './percent';

interface InTimeProps {
  readonly settings: DeskSettings;
  readonly happened: Happened;
  readonly groupIds: readonly string[];
  readonly onOpen: (drill: Drill) => void;
}

/** The bars begin at 70 %: below that the difference does not matter any more. */
const BEGIN = 70;
const widthOf = (percent: number): number => Math.max(0, Math.min(100, ((percent - BEGIN) / (100 - BEGIN)) * 100));

export const InTime = ({ settings, happened: { answers, days }, groupIds, onOpen }: InTimeProps) => {
  const { t } = useTranslation('workload');
  const { t: words } = useTranslation('domain');
  const { count, language } = useFormat();
  const percent = usePercent();
  const one = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const lines = settings.targets.map(({ priority }) => {
    const figure = answers?.inTime.parts[String(priority)];
    const goal = goalFor(settings, priority);
    const value = figure?.value == null ? null : figure.value * 100;
    return {
      priority,
      name: words(`priority.${priority}`),
      goal,
      value,
      of: figure?.of ?? 0,
      misses: (figure?.of ?? 0) - (figure?.hits ?? 0),
    };
  });
  const openList = (priority: number, part: 'all' | 'misses') =>
    onOpen({
      kind: 'past',
      title: t(part === 'all' ? 'inTime.all' : 'inTime.missed', { name: words(`priority.${priority}`) }),
      ask: {
        groupIds,
        from: days.from,
        to: days.to,
        measure: 'resolvedInTime',
        part,
        only: { field: 'priority', value: priority },
      },
    });
  const table = {
    head: [t('inTime.priority'), t('inTime.share'), t('inTime.goal'), t('inTime.missedShort'), t('inTime.resolved')],
    lines: lines.map(({ priority, name, goal, value, of, misses }) => ({
      key: String(priority),
      cells: [
        { text: `${priority} ${name}` },
        { text: percent(value === null ? null : value / 100) ?? '–' },
        { text: `${one.format(goal)} %` },
        { text: count(misses), onOpen: misses > 0 ? () => openList(priority, 'misses') : undefined },
        { text: count(of), onOpen: of > 0 ? () => openList(priority, 'all') : undefined },
      ],
    })),
  };
  return (
    <ChartBox
      title={t('inTime.title', { period: t(`period.${days.days.length}`) })}
      note={t('inTime.note', { begin: BEGIN })}
      table={table}
    >
      <ul className={styles['bullets']}>
        {lines.map(({ priority, name, goal, value, of }) => {
          const under = value !== null && value < goal;
          return (
            <li key={priority} data-under={under || undefined}>
              <button type="button" tabIndex={-1} disabled={of === 0} onClick={() => openList(priority, 'all')}>
                <PriorityBadge priority={priority} />
                <span>{name}</span>
                <span className={styles['bullet']}>
                  {value !== null && <i style={{ width: `${widthOf(value)}%` }} />}
                  <b style={{ left: `${widthOf(goal)}%` }} />
                </span>
                <strong>{percent(value === null ? null : value / 100) ?? '–'}</strong>
                <span>
                  {value === null ? '' : under ? t('inTime.under', { by: one.format(goal - value) }) : t('inTime.met')}
                </span>
                <span>{count(of)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </ChartBox>
  );
};
