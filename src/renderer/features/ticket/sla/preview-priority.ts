// What another priority would mean for a ticket's clocks, before anybody commits to it.
import { policyIn, targetUnder } from '@shared/domain/policy';
import type { DeskSettings, SlaTarget } from '@shared/domain/settings';
import { type SlaClocks, slaOf } from '@shared/domain/sla';
import type { Ticket } from '@shared/domain/ticket';

export interface PriorityPreview {
  readonly priority: number;
  readonly target: SlaTarget | null;
  readonly clocks: SlaClocks;
}

export const previewPriority = (
  ticket: Pick<Ticket, 'clock' | 'priority'>,
  priority: number,
  settings: DeskSettings,
  now: number,
): PriorityPreview => {
  const last = ticket.clock.reduce((latest, event) => Math.max(latest, event.at), 0);
  const clock: Ticket['clock'] =
    priority === ticket.priority
      ? ticket.clock
      : [...ticket.clock, { kind: 'priority', at: Math.max(now, last), commandId: 'preview', priority }];
  return {
    priority,
    target: targetUnder(settings, policyIn(ticket.clock), priority) ?? null,
    clocks: slaOf({ clock }, settings),
  };
};
