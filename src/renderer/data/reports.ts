// Weekly reports: asked of the server, and the last ones that were opened kept on the device, to be read without a network.
import { type ReportHead, type ReportListResponse, reportPath, reportRoutes } from '@shared/contract/reports';
import type { ReportResponse, WeeklyReport } from '@shared/report/report';
import { type Answer, call } from './api';
import { readText, writeText } from './vault/kept-texts';

const KEPT = 'firstline.reports';
const MOST_KEPT = 6;

interface Kept {
  readonly personId: string;
  /** Opened last, first. */
  readonly reports: readonly WeeklyReport[];
}

const keptBy = (personId: string): readonly WeeklyReport[] => {
  try {
    const kept = JSON.parse(readText(personId, KEPT) ?? 'null') as Kept | null;
    return kept?.personId === personId && Array.isArray(kept.reports) ? kept.reports : [];
  } catch {
    return [];
  }
};

const isIt = (week: string, scope: string) => (report: WeeklyReport) => report.week === week && report.of === scope;

const keep = (personId: string, report: WeeklyReport): void => {
  const others = keptBy(personId).filter((each) => !isIt(report.week, report.of)(each));
  const kept: Kept = { personId, reports: [report, ...others].slice(0, MOST_KEPT) };
  try {
    writeText(personId, KEPT, JSON.stringify(kept));
  } catch {
    // Without room it is read while there is a network.
  }
};

/** What of this person is on the device. */
export const keptHeads = (personId: string): readonly ReportHead[] =>
  keptBy(personId).map(({ week, of, group, madeAt }) => ({ week, scope: of, group, madeAt }));

export const forgetReports = (): void => localStorage.removeItem(KEPT);

export const loadReports = (): Promise<Answer<ReportListResponse>> => call(reportRoutes.list);

/** `kept`: the server could not be reached; it is as it was when it was opened. */
export type OpenedReport =
  | { readonly kind: 'report'; readonly report: WeeklyReport; readonly kept: boolean }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly why: string | null };

export const openReport = async (personId: string, week: string, scope: string): Promise<OpenedReport> => {
  const answer = await call<ReportResponse>(reportPath(week, scope));
  if (answer.kind === 'ok') {
    keep(personId, answer.body.report);
    return { kind: 'report', report: answer.body.report, kept: false };
  }
  if (answer.kind === 'refused' && answer.status === 404) return { kind: 'missing' };
  const kept = keptBy(personId).find(isIt(week, scope));
  // Whoever may no longer read it, or is signed out, is told so; without a network nobody can say.
  if (kept && answer.kind === 'unreachable') return { kind: 'report', report: kept, kept: true };
  return { kind: 'failed', why: answer.kind === 'refused' ? answer.problem.message : null };
};

export const makeReport = (week: string): Promise<Answer<{ readonly week: string }>> =>
  call(reportRoutes.make, { week });

export const subscribeToReport = (wanted: boolean): Promise<Answer<null>> => call(reportRoutes.subscribe, { wanted });
