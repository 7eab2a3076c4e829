// The phase of a problem, a change or a request as one key, in the order in which phases follow each other.
import { phasesOf, ticketKinds } from '@shared/domain/kinds';
import type { Row } from '@shared/domain/row';

/** '' for an incident. */
export const phaseKeyOf = ({ kind, phase }: Pick<Row, 'kind' | 'phase'>): string =>
  phase === null ? '' : `${kind}:${phase}`;

export const phaseKeys: readonly string[] = ticketKinds.flatMap((kind) =>
  Object.keys(phasesOf[kind]).map((phase) => phaseKeyOf({ kind, phase })),
);

const ranks = new Map(phaseKeys.map((key, rank) => [key, rank]));

/** What has no phase comes last. */
export const phaseRank = (key: string): number => ranks.get(key) ?? phaseKeys.length;
