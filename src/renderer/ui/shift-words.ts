// Where somebody is, in a few words for a narrow column: "until 15:30", "on site, offline expected", "away until Thu 08:00".
import { type OnShift, silentSince } from '@shared/domain/presence';
import type { Say } from './refusal-text';

interface Known {
  readonly onShift: OnShift;
  readonly silent: { readonly seenAt: number | null; readonly asOf: number } | null;
}

type Moment = (at: number) => string;

const untilWords = ({ kind, until, why }: OnShift, say: Say, moment: Moment): string => {
  const time = until === null ? null : moment(until);
  switch (kind) {
    case 'onShift':
      return time === null ? say('shift:words.onShift') : say('shift:words.until', { time });
    case 'away':
      if (why !== null)
        return time === null ? say('shift:words.awayWhy', { why }) : say('shift:words.awayWhyUntil', { why, time });
      return time === null ? say('shift:words.away') : say('shift:words.awayUntil', { time });
    case 'inField':
      return why === null ? say('shift:words.inField') : say('shift:words.inFieldWhy', { why });
    case 'offShift':
      return time === null ? say('shift:words.off') : say('shift:words.offUntil', { time });
    default:
      return say('shift:words.unknown');
  }
};

export interface ShiftWords {
  readonly words: string;
  /** Their device says nothing while they should be there: since when. Null: it does, or silence is expected. */
  readonly silent: string | null;
  /** In full, for a tooltip: on what it stands. */
  readonly full: string;
}

export const shiftWords = ({ onShift, silent }: Known, say: Say, moment: Moment): ShiftWords => {
  const words = untilWords(onShift, say, moment);
  const since = silent && silentSince(silent);
  const ground =
    onShift.saidAt === null ? say('shift:words.planned') : say('shift:words.said', { time: moment(onShift.saidAt) });
  const state = `${say(`shift:state.${onShift.kind}`)}: ${words}`;
  const touch =
    silent && since !== null ? say('shift:words.silentHow', { time: moment(since), asOf: moment(silent.asOf) }) : null;
  const expected = onShift.kind === 'onShift' || onShift.kind === 'unknown';
  return {
    words,
    silent: since !== null && expected ? say('shift:words.silent', { time: moment(since) }) : null,
    full: [state, onShift.kind === 'unknown' ? null : ground, touch].filter(Boolean).join('. '),
  };
};
