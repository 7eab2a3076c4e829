// What lists need of a handoff: who is asked, by whom and since when; and how the latest offer that was answered ended.
import { type Hop, missingParts } from './handoff';
import type { DeskSettings } from './settings';
import type { Ticket } from './ticket';

interface RowOffer {
  readonly id: string;
  readonly fromGroupId: string | null;
  readonly toGroupId: string;
  readonly by: string;
  readonly at: number;
}

/** An offer that waits for an answer. */
export interface RowHandoff extends RowOffer {
  /** Of the parts that the receiving group asks for. */
  readonly filled: number;
  readonly asked: number;
}

/** The latest offer that was accepted or returned. */
export interface RowHop extends RowOffer {
  readonly outcome: 'accepted' | 'returned';
  readonly endedBy: string;
  readonly endedAt: number;
}

/** Null for nearly all tickets, so that a list keeps them for little. */
export const rowHandoffOf = ({ handoff }: Ticket, settings: DeskSettings): RowHandoff | null => {
  if (!handoff) return null;
  const { id, fromGroupId, toGroupId, by, at, packet } = handoff;
  const asked = settings.groups.find((group) => group.id === toGroupId)?.asks ?? [];
  const filled = asked.length - missingParts(packet, asked).length;
  return { id, fromGroupId, toGroupId, by, at, filled, asked: asked.length };
};

const isAnswer = (outcome: Hop['outcome']): outcome is RowHop['outcome'] =>
  outcome === 'accepted' || outcome === 'returned';

export const rowHopOf = ({ hops }: Ticket): RowHop | null => {
  if (hops.length === 0) return null;
  const hop = hops.findLast(({ outcome }) => isAnswer(outcome));
  if (!hop || !isAnswer(hop.outcome)) return null;
  const { id, fromGroupId, toGroupId, by, at, outcome, endedBy, endedAt } = hop;
  return { id, fromGroupId, toGroupId, by, at, outcome, endedBy, endedAt };
};
