// All weekly reports that there are for whoever looks, by week; and a way to have another week counted.
import { Button, NativeSelect, Switch } from '@mantine/core';
import type { ReportHead, ReportListResponse } from '@shared/contract/reports';
import { isLead } from '@shared/domain/permissions';
import { zoneOf } from '@shared/figures/zone';
import { reportName, weekText } from '@shared/report/paper';
import { isWeek, spanOfWeek, weekOf } from '@shared/report/week';
import { IconCloudOff } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Answer } from '@/data/api';
import { keptHeads, loadReports, makeReport, subscribeToReport } from '@/data/reports';
import { useDesk, useMe } from '@/data/use-desk';
import { setAtHand } from '@/ui/at-hand';
import { EmptyState } from '@/ui/empty-state';
import { Banner, ErrorNote } from '@/ui/error-note';
import page from '@/ui/paper-page.module.css';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { useSayStatus } from '@/ui/status-note';
import { showToast } from '@/ui/toast';
import { Forbidden } from './forbidden';
import { useSpeech } from './use-speech';
import styles from './weekly.module.css';

const HALF_A_YEAR = 26;

/** Newest first. */
const weeksBefore = (last: string, timeZone: string): string[] => {
  const weeks = [last];
  while (weeks.length < HALF_A_YEAR) {
    const { from } = spanOfWeek(weeks.at(-1) ?? last, timeZone);
    weeks.push(weekOf(from - 1, timeZone));
  }
  return weeks;
};

interface WeekProps {
  readonly week: string;
  readonly heads: readonly ReportHead[];
  readonly timeZone: string;
}

const Week = ({ week, heads, timeZone }: WeekProps) => {
  const { t } = useTranslation('weekly');
  const speech = useSpeech(timeZone);
  const { from, to } = spanOfWeek(week, timeZone);
  const title = t('list.week', { week: weekText(week) });
  const [first] = heads;
  return (
    <section className={styles['week']} aria-label={title}>
      <h2>
        {title} <span>{t('daysText', { from: speech.weekday(from), to: speech.weekday(to - 1) })}</span>
      </h2>
      {first && <p>{t('list.made', { moment: speech.moment(first.madeAt) })}</p>}
      <ul>
        {heads.map((head) => (
          <li key={head.scope}>
            <Link href={`/workload/reports/${head.week}/${encodeURIComponent(head.scope)}`}>
              {reportName(head, speech)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

interface MakeProps {
  readonly lastWeek: string;
  readonly timeZone: string;
  readonly onMade: () => void;
}

const Make = ({ lastWeek, timeZone, onMade }: MakeProps) => {
  const { t } = useTranslation('weekly');
  const [week, setWeek] = useState(lastWeek);
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    const answer = await makeReport(week);
    setBusy(false);
    if (answer.kind === 'ok') {
      showToast(t('list.madeNow', { week: weekText(week) }));
      onMade();
    } else {
      const why = answer.kind === 'refused' ? answer.problem.message : t('list.unreachable');
      showToast(t('list.notMade', { why }), null, 'error');
    }
  };
  return (
    <div className={styles['make']}>
      <NativeSelect
        aria-label={t('list.makeWeek')}
        value={week}
        onChange={({ currentTarget }) => setWeek(currentTarget.value)}
        data={weeksBefore(lastWeek, timeZone).map((each) => ({
          value: each,
          label: t('list.week', { week: weekText(each) }),
        }))}
      />
      <Button variant="filled" aria-disabled={busy} onClick={busy ? undefined : () => void make()}>
        {t(busy ? 'list.making' : 'list.make')}
      </Button>
    </div>
  );
};

const Subscription = ({ subscribed }: Pick<ReportListResponse, 'subscribed'>) => {
  const { t } = useTranslation('weekly');
  const [wanted, setWanted] = useState(subscribed);
  const change = async (next: boolean) => {
    setWanted(next);
    const answer = await subscribeToReport(next);
    if (answer.kind === 'ok') return showToast(t(next ? 'list.subscribed' : 'list.unsubscribed'));
    setWanted(!next);
    const why = answer.kind === 'refused' ? answer.problem.message : t('list.unreachable');
    showToast(t('list.notSubscribed', { why }), null, 'error');
  };
  return (
    <Switch
      label={t('list.subscribe')}
      checked={wanted}
      onChange={({ currentTarget }) => void change(currentTarget.checked)}
    />
  );
};

const byWeek = (heads: readonly ReportHead[]): readonly (readonly [string, readonly ReportHead[]])[] => {
  const weeks = new Map<string, ReportHead[]>();
  for (const head of heads) weeks.set(head.week, [...(weeks.get(head.week) ?? []), head]);
  return [...weeks].sort(([a], [b]) => (a < b ? 1 : -1));
};

interface ListProps {
  readonly personId: string;
  readonly timeZone: string;
}

const List = ({ personId, timeZone }: ListProps) => {
  const { t } = useTranslation('weekly');
  const [answer, setAnswer] = useState<Answer<ReportListResponse> | null>(null);
  const load = useCallback(() => void loadReports().then(setAnswer), []);
  useEffect(load, [load]);
  useEffect(() => setAtHand(null), []);
  const heads = answer?.kind === 'ok' ? answer.body.reports : answer?.kind === 'unreachable' ? keptHeads(personId) : [];
  useSayStatus(t('list.status', { count: heads.length }));
  return (
    <section className={styles['list']} data-region="list" aria-label={t('list.title')}>
      <header className={styles['head']}>
        <Link href="/workload" className={page['crumb'] ?? ''}>
          {t('list.back')}
        </Link>
        <h1>{t('list.title')}</h1>
        <p>{t('list.lead')}</p>
        {answer?.kind === 'ok' && (
          <div className={styles['tools']}>
            {isWeek(answer.body.lastWeek) && <Make lastWeek={answer.body.lastWeek} timeZone={timeZone} onMade={load} />}
            <Subscription subscribed={answer.body.subscribed} />
          </div>
        )}
      </header>
      {answer === null && <SkeletonRows />}
      {answer?.kind === 'unreachable' && (
        <Banner
          tone="amber"
          icon={<IconCloudOff size={16} stroke={1.6} aria-hidden="true" />}
          action={<Button onClick={load}>{t('list.again')}</Button>}
        >
          {t('list.offline')}
        </Banner>
      )}
      {answer?.kind === 'refused' && (
        <ErrorNote action={<Button onClick={load}>{t('list.again')}</Button>}>
          {t('list.failed', { why: answer.problem.message })}
        </ErrorNote>
      )}
      {answer?.kind === 'ok' && heads.length === 0 && (
        <EmptyState title={t('list.empty')}>{t('list.emptyHow')}</EmptyState>
      )}
      {byWeek(heads).map(([week, own]) => (
        <Week key={week} week={week} heads={own} timeZone={timeZone} />
      ))}
    </section>
  );
};

/** `/workload/reports` */
export const WeeklyListPage = () => {
  const me = useMe();
  const { settings } = useDesk();
  if (!me || !settings) return <SkeletonRows />;
  return isLead(me) ? <List personId={me.id} timeZone={zoneOf(settings)} /> : <Forbidden />;
};
