import { Button, Menu, SegmentedControl } from '@mantine/core';
import { isLead } from '@shared/domain/permissions';
import type { DeskSettings } from '@shared/domain/settings';
import { IconCheck, IconChevronDown, IconPrinter } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMe } from '@/data/use-desk';
import { printAloud } from '@/ui/paper-menu';
import { AsOf } from './as-of';
import type { ChartAbout, Moment } from './chart-about';
import { type Chosen, type Period, periods } from './scope';
import styles from './workload.module.css';

const workloadTabs = ['now', 'figures', 'insights'] as const;
export type WorkloadTab = (typeof workloadTabs)[number];

interface ChoosingProps {
  readonly settings: DeskSettings;
  readonly groupIds: readonly string[];
  readonly chosen: Chosen;
  readonly about: Pick<ChartAbout, 'groups' | 'scope'>;
  readonly onChange: (chosen: Chosen) => void;
  readonly tab: WorkloadTab;
  readonly onTab: (tab: WorkloadTab) => void;
}

const What = memo(({ settings, groupIds, chosen, about, onChange, tab, onTab }: ChoosingProps) => {
  const { t } = useTranslation('workload');
  const toggle = (id: string) => {
    const next = groupIds.includes(id) ? groupIds.filter((each) => each !== id) : [...groupIds, id];
    onChange({ ...chosen, groupIds: next.length > 0 ? next : null });
  };
  return (
    <>
      <h1>{t('title')}</h1>
      <Menu closeOnItemClick={false} position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" rightSection={<IconChevronDown size={14} />} className={styles['groups'] ?? ''}>
            {about.groups}
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
        className={styles['print'] ?? ''}
        aria-label={t('head.view')}
        value={tab}
        onChange={(value) => onTab(value as WorkloadTab)}
        data={workloadTabs.map((each) => ({ value: each, label: t(`tab.${each}`) }))}
      />
    </>
  );
});

const When = memo(({ chosen, about, onChange }: Pick<ChoosingProps, 'chosen' | 'about' | 'onChange'>) => {
  const { t } = useTranslation('workload');
  const me = useMe();
  return (
    <>
      <SegmentedControl
        className={styles['print'] ?? ''}
        aria-label={t('head.period')}
        value={String(chosen.days)}
        onChange={(value) => onChange({ ...chosen, days: Number(value) as Period })}
        data={periods.map((days) => ({ value: String(days), label: t(`period.${days}`) }))}
      />
      {me && isLead(me) && (
        <Button component={Link} href="/workload/reports" className={styles['print'] ?? ''}>
          {t('weekly:list.open')}
        </Button>
      )}
      <Button
        leftSection={<IconPrinter size={14} />}
        onClick={() => void printAloud(`${t('title')} ${about.scope}`)}
        className={styles['print'] ?? ''}
      >
        {t('head.print')}
      </Button>
    </>
  );
});

interface HeadProps extends ChoosingProps {
  readonly moment: Moment;
  readonly failed: boolean;
}

/** Whose work, which days, as of when and from where. */
export const Head = ({ moment, failed, ...choosing }: HeadProps) => (
  <header className={styles['head']}>
    <What {...choosing} />
    <AsOf {...moment} failed={failed} />
    <When chosen={choosing.chosen} about={choosing.about} onChange={choosing.onChange} />
  </header>
);
