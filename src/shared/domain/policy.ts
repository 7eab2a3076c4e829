// Which agreement a ticket's targets come from. The choice is written down on the ticket as a clock event when it is
// made, so that a device that knows nobody of the caller's organisation computes the same clocks.
import type { HoldReason } from './lifecycle';
import type { DeskSettings, SlaPolicy, SlaTarget, World } from './settings';
import type { ClockEvent, Ticket } from './ticket';

const fits = (list: readonly string[], value: string | null | undefined): boolean =>
  list.length === 0 || (value != null && list.includes(value));

/** The agreement with the caller; null: the desk's own targets. */
export const policyFor = (ticket: Pick<Ticket, 'serviceId' | 'callerId'>, world: World): string | null => {
  if (world.settings.policies.length === 0) return null;
  const organisation = world.person(ticket.callerId)?.organisation;
  const found = world.settings.policies.find(
    (policy) => fits(policy.serviceIds, ticket.serviceId) && fits(policy.organisations, organisation),
  );
  return found?.id ?? null;
};

/** What the clocks of a ticket count by at present. */
export const policyIn = (clock: readonly ClockEvent[]): string | null => {
  const last = clock.findLast((event) => event.kind === 'policy');
  return last?.kind === 'policy' ? last.policyId : null;
};

export const policyNamed = (settings: DeskSettings, id: string | null): SlaPolicy | undefined =>
  id === null ? undefined : settings.policies.find((policy) => policy.id === id);

/** An agreement says nothing about a priority: the desk's own target holds. */
export const targetUnder = (settings: DeskSettings, policyId: string | null, priority: number): SlaTarget | undefined =>
  policyNamed(settings, policyId)?.targets.find((target) => target.priority === priority) ??
  settings.targets.find((target) => target.priority === priority);

export const pausesUnder = (settings: DeskSettings, policyId: string | null, reason: HoldReason): boolean =>
  policyNamed(settings, policyId)?.pausedBy.includes(reason) ?? true;
