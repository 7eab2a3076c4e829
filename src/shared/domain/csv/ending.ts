// The state of a row, with what belongs to it: since when it waits, how and when it ended.
import type { Resolution, ResolutionCode, State } from '../lifecycle';
import { type RowReason, reason } from './report';
import type { RowCells } from './row-cells';
import { cancelSaid, closeCodeSaid, holdSaid, stateSaid } from './values';

export interface Moments {
  readonly updatedAt: number;
  readonly resolvedAt: number | null;
  readonly closedAt: number | null;
  readonly holdSince: number | null;
}

/** Ids of those who ended it, where the file says so. Asked for when the row is sure to be taken. */
export interface Enders {
  readonly resolvedBy: string | null;
  readonly closedBy: string | null;
  readonly assigneeId: string | null;
}

/** Nobody is named: the desk itself. */
const NOBODY = 'system';

/** Words that we lack are not lost: they open the notes. */
const codeAndNotes = (row: RowCells): { code: ResolutionCode; notes: string } => {
  const stated = row.text('closeCode');
  const notes = row.long('closeNotes') ?? '';
  if (stated === null) return { code: notes === '' ? 'noResolutionProvided' : 'solutionProvided', notes };
  const code = closeCodeSaid(stated);
  if (code !== null) return { code, notes };
  row.takenAs('closeCode', stated, 'solutionProvided');
  const kept = `${row.column('closeCode')}: ${stated}`;
  return { code: 'solutionProvided', notes: notes === '' ? kept : `${kept}\n\n${notes}` };
};

const resolutionOf = (row: RowCells, moments: Moments, enders: Enders): Resolution => ({
  ...codeAndNotes(row),
  by: enders.resolvedBy ?? enders.closedBy ?? enders.assigneeId ?? NOBODY,
  at: moments.resolvedAt ?? moments.closedAt ?? moments.updatedAt,
});

const saysHowItEnded = (row: RowCells): boolean =>
  (['closeCode', 'closeNotes', 'resolvedBy', 'resolvedAt'] as const).some((field) => row.text(field) !== null);

/** An unknown word, but the row says when it was closed or resolved, or that it is active: that decides. */
const guessed = (row: RowCells, moments: Moments): State['kind'] | null => {
  if (moments.closedAt !== null) return 'closed';
  if (moments.resolvedAt !== null) return 'resolved';
  return row.text('active')?.toLowerCase() === 'true' ? 'inProgress' : null;
};

export const stateOf = (row: RowCells, moments: Moments, enders: () => Enders): State | RowReason => {
  const stated = row.text('state');
  const word = stated === null ? null : stateSaid(stated);
  const kind = word?.kind ?? guessed(row, moments);
  if (kind === null) return reason('state.unknown', { column: row.column('state'), value: stated ?? '' });
  if (stated !== null && word === null) row.takenAs('state', stated, kind);
  switch (kind) {
    case 'new':
    case 'inProgress':
      return { kind };
    case 'onHold': {
      const said = row.text('holdReason');
      const why = (said === null ? null : holdSaid(said)) ?? word?.hold ?? 'awaitingCaller';
      if (said !== null && holdSaid(said) === null) row.takenAs('holdReason', said, why);
      return { kind, reason: why, since: moments.holdSince ?? moments.updatedAt, comment: row.long('holdComment') };
    }
    case 'resolved':
      return { kind, resolution: resolutionOf(row, moments, enders()) };
    case 'closed':
      return {
        kind,
        resolution: saysHowItEnded(row) ? resolutionOf(row, moments, enders()) : null,
        at: moments.closedAt ?? moments.updatedAt,
      };
    case 'canceled': {
      const said = row.text('closeCode');
      const why = (said === null ? null : cancelSaid(said)) ?? 'notAnIncident';
      if (said !== null && cancelSaid(said) === null) row.takenAs('closeCode', said, why);
      const ender = enders();
      return {
        kind,
        reason: why,
        duplicateOf: row.numbers('duplicateOf')[0] ?? null,
        by: ender.closedBy ?? ender.resolvedBy ?? ender.assigneeId ?? NOBODY,
        at: moments.closedAt ?? moments.updatedAt,
      };
    }
  }
};
