// Moving a problem, a change or a request to its next phase: at once, or after what has to be asked.
import type { BatchStep } from '@shared/domain/batch';
import { isActive } from '@shared/domain/lifecycle';
import { linkedTo } from '@shared/domain/links';
import type { Refusal } from '@shared/domain/refusal';
import type { Ticket } from '@shared/domain/ticket';
import { canRun } from '@/data/run-command';
import { runtime } from '@/data/runtime';
import { selectRow } from '@/data/selectors';
import { ask } from '../ask/asking';
import { type Performed, say } from '../perform';
import { performSteps, performStepsAloud } from '../perform-steps';
import { questionOf } from './phases';

export const phaseName = (ticket: Pick<Ticket, 'kind'>, phase: string): string =>
  say(`domain:phase.${ticket.kind}.${phase}`);

/** What stands against it, whatever is still to be asked. */
export const faultOf = (ticket: Ticket, phase: string): Refusal | null =>
  canRun('ticket.movePhase.v1', ticket, { phase, notes: '-' });

const doneWords = (ticket: Ticket, phase: string): string =>
  say('kinds:done.phase', { number: ticket.number, phase: phaseName(ticket, phase) });

const step = (ticket: Ticket, phase: string, notes: string | null): BatchStep => [
  'ticket.movePhase.v1',
  ticket.number,
  { phase, notes },
];

export type Outcome = 'successful' | 'withIssues' | 'unsuccessful';

const waiting = (number: string): boolean => {
  const row = selectRow(runtime().store.getState(), number);
  return row !== undefined && row.kind === 'incident' && isActive(row.state);
};

/** Open incidents that hang on it: of a problem those that it explains, of a change those that it was made for. */
export const waitingIncidents = ({ kind, links }: Pick<Ticket, 'kind' | 'links'>): readonly string[] =>
  linkedTo(links, kind === 'problem' ? ['incident', 'child'] : ['incident', 'fixes', 'child']).filter(waiting);

/** Is it over in a way that its incidents have waited for? */
const freesIncidents = (ticket: Ticket, phase: string, outcome: Outcome | null): boolean => {
  if (ticket.kind === 'problem') return phase === 'resolved';
  const known = ticket.detail?.kind === 'change' ? ticket.detail.outcome : null;
  return ticket.kind === 'change' && phase === 'closed' && (outcome ?? known) === 'successful';
};

export const movePhase = async (
  ticket: Ticket,
  phase: string,
  notes: string | null,
  outcome: Outcome | null,
): Promise<Performed> => {
  const steps: BatchStep[] = outcome === null ? [] : [['ticket.setDetail.v1', ticket.number, { outcome }]];
  const result = await performSteps([...steps, step(ticket, phase, notes)], doneWords(ticket, phase));
  return result;
};

/** Asked once the phase is reached, so that no yes is needed for it. */
export const offerToResolve = (ticket: Ticket, phase: string, outcome: Outcome | null): boolean => {
  if (!freesIncidents(ticket, phase, outcome) || waitingIncidents(ticket).length === 0) return false;
  ask('resolveLinked', [ticket.number], null);
  return true;
};

export const startMove = (ticket: Ticket, phase: string): void => {
  const { notes, outcome } = questionOf(ticket, phase);
  if (notes !== 'none' || outcome) {
    ask('phase', [ticket.number], null, phase);
    return;
  }
  void performStepsAloud([step(ticket, phase, null)], doneWords(ticket, phase)).then(
    () => void offerToResolve(ticket, phase, null),
  );
};
