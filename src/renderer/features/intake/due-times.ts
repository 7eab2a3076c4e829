// When a ticket that is logged now would have to be answered and solved.
import type { DeskSettings } from '@shared/domain/settings';
import { slaOf } from '@shared/domain/sla';

export interface DueTimes {
  readonly respond: number | null;
  readonly resolve: number | null;
}

export const dueTimes = (priority: number, groupId: string, at: number, settings: DeskSettings): DueTimes => {
  const { respond, resolve } = slaOf(
    { clock: [{ kind: 'opened', at, commandId: 'draft', priority, groupId }] },
    settings,
  );
  return { respond: respond.dueAt, resolve: resolve.dueAt };
};
