// What of all that arrives concerns the person at this desk enough to call them from another window.
import type { Row } from '@shared/domain/row';
import type { OutboxItem } from '@/data/model';
import { getRow, type RowTable } from '@/data/rows';

/** What the page knew at one moment. */
export interface Known {
  readonly rows: RowTable;
  readonly outbox: readonly OutboxItem[];
}

export type News =
  | { readonly kind: 'assigned' | 'answered' | 'reopened'; readonly row: Row }
  | { readonly kind: 'rejected'; readonly item: OutboxItem };

const over = new Set<Row['state']>(['resolved', 'closed', 'canceled']);

const newsOf = (was: Row | undefined, row: Row, meId: string): News | null => {
  if (row.assigneeId !== meId || row.updatedBy === meId || over.has(row.state)) return null;
  // What falls back because my own change was refused or withdrawn is no news.
  if (was && (was.unsent > 0 || row.version <= was.version)) return null;
  if (was?.assigneeId !== meId) return { kind: 'assigned', row };
  if (row.updatedBy !== row.callerId) return null;
  return { kind: row.reopenCount > was.reopenCount ? 'reopened' : 'answered', row };
};

const rowNews = (before: RowTable, after: RowTable, meId: string): News[] => {
  if (before === after) return [];
  const known = new Set(before.chunks);
  return after.chunks
    .filter((chunk) => !known.has(chunk))
    .flatMap((chunk) => chunk.flatMap((row) => newsOf(getRow(before, row.number), row, meId) ?? []));
};

const outboxNews = (before: Known['outbox'], after: Known['outbox']): News[] => {
  if (before === after) return [];
  const statusOf = new Map(before.map((item) => [item.envelope.id, item.status]));
  return after.flatMap((item): News[] => {
    const was = statusOf.get(item.envelope.id);
    const isNew = was !== undefined && was !== 'rejected';
    return isNew && item.status === 'rejected' && item.choice === null ? [{ kind: 'rejected', item }] : [];
  });
};

/** Both moments after the first sync: what it brings is no news. */
export const newsBetween = (before: Known, after: Known, meId: string): News[] => [
  ...rowNews(before.rows, after.rows, meId),
  ...outboxNews(before.outbox, after.outbox),
];

export const numberOf = (news: News): string =>
  news.kind === 'rejected' ? news.item.envelope.ticket : news.row.number;
