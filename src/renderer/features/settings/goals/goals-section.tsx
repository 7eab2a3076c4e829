import { NumberInput } from '@mantine/core';
import { type DeskSettings, goalFor, goalsOf } from '@shared/domain/settings';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';
import { PriorityBadge } from '@/ui/priority-badge';
import { SkeletonRows } from '@/ui/skeleton-rows';
import styles from '../closing/closing.module.css';
import { PartFrame } from '../publishing/part-frame';
import { type Part, usePart } from '../publishing/use-part';
import { Setting } from '../setting';

const MOST_OPEN = 200;

const Editor = ({ part, settings }: { readonly part: Part<'goals'>; readonly settings: DeskSettings }) => {
  const { t } = useTranslation('parts');
  const { t: words } = useTranslation('domain');
  const goals = goalsOf(part.draft);
  const aim = (priority: number, percent: number) => {
    const others = goals.resolvedInTime.filter((goal) => goal.priority !== priority);
    const resolvedInTime = [...others, { priority, percent }].sort((a, b) => a.priority - b.priority);
    part.change({ goals: { ...goals, resolvedInTime } });
  };
  return (
    <fieldset className={styles['root']} disabled={!part.mayEdit} aria-label={t('goals.title')}>
      <Setting label={t('goals.limit')} hint={t('goals.limitHint')}>
        <NumberInput
          aria-label={t('goals.limit')}
          className={styles['narrow'] ?? ''}
          min={1}
          max={MOST_OPEN}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          value={goals.softLimit}
          onChange={(limit) =>
            typeof limit === 'number' && limit > 0 && part.change({ goals: { ...goals, softLimit: limit } })
          }
        />
      </Setting>
      {settings.targets.map(({ priority }) => (
        <Setting
          key={priority}
          label={t('goals.inTime', { priority, name: words(`priority.${priority}`) })}
          hint={<PriorityBadge priority={priority} />}
        >
          <NumberInput
            aria-label={t('goals.inTime', { priority, name: words(`priority.${priority}`) })}
            className={styles['narrow'] ?? ''}
            min={0}
            max={100}
            decimalScale={1}
            suffix=" %"
            clampBehavior="strict"
            allowNegative={false}
            value={goalFor({ goals }, priority)}
            onChange={(percent) => typeof percent === 'number' && aim(priority, percent)}
          />
        </Setting>
      ))}
    </fieldset>
  );
};

/** What figures are to be: the lines in the workload panel. */
export const GoalsSection = () => {
  const { t } = useTranslation('parts');
  const { settings } = useDesk();
  const part = usePart('goals');
  if (!part || !settings) return <SkeletonRows count={4} />;
  return (
    <PartFrame part={part} lead={t('goals.lead')} fault={null}>
      <Editor part={part} settings={settings} />
    </PartFrame>
  );
};
