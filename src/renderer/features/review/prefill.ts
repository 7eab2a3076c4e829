// A review as it begins: what the ticket and its timeline know already, so that people write what only they know.
import type { Entry } from '@shared/domain/entry';
import type { ReviewContent } from '@shared/domain/review';
import type { Ticket } from '@shared/domain/ticket';
import { isPinnedAtFirst, type MomentSpeech, momentText, toldEntries } from './moment-words';

export interface PrefillSpeech extends MomentSpeech {
  duration(ms: number): string;
}

const MINUTE = 60_000;
const MOST_MOMENTS = 300;
const MOST_FOLLOW_UPS = 60;

const beganAt = ({ noticedAt, openedAt }: Ticket): number => Math.min(noticedAt ?? openedAt, openedAt);

/** When it was over: resolved last, by the events that its clocks are computed from. Null: it is not over. */
const endedAt = ({ clock, state }: Ticket): number | null =>
  state.kind === 'resolved' || state.kind === 'closed'
    ? (clock.findLast(({ kind }) => kind === 'resolved')?.at ?? null)
    : null;

const detectionOf = (ticket: Ticket, { say, person, duration }: PrefillSpeech): string => {
  const late = ticket.openedAt - beganAt(ticket);
  const params = { channel: say(`domain:channel.${ticket.channel}`), who: person(ticket.callerId) };
  return late < MINUTE
    ? say('review:detection.atOnce', params)
    : say('review:detection.after', { ...params, duration: duration(late) });
};

const resolutionNotes = ({ state }: Ticket): string =>
  state.kind === 'resolved' || state.kind === 'closed' ? (state.resolution?.notes ?? '') : '';

export const reviewOf = (ticket: Ticket, entries: readonly Entry[], speech: PrefillSpeech): ReviewContent => {
  const { major } = ticket;
  const end = endedAt(ticket);
  return {
    title: ticket.shortDescription,
    overview: [ticket.description.trim(), resolutionNotes(ticket).trim()].filter(Boolean).join('\n\n'),
    people: major?.people ?? null,
    minutes: end === null ? null : Math.max(0, Math.round((end - beganAt(ticket)) / MINUTE)),
    impact: major?.impact || (ticket.affects ?? ''),
    detection: detectionOf(ticket, speech),
    timeline: toldEntries(entries)
      .filter(isPinnedAtFirst)
      .flatMap((entry) => {
        const text = momentText(entry, speech);
        return text === null ? [] : [{ entry: entry.id, at: entry.at, text }];
      })
      .slice(0, MOST_MOMENTS),
    whys: [],
    wentWell: [],
    wentBadly: [],
    // What the room left open is where the work goes on.
    followUps: (major?.actions ?? [])
      .filter(({ done }) => done === null)
      .map(({ id, text, ownerId }) => ({ id, text, ownerId, dueAt: null, ticket: null }))
      .slice(0, MOST_FOLLOW_UPS),
  };
};
