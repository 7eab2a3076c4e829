import { type DeskSettings, goalFor } from '@shared/domain/settings';
import type { FigureAnswer } from '@shared/figures/ask';
import type { MeasureName, Part } from '@shared/figures/measures';
import { IconFileCertificate, IconUrgent } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import { PriorityBadge } from '@/ui/priority-badge';
import { useFormat } from '@/ui/use-format';
import { ChartBox } from './chart-box';
import styles from './charts.module.css';
import type { Drill } from './drill';
import { type InTimeLine, type InTimeSplit, inTimeLines, type LineName, listOf } from './in-time-lines';
import { usePercent } from './percent';
import type { Days } from './scope';

interface InTimeProps {
  readonly settings: DeskSettings;
  readonly byPriority: FigureAnswer | undefined;
  readonly byPolicy: FigureAnswer | undefined;
  readonly respondedByPolicy: FigureAnswer | undefined;
  readonly days: Days;
  readonly groupIds: readonly string[];
  readonly onOpen: (drill: Drill) => void;
}

/** The bars begin at 70 %: below that the difference does not matter any more. */
const BEGIN = 70;
const widthOf = (percent: number): number => Math.max(0, Math.min(100, ((percent - BEGIN) / (100 - BEGIN)) * 100));

const useLines = (split: InTimeSplit, props: InTimeProps): InTimeLine[] => {
  const { settings, byPriority, byPolicy, respondedByPolicy } = props;
  const { t } = useTranslation('workload');
  const { t: words } = useTranslation('domain');
  if (split === 'priority') {
    const named = (key: string): LineName => {
      const priority = Number(key);
      return { key, name: words(`priority.${priority}`), priority, goal: goalFor(settings, priority) };
    };
    const names = settings.targets.map(({ priority }) => named(String(priority)));
    return inTimeLines(names, byPriority, undefined, named);
  }
  const named = (key: string, name: string): LineName => ({ key, name, priority: null, goal: null });
  const names = [...settings.policies.map(({ id, name }) => named(id, name)), named('', t('inTime.ownTargets'))];
  return inTimeLines(names, byPolicy, respondedByPolicy, (key) => named(key, key));
};

export const InTime = memo((props: InTimeProps) => {
  const { days, groupIds, onOpen } = props;
  const { t } = useTranslation('workload');
  const { count, language } = useFormat();
  const percent = usePercent();
  const [split, setSplit] = useState<InTimeSplit>('priority');
  const one = useMemo(() => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }), [language]);
  const lines = useLines(split, props);
  const share = (value: number | null) => percent(value === null ? null : value / 100) ?? '–';
  const open = ({ key, name }: InTimeLine, part: Part, measure: MeasureName = 'resolvedInTime') =>
    onOpen({
      kind: 'past',
      title: t(`inTime.${measure === 'respondedInTime' ? 'responded' : 'resolved'}.${part}`, { name }),
      ask: { groupIds, from: days.from, to: days.to, ...listOf(split, key, measure, part) },
    });
  const cell = (value: number, line: InTimeLine, part: Part, measure?: MeasureName) => ({
    text: count(value),
    onOpen: value > 0 ? () => open(line, part, measure) : undefined,
  });
  const byPolicy = split === 'policyId';
  const title = t('inTime.title', { period: t(`period.${days.days.length}`) });
  const tools = useMemo(
    () => (
      <IconButton
        label={t(byPolicy ? 'inTime.byPriority' : 'inTime.byPolicy', { title })}
        onClick={() => setSplit(byPolicy ? 'priority' : 'policyId')}
      >
        {byPolicy ? <IconUrgent size={14} /> : <IconFileCertificate size={14} />}
      </IconButton>
    ),
    [t, title, byPolicy],
  );
  const table = () => ({
    head: [
      t(byPolicy ? 'inTime.policy' : 'inTime.priority'),
      t('inTime.share'),
      ...(byPolicy ? [] : [t('inTime.goal')]),
      t('inTime.missedShort'),
      t('inTime.resolvedShort'),
      ...(byPolicy ? [t('inTime.respondedShare'), t('inTime.respondedMissed'), t('inTime.respondedShort')] : []),
    ],
    lines: lines.map((line) => ({
      key: line.key,
      cells: [
        { text: line.priority === null ? line.name : `${line.priority} ${line.name}` },
        { text: share(line.value) },
        ...(byPolicy ? [] : [{ text: line.goal === null ? '–' : `${one.format(line.goal)} %` }]),
        cell(line.misses, line, 'misses'),
        cell(line.of, line, 'all'),
        ...(line.responded
          ? [
              { text: share(line.responded.value) },
              cell(line.responded.misses, line, 'misses', 'respondedInTime'),
              cell(line.responded.of, line, 'all', 'respondedInTime'),
            ]
          : []),
      ],
    })),
  });
  return (
    <ChartBox
      title={title}
      tip={t('define.inTime')}
      note={t(byPolicy ? 'inTime.noteNoGoal' : 'inTime.note', { begin: BEGIN })}
      table={table}
      picture={() => ({
        kind: 'bullets',
        isOfNow: false,
        begin: BEGIN,
        lines: lines.map(({ name, value, goal, of }) => ({ name, value, goal, words: share(value), of: count(of) })),
      })}
      tools={tools}
    >
      <ul className={styles['bullets']}>
        {lines.map((line) => {
          const { key, priority, name, goal, value, of } = line;
          const under = value !== null && goal !== null && value < goal;
          return (
            <li key={key} data-under={under || undefined} data-wide={priority === null || undefined}>
              <button type="button" disabled={of === 0} onClick={() => open(line, 'all')}>
                {priority !== null && <PriorityBadge priority={priority} />}
                <span title={name}>{name}</span>
                <span className={styles['bullet']}>
                  {value !== null && <i style={{ width: `${widthOf(value)}%` }} />}
                  {goal !== null && <b style={{ left: `${widthOf(goal)}%` }} />}
                </span>
                <strong>{share(value)}</strong>
                <span>
                  {value === null || goal === null
                    ? ''
                    : under
                      ? t('inTime.under', { by: one.format(goal - value) })
                      : t('inTime.met')}
                </span>
                <span>{count(of)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {byPolicy && props.settings.policies.length === 0 && <p className={styles['quiet']}>{t('inTime.noPolicy')}</p>}
    </ChartBox>
  );
});
