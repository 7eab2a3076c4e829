import { Button, Menu, SegmentedControl } from '@mantine/core';
import type { DeskSettings } from '@shared/domain/settings';
import { IconCheck, IconChevronDown, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLink } from '@/data/use-desk';
import { useFormat } from '@/ui/use-format';
import type { Happened } from './panel';
import { type Chosen, type Period, periods } from './scope';
import styles from './workload.module.css';

const workloadTabs = ['now', 'figures', 'insights'] as const;
export type WorkloadTab = (typeof workloadTabs)[number];

interface HeadProps {
  readonly settings: DeskSettings;
  readonly groupIds: readonly string[];
  readonly chosen: Chosen;
  readonly happened: Happened;
  readonly now: number;
  readonly onChange: (chosen: Chosen) => void;
  readonly tab: WorkloadTab;
  readonly onTab: (tab: WorkloadTab) => void;
}

/** Whose work, which days, as of when and from where. */
export const Head = ({
  settings,
  groupIds,
  chosen,
  happened: { asOf, state, failed },
  now,
  onChange,
  tab,
  onTab,
}: HeadProps) => {
  const { t } = useTranslation('workload');
  const { moment, count, age } = useFormat();
  const link = useLink();
  const shown = settings.groups.filter(({ id }) => groupIds.includes(id));
  const all = shown.length === settings.groups.length;
  const toggle = (id: string) => {
    const next = groupIds.includes(id) ? groupIds.filter((each) => each !== id) : [...groupIds, id];
    onChange({ ...chosen, groupIds: next.length > 0 ? next : null });
  };
  const source =
    state.kind === 'building'
      ? t('head.counting', { done: count(state.done), total: count(state.total) })
      : link.lastSyncAt === null
        ? t('head.never')
        : t('head.source', { age: age(Math.max(0, now - link.lastSyncAt)) });
  return (
    <header className={styles['head']}>
      <h1>{t('title')}</h1>
      <Menu closeOnItemClick={false} position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" rightSection={<IconChevronDown size={14} />} className={styles['groups'] ?? ''}>
            {all ? t('head.allGroups') : shown.map(({ shortName }) => shortName).join(', ')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={420} style={{ overflow: 'auto' }}>
          <Menu.Item onClick={() => onChange({ ...chosen, groupIds: settings.groups.map(({ id }) => id) })}>
            {t('head.allGroups')}
          </Menu.Item>
          <Menu.Item onClick={() => onChange({ ...chosen, groupIds: null })}>{t('head.myGroups')}</Menu.Item>
          <Menu.Divider />
          {settings.groups.map(({ id, name }) => (
            <Menu.Item
              key={id}
              role="menuitemcheckbox"
              aria-checked={groupIds.includes(id)}
              rightSection={groupIds.includes(id) ? <IconCheck size={14} /> : undefined}
              onClick={() => toggle(id)}
            >
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <SegmentedControl
        aria-label={t('head.view')}
        value={tab}
        onChange={(value) => onTab(value as WorkloadTab)}
        data={workloadTabs.map((each) => ({ value: each, label: t(`tab.${each}`) }))}
      />
      <p className={styles['asOf']} role="status">
        <strong>{t('head.asOf', { moment: moment(asOf ?? now) })}</strong> {failed ? t('head.failed') : source}
      </p>
      <SegmentedControl
        aria-label={t('head.period')}
        value={String(chosen.days)}
        onChange={(value) => onChange({ ...chosen, days: Number(value) as Period })}
        data={periods.map((days) => ({ value: String(days), label: t(`period.${days}`) }))}
      />
      <Button leftSection={<IconPrinter size={14} />} onClick={() => window.print()} className={styles['print'] ?? ''}>
        {t('head.print')}
      </Button>
    </header>
  );
};
