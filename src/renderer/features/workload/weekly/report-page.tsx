// One weekly report: read here, printed from here; its figures open their tickets.
import { Button } from '@mantine/core';
import { reportPath } from '@shared/contract/reports';
import { isLead } from '@shared/domain/permissions';
import { reportPaper, weekText } from '@shared/report/paper';
import type { WeeklyReport } from '@shared/report/report';
import { IconChevronLeft, IconCloudOff } from '@tabler/icons-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { makeReport, type OpenedReport, openReport } from '@/data/reports';
import { useMe } from '@/data/use-desk';
import { setAtHand } from '@/ui/at-hand';
import { EmptyState } from '@/ui/empty-state';
import { Banner, ErrorNote } from '@/ui/error-note';
import { IconButton } from '@/ui/icon-button';
import { PaperContents } from '@/ui/paper-contents';
import { PaperMenu } from '@/ui/paper-menu';
import page from '@/ui/paper-page.module.css';
import { PaperView } from '@/ui/paper-view';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { useSayStatus } from '@/ui/status-note';
import { onStepBack } from '@/ui/step-back';
import { showToast } from '@/ui/toast';
import { Forbidden } from './forbidden';
import { useSpeech } from './use-speech';

const LIST = '/workload/reports';

interface Where {
  readonly week: string;
  readonly scope: string;
}

const Page = ({ week, tools, children }: { week: string; tools?: ReactNode; children: ReactNode }) => {
  const { t } = useTranslation('weekly');
  const [, go] = useLocation();
  return (
    <div className={page['page']}>
      <header className={page['bar']} data-region="head">
        <IconButton label={t('list.title')} keys="Escape" onClick={() => go(LIST)}>
          <IconChevronLeft size={16} />
        </IconButton>
        <Link href={LIST} className={page['crumb'] ?? ''}>
          {t('list.title')}
        </Link>
        <span className={page['slash']} aria-hidden="true">
          /
        </span>
        <strong>{t('list.week', { week: weekText(week) })}</strong>
        <span className={page['space']} />
        {tools}
      </header>
      {children}
    </div>
  );
};

interface ReadProps {
  readonly report: WeeklyReport;
  readonly kept: boolean;
  readonly onAgain: () => void;
}

const Read = ({ report, kept, onAgain }: ReadProps) => {
  const { t } = useTranslation('weekly');
  const speech = useSpeech(report.timeZone);
  const paper = useMemo(() => reportPaper(report, speech), [report, speech]);
  const [busy, setBusy] = useState(false);
  useSayStatus(paper.title);
  const again = async () => {
    setBusy(true);
    const answer = await makeReport(report.week);
    setBusy(false);
    if (answer.kind === 'ok') {
      showToast(t('list.madeNow', { week: weekText(report.week) }));
      onAgain();
    } else {
      const why = answer.kind === 'refused' ? answer.problem.message : t('list.unreachable');
      showToast(t('list.notMade', { why }), null, 'error');
    }
  };
  const why = kept ? t('list.needsLine') : undefined;
  return (
    <Page
      week={report.week}
      tools={
        <>
          {!window.firstline && !kept && (
            // The desktop's window shows the app alone, and a browser has a cookie for the page.
            <a
              className={page['crumb']}
              href={`${reportPath(report.week, report.of)}/page?language=${speech.language}`}
              target="_blank"
              rel="noreferrer"
            >
              {t('list.page')}
            </a>
          )}
          <PaperMenu paper={paper} name={paper.title} />
          <Button
            aria-disabled={kept || busy}
            data-disabled={kept || busy}
            data-tip={why}
            aria-description={why}
            onClick={kept || busy ? undefined : () => void again()}
          >
            {t(busy ? 'list.making' : 'list.makeAgain')}
          </Button>
        </>
      }
    >
      {kept && (
        <Banner tone="amber" icon={<IconCloudOff size={16} stroke={1.6} aria-hidden="true" />}>
          {t('list.keptNote')}
        </Banner>
      )}
      <div className={page['body']}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className={page['scroll']} data-region="list" tabIndex={0} aria-label={paper.title}>
          <PaperView paper={paper} />
        </section>
        <PaperContents paper={paper} />
      </div>
    </Page>
  );
};

const Opened = ({ personId, week, scope }: Where & { readonly personId: string }) => {
  const { t } = useTranslation('weekly');
  const [opened, setOpened] = useState<OpenedReport | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [, go] = useLocation();
  const again = () => setAttempt((count) => count + 1);
  useEffect(() => {
    let current = true;
    void openReport(personId, week, scope).then((found) => current && setOpened(found));
    return () => {
      current = false;
    };
  }, [personId, week, scope, attempt]);
  useEffect(() => {
    setAtHand(null);
    return onStepBack(() => {
      go(LIST);
      return true;
    });
  }, [go]);
  if (opened?.kind === 'report') return <Read report={opened.report} kept={opened.kept} onAgain={again} />;
  return (
    <Page week={week}>
      {opened === null && <SkeletonRows />}
      {opened?.kind === 'missing' && <EmptyState title={t('list.missing')}>{t('list.missingHow')}</EmptyState>}
      {opened?.kind === 'failed' && (
        <ErrorNote action={<Button onClick={again}>{t('list.again')}</Button>}>
          {opened.why === null ? t('list.unreachable') : t('list.failed', { why: opened.why })}
        </ErrorNote>
      )}
    </Page>
  );
};

/** `/workload/reports/:week/:scope` */
export const WeeklyPage = (where: Where) => {
  const me = useMe();
  if (!me) return <SkeletonRows />;
  return isLead(me) ? <Opened {...where} personId={me.id} /> : <Forbidden />;
};
