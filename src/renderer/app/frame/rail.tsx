import { Button } from '@mantine/core';
import { isDesk } from '@shared/domain/permissions';
import {
  IconBook2,
  IconChartBar,
  IconCloudUp,
  IconPin,
  IconPlus,
  IconReportAnalytics,
  IconSettings,
  IconSunrise,
  IconTransfer,
  IconUrgent,
} from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import { useLocation } from 'wouter';
import { isDue, promisesOf, useMine } from '@/data/mine';
import { selectOutboxCounts } from '@/data/selectors';
import { useMe } from '@/data/use-desk';
import { useViewCounts } from '@/data/view-counts';
import { isOngoing, useMajors } from '@/features/major/majors';
import { hasDay } from '@/features/my-day/works';
import { usePinned } from '@/features/queue/pinned';
import { IconButton } from '@/ui/icon-button';
import { KeyHint } from '@/ui/key-hint';
import { useNow } from '@/ui/now';
import { openOutbox } from '../panels';
import { railViewsFor, readsArticles } from '../rail-views';
import { PersonMenu } from './person-menu';
import styles from './rail.module.css';
import { RailItem } from './rail-item';

interface RailProps {
  readonly compact: boolean;
}

const Views = ({ compact, part }: RailProps & { readonly part: 'incidents' | 'kinds' }) => {
  const { t } = useTranslation('queue');
  const counts = useViewCounts();
  const burning = useMajors().some(isOngoing);
  const me = useMe();
  // Who is hardly ever asked for an approval needs no place for it in between.
  const shown = railViewsFor(me).filter(
    (view) =>
      (view.part ?? 'incidents') === part &&
      (view.name !== 'approvals' || me?.role !== 'requester' || (counts?.approvals ?? 0) > 0),
  );
  if (shown.length === 0) return null;
  return (
    <>
      {part === 'kinds' && <div className={styles['line']} />}
      <div className={styles['group']}>
        {shown.map(({ name, icon }) => (
          <RailItem
            key={name}
            compact={compact}
            href={`/v/${name}`}
            icon={icon}
            label={t(`view.${name}`)}
            count={name === 'closed' ? undefined : counts?.[name]}
            tone={name === 'majorIncidents' && burning ? 'red' : name === 'atRisk' ? 'amber' : undefined}
          />
        ))}
      </div>
    </>
  );
};

const Pinned = ({ compact }: RailProps) => {
  const { t } = useTranslation('app');
  const pinned = usePinned();
  if (pinned.length === 0) return null;
  return (
    <>
      {!compact && <h2 className={styles['heading']}>{t('rail.pinned')}</h2>}
      <div className={styles['group']}>
        {pinned.map(({ id, name }) => (
          <RailItem key={id} compact={compact} href={`/v/${id}`} icon={IconPin} label={name} />
        ))}
      </div>
    </>
  );
};

/** First of all, with what was promised and is due. */
const MyDay = ({ compact }: RailProps) => {
  const { t } = useTranslation('day');
  const me = useMe();
  const mine = useMine();
  const now = useNow(30_000);
  if (!me || !hasDay(me)) return null;
  const due = promisesOf(mine, me.id).filter((each) => isDue(each, now)).length;
  return (
    <div className={styles['group']}>
      <RailItem
        compact={compact}
        href="/my-day"
        icon={IconSunrise}
        label={t('go')}
        count={due === 0 ? undefined : due}
        tone="red"
      />
    </div>
  );
};

const Outbox = ({ compact }: RailProps) => {
  const { t } = useTranslation('app');
  const { unsent, needsYou } = useSelector(selectOutboxCounts);
  if (unsent + needsYou === 0) return null;
  return (
    <RailItem
      compact={compact}
      onClick={openOutbox}
      icon={IconCloudUp}
      label={t('go.outbox')}
      count={unsent + needsYou}
      tone="violet"
    />
  );
};

const Knowledge = ({ compact }: RailProps) => {
  const { t } = useTranslation('app');
  const me = useMe();
  return readsArticles(me) && <RailItem compact={compact} href="/kb" icon={IconBook2} label={t('go.knowledge')} />;
};

/** What the desk has learned, and what it does when it burns. */
const Practice = ({ compact }: RailProps) => {
  const { t } = useTranslation(['handover', 'review', 'plan', 'workload']);
  const me = useMe();
  if (!me || !isDesk(me)) return null;
  return (
    <>
      <RailItem compact={compact} href="/workload" icon={IconChartBar} label={t('workload:title')} />
      <RailItem compact={compact} href="/shift-handover" icon={IconTransfer} label={t('handover:title')} />
      <RailItem compact={compact} href="/reviews" icon={IconReportAnalytics} label={t('review:title')} />
      <RailItem compact={compact} href="/plan" icon={IconUrgent} label={t('plan:title')} />
    </>
  );
};

/** Where one can go, with what waits there. Below 1000 px, or when folded, icons alone. */
export const Rail = memo(({ compact }: RailProps) => {
  const { t } = useTranslation('app');
  const [, go] = useLocation();
  return (
    <nav className={styles['root']} data-compact={compact || undefined} data-region="rail" aria-label={t('rail.label')}>
      {compact ? (
        <IconButton
          className={styles['logCompact']}
          variant="filled"
          size={36}
          label={t('action.log')}
          keys="C"
          onClick={() => go('/log')}
        >
          <IconPlus size={17} />
        </IconButton>
      ) : (
        <Button
          className={styles['log']}
          variant="filled"
          fullWidth
          justify="space-between"
          leftSection={<IconPlus size={15} />}
          rightSection={<KeyHint keys="C" />}
          aria-keyshortcuts="C"
          onClick={() => go('/log')}
        >
          {t('action.log')}
        </Button>
      )}
      <div className={styles['places']}>
        <MyDay compact={compact} />
        <Views compact={compact} part="incidents" />
        <Views compact={compact} part="kinds" />
        <Pinned compact={compact} />
        <div className={styles['line']} />
        <div className={styles['group']}>
          <Outbox compact={compact} />
          <Knowledge compact={compact} />
          <Practice compact={compact} />
          <RailItem compact={compact} href="/settings" icon={IconSettings} label={t('go.settings')} />
        </div>
      </div>
      <PersonMenu compact={compact} />
    </nav>
  );
});
