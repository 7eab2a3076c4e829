// A snapshot of the work of some groups, with its time: what is open now, live, and what happened in a period. Every figure
// opens the tickets behind it.
import type { Person } from '@shared/domain/person';
import type { DeskSettings } from '@shared/domain/settings';
import { memo, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '@/data/figures/board';
import { useOpenAt } from '@/data/figures/figures';
import { useDesk, useMe } from '@/data/use-desk';
import type { ViewQuery } from '@/data/view/query';
import { useSayStatus } from '@/ui/status-note';
import { Ages } from './ages';
import { ChartAboutContext, useChartAbout, useScopeWords } from './chart-about';
import type { Drill } from './drill';
import { DrillPanel } from './drill-panel';
import { FiguresView } from './figures/figures-view';
import { InsightsView } from './figures/insights-view';
import { Flow } from './flow';
import { Head, type WorkloadTab } from './head';
import { Headline } from './headline';
import { InTime } from './in-time';
import { type Answers, type Happened, type OpenNow, useHappened, useOpenNow, workBegan, zoneOf } from './panel';
import { People } from './people';
import type { PersonColumn } from './person-column';
import { type Chosen, type Days, groupsOf, keepChosen, readChosen } from './scope';
import { Unassigned } from './unassigned';
import { useAfterPaint } from './use-after-paint';
import { useLinkedDrill } from './weekly/use-linked-drill';
import styles from './workload.module.css';

interface Parts {
  readonly settings: DeskSettings;
  readonly groupIds: readonly string[];
  readonly open: OpenNow;
  readonly happened: Happened;
  readonly timeZone: string;
  readonly columns: readonly PersonColumn[] | undefined;
  readonly onOpen: (drill: Drill) => void;
}

interface ChartsProps extends Pick<Parts, 'settings' | 'groupIds' | 'timeZone' | 'onOpen'> {
  readonly ages: Board['ages'];
  readonly answers: Answers | null;
  readonly days: Days;
}

/** Drawn when the figures above have been counted and can be read. */
const Charts = memo(({ settings, groupIds, ages, answers, days, timeZone, onOpen }: ChartsProps) => (
  <div className={styles['charts']}>
    {useAfterPaint() && (
      <>
        <Ages ages={ages} onOpen={onOpen} />
        <Flow
          opened={answers?.opened}
          resolved={answers?.resolved}
          days={days}
          groupIds={groupIds}
          timeZone={timeZone}
          onOpen={onOpen}
        />
        <InTime
          settings={settings}
          byPriority={answers?.inTime}
          byPolicy={answers?.inTimeByPolicy}
          respondedByPolicy={answers?.respondedByPolicy}
          days={days}
          groupIds={groupIds}
          onOpen={onOpen}
        />
      </>
    )}
  </div>
));

const Now = (parts: Parts) => {
  const { settings, groupIds, open, happened, timeZone, columns, onOpen } = parts;
  const { answers, days } = happened;
  const at = workBegan(settings, open.scope.now, timeZone);
  const { answer: before } = useOpenAt({ groupIds, at });
  const since = useMemo(() => (before === null ? null : { open: before, at }), [before, at]);
  return (
    <>
      <Headline
        open={open}
        answers={answers}
        days={days}
        since={since}
        groupIds={groupIds}
        timeZone={timeZone}
        onOpen={onOpen}
      />
      <div className={styles['middle']}>
        <People
          settings={settings}
          groupIds={groupIds}
          open={open}
          doneBy={answers?.doneBy}
          days={days}
          columns={columns}
          onOpen={onOpen}
        />
        <Unassigned settings={settings} scope={open.scope} onOpen={onOpen} />
      </div>
      {answers || happened.failed ? (
        <Charts
          settings={settings}
          groupIds={groupIds}
          ages={open.board.ages}
          answers={answers}
          days={days}
          timeZone={timeZone}
          onOpen={onOpen}
        />
      ) : (
        <div className={styles['charts']} />
      )}
    </>
  );
};

interface PanelProps {
  readonly settings: DeskSettings;
  readonly me: Person;
  readonly onList: (query: ViewQuery) => void;
  /** Begins a problem that is linked to these incidents. */
  readonly onProblem: (numbers: readonly string[]) => void;
  /** What other parts of the product know of people; the app hands it over, the same value each time. */
  readonly personColumns?: readonly PersonColumn[];
}

const Panel = ({ settings, me, onList, onProblem, personColumns }: PanelProps) => {
  const { t } = useTranslation('workload');
  const [chosen, setChosen] = useState(readChosen);
  const { drill, setDrill } = useLinkedDrill(settings);
  const [tab, setTab] = useState<WorkloadTab>('now');
  const groupIds = useMemo(() => groupsOf(chosen, settings, me), [chosen, settings, me]);
  const timeZone = zoneOf(settings);
  const open = useOpenNow(groupIds);
  const happened = useHappened(groupIds, chosen, timeZone);
  const about = useScopeWords(settings, groupIds, happened.days);
  const moment = { asOf: happened.asOf, state: happened.state, now: open.scope.now };
  const aboutNow = useChartAbout(about, moment);
  useSayStatus(t('status', { count: open.board.open }));
  const change = useCallback((next: Chosen) => {
    keepChosen(next);
    setChosen(next);
  }, []);
  const parts: Parts = { settings, groupIds, open, happened, timeZone, columns: personColumns, onOpen: setDrill };
  return (
    <ChartAboutContext value={aboutNow}>
      <div className={styles['page']} data-region="workload">
        <Head
          settings={settings}
          groupIds={groupIds}
          chosen={chosen}
          about={about}
          moment={moment}
          failed={happened.failed}
          onChange={change}
          tab={tab}
          onTab={setTab}
        />
        {tab === 'now' && <Now {...parts} />}
        {tab === 'figures' && <FiguresView {...parts} days={happened.days} />}
        {tab === 'insights' && <InsightsView {...parts} days={happened.days} onProblem={onProblem} />}
        {drill && <DrillPanel {...parts} drill={drill} onList={onList} onClose={() => setDrill(null)} />}
      </div>
    </ChartAboutContext>
  );
};

export const WorkloadPage = (props: Pick<PanelProps, 'onList' | 'onProblem' | 'personColumns'>) => {
  const { settings } = useDesk();
  const me = useMe();
  return settings && me ? <Panel settings={settings} me={me} {...props} /> : null;
};
