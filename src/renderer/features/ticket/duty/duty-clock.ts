// A duty's clock: plain hours from when the desk became aware, nights and weekends included.
import type { Ticket } from '@shared/domain/ticket';

export type RunningDuty = Ticket['duties'][number];

/** From so little of the time on (a share), it is pressing. */
const PRESSING = 0.25;

export const dutyTone = (
  { startedAt, dueAt, done }: RunningDuty,
  now: number,
): 'done' | 'calm' | 'pressing' | 'over' => {
  if (done) return 'done';
  const left = dueAt - now;
  if (left < 0) return 'over';
  return left <= (dueAt - startedAt) * PRESSING ? 'pressing' : 'calm';
};

/** The one that ends first; what is done no longer counts. Null: none runs. */
export const firstDuty = ({ duties }: Pick<Ticket, 'duties'>): RunningDuty | null =>
  duties.filter(({ done }) => done === null).toSorted((a, b) => a.dueAt - b.dueAt)[0] ?? null;
