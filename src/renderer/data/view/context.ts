// What a list must know beside its rows and its query: who asks, when, and what ids are called.
import type { Row } from '@shared/domain/row';
import type { DeskState } from '../model';

export interface ViewContext {
  readonly meId: string;
  readonly myGroupIds: readonly string[];
  /** Epoch ms. */
  readonly now: number;
  readonly desk: DeskState;
  /** Lists of whoever sits here show all kinds of tickets, not incidents alone: callers know no kinds. */
  readonly everyKind?: boolean;
}

export const personName = (context: ViewContext, id: string | null): string =>
  id === null ? '' : (context.desk.people.get(id)?.name ?? id);

export const nameOf = (context: ViewContext, list: 'groups' | 'services' | 'categories', id: string | null): string =>
  id === null ? '' : (context.desk.settings?.[list].find((entry) => entry.id === id)?.name ?? id);

export type Test = (row: Row) => boolean;
