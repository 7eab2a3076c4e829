// The way of a problem, a change or a request through its phases, as its page shows it. Pure.
import { phasesOf, type TicketKind } from '@shared/domain/kinds';
import type { Ticket } from '@shared/domain/ticket';

/** Problems and changes are promised to nobody by a clock. */
export const hasClocks = ({ kind }: Pick<Ticket, 'kind'>): boolean => kind === 'incident' || kind === 'request';

/** Phases that end it before its time. */
const exits = new Set(['canceled', 'rejected']);

/** In order, without the ways out. */
const pathOf = (kind: TicketKind): readonly string[] =>
  Object.keys(phasesOf[kind]).filter((phase) => !exits.has(phase));

type Standing = Pick<Ticket, 'kind' | 'phase'>;

const nextOf = ({ kind, phase }: Standing): readonly string[] =>
  phase === null ? [] : (phasesOf[kind][phase]?.next ?? []);

export interface PhaseStep {
  readonly phase: string;
  readonly where: 'done' | 'now' | 'later';
  /** It may be entered from here. */
  readonly open: boolean;
}

/** The path, and at its end the way out that was taken, if one was. */
export const phaseSteps = (ticket: Standing): readonly PhaseStep[] => {
  const { kind, phase } = ticket;
  if (phase === null) return [];
  const path = exits.has(phase) ? [...pathOf(kind).slice(0, 1), phase] : pathOf(kind);
  const now = path.indexOf(phase);
  const next = nextOf(ticket);
  return path.map((each, at) => ({
    phase: each,
    where: at < now ? 'done' : at === now ? 'now' : 'later',
    open: next.includes(each),
  }));
};

/** How it may end before its time, from here. */
export const exitsOf = (ticket: Standing): readonly string[] => nextOf(ticket).filter((phase) => exits.has(phase));

/** The nearest phase ahead. */
export const wayOn = (ticket: Standing): string | null => {
  const path = pathOf(ticket.kind);
  const now = path.indexOf(ticket.phase ?? '');
  return nextOf(ticket).find((phase) => path.indexOf(phase) > now) ?? null;
};

export interface PhaseQuestion {
  /** `needed`: what was done; `why`: what it is left or gone back for. */
  readonly notes: 'needed' | 'why' | 'none';
  readonly outcome: boolean;
}

/** What is asked before it moves. */
export const questionOf = (ticket: Pick<Ticket, 'kind' | 'phase' | 'detail'>, to: string): PhaseQuestion => {
  const path = pathOf(ticket.kind);
  const back = exits.has(to) || path.indexOf(to) < path.indexOf(ticket.phase ?? '');
  const resolves = phasesOf[ticket.kind][to]?.state === 'resolved';
  return {
    notes: resolves ? 'needed' : back ? 'why' : 'none',
    outcome: to === 'closed' && ticket.detail?.kind === 'change' && ticket.detail.outcome === null,
  };
};
