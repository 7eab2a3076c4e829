// Incidents that come again, with the words that tie them: opened, made into a problem, or set aside.
import { Button, SegmentedControl } from '@mantine/core';
import type { DeskSettings } from '@shared/domain/settings';
import type { RecurringCluster } from '@shared/learning/recurring/find';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Recurring, useRecurring } from '@/data/search/use-recurring';
import { showToast } from '@/ui/toast';
import { useFormat } from '@/ui/use-format';
import type { Drill } from '../drill';
import styles from './figures.module.css';
import { InsightBox } from './insight-box';

const spans = [30, 90] as const;
const MOST = 8;

interface RecurringBoxProps {
  readonly settings: DeskSettings;
  readonly groupIds: readonly string[];
  readonly onOpen: (drill: Drill) => void;
  /** Begins a problem that is linked to these incidents. */
  readonly onProblem: (numbers: readonly string[]) => void;
}

/** By week, the present one last. */
const Weeks = ({ weeks }: Pick<RecurringCluster, 'weeks'>) => {
  const most = Math.max(1, ...weeks);
  return (
    <svg className={styles['weeks']} viewBox={`0 0 ${weeks.length * 6} 18`} aria-hidden="true">
      {weeks.map((count, week) => (
        <rect
          key={week}
          x={week * 6}
          y={17 - (count / most) * 16}
          width={4}
          height={Math.max(1, (count / most) * 16)}
          rx={1}
        />
      ))}
    </svg>
  );
};

interface LineProps extends Pick<RecurringBoxProps, 'settings' | 'onOpen' | 'onProblem'> {
  readonly cluster: RecurringCluster;
  readonly onDismiss: () => void;
}

const Line = ({ cluster, settings, onOpen, onProblem, onDismiss }: LineProps) => {
  const { t } = useTranslation('workload');
  const { count } = useFormat();
  const { tickets, words, places, callers, weeks, serviceId, categoryId } = cluster;
  const name = words.join(', ');
  const of =
    settings.services.find(({ id }) => id === serviceId)?.name ??
    settings.categories.find(({ id }) => id === categoryId)?.name;
  const where = places.map(({ place, tickets: there }) => `${place} (${count(there)})`).join(', ');
  return (
    <li className={styles['cluster']}>
      <button type="button" onClick={() => onOpen({ kind: 'numbers', title: name, numbers: tickets })}>
        <span>{name}</span>
        <Weeks weeks={weeks} />
        <strong>{t('recurring.tickets', { count: tickets.length })}</strong>
      </button>
      <p>
        {[of, where, t('recurring.callers', { count: callers }), t('recurring.thisWeek', { count: weeks.at(-1) ?? 0 })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        <Button size="xs" onClick={() => onProblem(tickets)} aria-label={t('recurring.problemOf', { name })}>
          {t('recurring.problem')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onDismiss} aria-label={t('recurring.noneOf', { name })}>
          {t('recurring.none')}
        </Button>
      </p>
    </li>
  );
};

const Standing = ({ state, onStop, onAgain }: { state: Recurring; onStop: () => void; onAgain: () => void }) => {
  const { t } = useTranslation('workload');
  if (state.kind === 'found') return null;
  const looking = state.kind === 'looking';
  return (
    <p className={styles['standing']} role="status">
      {looking ? t('recurring.looking', { percent: Math.round(state.share * 100) }) : t(`recurring.${state.kind}`)}{' '}
      <Button size="xs" onClick={looking ? onStop : onAgain}>
        {t(looking ? 'recurring.stop' : 'recurring.again')}
      </Button>
    </p>
  );
};

export const RecurringBox = ({ settings, groupIds, onOpen, onProblem }: RecurringBoxProps) => {
  const { t } = useTranslation('workload');
  const [days, setDays] = useState<number>(spans[0]);
  const all = groupIds.length === settings.groups.length;
  const { state, stop, again, dismiss } = useRecurring({ days, groupIds: all ? null : groupIds });
  const clusters = state.kind === 'found' ? state.clusters : [];
  const setAside = (cluster: RecurringCluster) => {
    dismiss(cluster);
    showToast(t('recurring.dismissed'));
  };
  return (
    <InsightBox
      title={t('recurring.title')}
      note={t('recurring.how')}
      empty={state.kind === 'found' && clusters.length === 0}
      tools={
        <SegmentedControl
          size="xs"
          aria-label={t('recurring.span')}
          value={String(days)}
          onChange={(value) => setDays(Number(value))}
          data={spans.map((span) => ({ value: String(span), label: t('recurring.days', { count: span }) }))}
        />
      }
    >
      <Standing state={state} onStop={stop} onAgain={again} />
      <ul>
        {clusters.slice(0, MOST).map((cluster) => (
          <Line
            key={cluster.tickets.join()}
            cluster={cluster}
            settings={settings}
            onOpen={onOpen}
            onProblem={onProblem}
            onDismiss={() => setAside(cluster)}
          />
        ))}
      </ul>
    </InsightBox>
  );
};
