// Everything that one may see, as CSV in ServiceNow's column names. Lists that a device holds it writes by itself.
import { type Static, Type } from 'typebox';
import { OneOf } from '../domain/values';

export const exportRoutes = { tickets: '/api/export/tickets.csv' } as const;

export const ExportQuery = Type.Object({
  which: Type.Optional(OneOf(['open', 'all'] as const)),
  /** IANA zone in which times are written; left out: that of the desk's first calendar, which an import takes too. */
  timeZone: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
  /** Excel needs the mark to read UTF-8; others may do without: `0`. */
  bom: Type.Optional(OneOf(['0', '1'] as const)),
});
export type ExportQuery = Static<typeof ExportQuery>;
