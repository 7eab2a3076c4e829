import { linkedTo } from '../../domain/links';
import type { Ticket } from '../../domain/ticket';

/** Somebody has tied it to a problem, as one of its incidents. */
export const hasProblem = ({ links }: Pick<Ticket, 'links'>): boolean =>
  linkedTo(links, ['problem', 'causedBy']).length > 0;
