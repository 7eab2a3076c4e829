// Weekly reports between the server and those who read them.
import { type Static, Type } from 'typebox';
import { Id, OneOf } from '../domain/values';

/** GET: list, one, page. POST: make, subscribe. `scope` is `desk:` or a group's id. */
export const reportRoutes = {
  list: '/api/reports',
  one: '/api/reports/:week/:scope',
  page: '/api/reports/:week/:scope/page',
  make: '/api/reports/make',
  subscribe: '/api/reports/subscribe',
} as const;

export const reportPath = (week: string, scope: string): string =>
  `${reportRoutes.list}/${encodeURIComponent(week)}/${encodeURIComponent(scope)}`;

export interface ReportHead {
  readonly week: string;
  readonly scope: string;
  /** Null: the whole desk. */
  readonly group: string | null;
  readonly madeAt: number;
}

export interface ReportListResponse {
  /** Newest week first; in a week the desk first, then by name. */
  readonly reports: readonly ReportHead[];
  /** Whether this person gets the desk's report by mail. */
  readonly subscribed: boolean;
  /** The last week that is over, by the desk's own clock. */
  readonly lastWeek: string;
}

const Week = Type.String({ minLength: 8, maxLength: 8, pattern: '^[0-9]{4}-W[0-9]{2}$' });

export const ReportParams = Type.Object({ week: Week, scope: Id });
export type ReportParams = Static<typeof ReportParams>;

export const ReportPageQuery = Type.Object({ language: Type.Optional(OneOf(['en', 'de'] as const)) });
export type ReportPageQuery = Static<typeof ReportPageQuery>;

/** Counts a week that is over, again if it was counted before; the desk's and every group's. */
export const MakeReportRequest = Type.Object({ week: Week });
export type MakeReportRequest = Static<typeof MakeReportRequest>;

export const SubscribeRequest = Type.Object({ wanted: Type.Boolean() });
export type SubscribeRequest = Static<typeof SubscribeRequest>;
