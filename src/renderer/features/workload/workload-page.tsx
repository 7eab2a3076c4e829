// A snapshot of the work of some groups, with its time: what is open now, live, and what happened in a period. Every figure
// opens the tickets behind it.
import '@mantine/charts/styles.layer.css';
import type { Person } from '@shared/domain/person';
import type { DeskSettings } from '@shared/domain/settings';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk, useMe } from '@/data/use-desk';
import type { ViewQuery } from '@/data/view/query';
import { useSayStatus } from '@/ui/status-note';
import { Ages } from './ages';
import type { Drill } from './drill';
import { DrillPanel } from './drill-panel';
import { FiguresView } from './figures/figures-view';
import { InsightsView } from './figures/insights-view';
import { Flow } from './flow';
import { Head, type WorkloadTab } from './head';
import { Headline } from './headline';
import { InTime } from './in-time';
import { type Happened, type OpenNow, useHappened, useOpenNow, zoneOf } from './panel';
import { People } from './people';
import { type Chosen, groupsOf, keepChosen, readChosen } from './scope';
import { Unassigned } from './unassigned';
import styles from './workload.module.css';

interface Parts {
  readonly settings: DeskSettings;
  readonly groupIds: readonly string[];
  readonly open: OpenNow;
  readonly happened: Happened;
  readonly timeZone: string;
  readonly onOpen: (drill: Drill) => void;
}

const Now = (parts: Parts) => (
  <>
    <Headline {...parts} />
    <div className={styles['middle']}>
      <People {...parts} doneBy={parts.happened.answers?.doneBy} />
      <Unassigned {...parts} />
    </div>
    <div className={styles['charts']}>
      <Ages {...parts} />
      <Flow {...parts} />
      <InTime {...parts} />
    </div>
  </>
);

interface PanelProps {
  readonly settings: DeskSettings;
  readonly me: Person;
  readonly onList: (query: ViewQuery) => void;
}

const Panel = ({ settings, me, onList }: PanelProps) => {
  const { t } = useTranslation('workload');
  const [chosen, setChosen] = useState(readChosen);
  const [drill, setDrill] = useState<Drill | null>(null);
  const [tab, setTab] = useState<WorkloadTab>('now');
  const groupIds = groupsOf(chosen, settings, me);
  const timeZone = zoneOf(settings);
  const open = useOpenNow(groupIds);
  const happened = useHappened(groupIds, chosen, timeZone);
  useSayStatus(t('status', { count: open.board.open }));
  const change = (next: Chosen) => {
    keepChosen(next);
    setChosen(next);
  };
  const parts: Parts = { settings, groupIds, open, happened, timeZone, onOpen: setDrill };
  return (
    <div className={styles['page']} data-region="workload">
      <Head
        settings={settings}
        groupIds={groupIds}
        chosen={chosen}
        happened={happened}
        now={open.scope.now}
        onChange={change}
        tab={tab}
        onTab={setTab}
      />
      {tab === 'now' && <Now {...parts} />}
      {tab === 'figures' && <FiguresView {...parts} days={happened.days} />}
      {tab === 'insights' && <InsightsView {...parts} days={happened.days} />}
      {drill && <DrillPanel {...parts} drill={drill} onList={onList} onClose={() => setDrill(null)} />}
    </div>
  );
};

export const WorkloadPage = ({ onList }: Pick<PanelProps, 'onList'>) => {
  const { settings } = useDesk();
  const me = useMe();
  return settings && me ? <Panel settings={settings} me={me} onList={onList} /> : null;
};
