// What of all that arrives concerns the person at this desk enough to call them from another window.
import type { Row } from '@shared/domain/row';
import type { RowTold } from '@shared/domain/row-told';
import type { OutboxItem } from '@/data/model';
import { getRow, type RowTable } from '@/data/rows';

/** What the page knew at one moment. */
export interface Known {
  readonly rows: RowTable;
  readonly outbox: readonly OutboxItem[];
}

export type News =
  | {
      readonly kind: 'assigned' | 'answered' | 'reopened' | 'offered' | 'handoffAccepted' | 'handoffReturned';
      readonly row: Row;
    }
  | { readonly kind: 'told'; readonly row: Row; readonly told: RowTold }
  | { readonly kind: 'rejected'; readonly item: OutboxItem };

const over = new Set<Row['state']>(['resolved', 'closed', 'canceled']);

/** What another group hands to mine, and what became of what I handed off. */
const handoffNews = (was: Row | undefined, row: Row, meId: string, myGroupIds: readonly string[]): News | null => {
  if (row.updatedBy === meId || (was && (was.unsent > 0 || row.version <= was.version))) return null;
  const { handoff, lastHop } = row;
  if (lastHop?.by === meId && lastHop.id !== was?.lastHop?.id && lastHop.endedBy !== meId && was) {
    return { kind: lastHop.outcome === 'accepted' ? 'handoffAccepted' : 'handoffReturned', row };
  }
  const isNew = handoff !== null && handoff.id !== was?.handoff?.id && handoff.by !== meId;
  return isNew && myGroupIds.includes(handoff.toGroupId) ? { kind: 'offered', row } : null;
};

const newsOf = (was: Row | undefined, row: Row, meId: string): News | null => {
  if (row.assigneeId !== meId || row.updatedBy === meId || over.has(row.state)) return null;
  // What falls back because my own change was refused or withdrawn is no news.
  if (was && (was.unsent > 0 || row.version <= was.version)) return null;
  if (was?.assigneeId !== meId) return { kind: 'assigned', row };
  if (row.updatedBy !== row.callerId) return null;
  return { kind: row.reopenCount > was.reopenCount ? 'reopened' : 'answered', row };
};

/** What a rule or a warning has told me since. */
const toldNews = (was: Row | undefined, row: Row, meId: string): News | null => {
  if (row.told.length === 0 || (was && (was.unsent > 0 || row.version <= was.version))) return null;
  const before = was?.told ?? [];
  const told = row.told.findLast(
    ({ rule, at, to }) => to.includes(meId) && !before.some((each) => each.rule === rule && each.at === at),
  );
  return told ? { kind: 'told', row, told } : null;
};

const rowNews = (before: RowTable, after: RowTable, meId: string, myGroupIds: readonly string[]): News[] => {
  if (before === after) return [];
  const known = new Set(before.chunks);
  return after.chunks
    .filter((chunk) => !known.has(chunk))
    .flatMap((chunk) =>
      chunk.flatMap((row) => {
        const was = getRow(before, row.number);
        return was === row
          ? []
          : (handoffNews(was, row, meId, myGroupIds) ?? newsOf(was, row, meId) ?? toldNews(was, row, meId) ?? []);
      }),
    );
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
export const newsBetween = (before: Known, after: Known, meId: string, myGroupIds: readonly string[] = []): News[] => [
  ...rowNews(before.rows, after.rows, meId, myGroupIds),
  ...outboxNews(before.outbox, after.outbox),
];

export const numberOf = (news: News): string =>
  news.kind === 'rejected' ? news.item.envelope.ticket : news.row.number;
