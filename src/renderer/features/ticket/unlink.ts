// Taking a link off at both ends.
import { linkSteps, otherEnd } from '@shared/domain/links';
import type { Link } from '@shared/domain/ticket';
import { ensureLoaded } from '@/data/ticket-cache';
import { say } from './perform';
import { performStepsAloud } from './perform-steps';
import { ticketNow } from './ticket-now';

/** What stands at the link's end may be away from this device, or know nothing of it: then this end alone comes off. */
export const unlink = async (number: string, link: Link): Promise<void> => {
  await ensureLoaded([link.to]);
  const back = otherEnd(number, link);
  const known = ticketNow(link.to)?.links.some(({ kind, to }) => kind === back.kind && to === back.to) ?? false;
  const [here, there] = linkSteps(number, link, false);
  const steps = [here, known ? there : undefined].filter((step) => step !== undefined);
  await performStepsAloud(steps, say('kinds:done.unlinked', { to: link.to }));
};
