// What a review says of a moment of the ticket's timeline: one plain sentence, for people who were not there.
import type { Entry } from '@shared/domain/entry';
import type { State } from '@shared/domain/lifecycle';
import type { Say } from '@/ui/refusal-text';

export interface MomentSpeech {
  readonly say: Say;
  person(id: string): string;
  group(id: string): string;
}

/** A review keeps no more of one moment (DOMAIN's limit of a pinned text). */
const MOST = 2_000;

const isState = (value: unknown): value is State => typeof value === 'object' && value !== null && 'kind' in value;

const stateWords = (state: State, who: string, { say }: MomentSpeech): string => {
  const told = say('review:moment.state', { who, state: say(`domain:state.${state.kind}`) });
  const notes = state.kind === 'resolved' ? state.resolution.notes : state.kind === 'onHold' ? state.comment : null;
  return notes ? `${told}: ${notes}` : told;
};

const changedWords = (body: Extract<Entry['body'], { kind: 'changed' }>, who: string, speech: MomentSpeech) => {
  const { say, person, group } = speech;
  const parts = body.changes.flatMap(({ field, to }): string[] => {
    if (field === 'state' && isState(to)) return [stateWords(to, who, speech)];
    if (field === 'priority' && typeof to === 'number') return [say('review:moment.priority', { who, priority: to })];
    return [];
  });
  const receiver = body.changes.flatMap(({ field, to }) => {
    if (typeof to !== 'string') return [];
    return field === 'groupId' ? [group(to)] : field === 'assigneeId' ? [person(to)] : [];
  });
  if (receiver.length > 0) parts.unshift(say('review:moment.assigned', { who, to: receiver.join(', ') }));
  if (parts.length === 0) return null;
  return [...parts, ...(body.reason ? [body.reason] : [])].join('. ');
};

/** Null: nothing that a reader of the review would miss. */
export const momentText = ({ body, by }: Entry, speech: MomentSpeech): string | null => {
  const { say, person, group } = speech;
  const who = person(by);
  const told = (): string | null => {
    switch (body.kind) {
      case 'opened':
        return say('review:moment.opened', { who, channel: say(`domain:channel.${body.channel}`) });
      case 'note':
      case 'callerMessage':
        return say('review:moment.note', { who, text: body.text });
      case 'reply':
        return say('review:moment.reply', { who, text: body.text });
      case 'changed':
        return changedWords(body, who, speech);
      case 'handoff':
        return say(`review:moment.handoff.${body.what}`, { who, group: group(body.handoff.toGroupId) });
      case 'rule':
        return body.rule.startsWith('warning:') ? null : say('review:moment.rule', { name: body.name });
      case 'room':
        return body.what === 'phase'
          ? say('review:moment.phase', { who, phase: say(`ticket:event.phase.${body.said}`) })
          : say(`review:moment.room.${body.what}`, { who, text: body.said });
      default:
        return null;
    }
  };
  return told()?.slice(0, MOST) ?? null;
};

/** What a review begins with: the room, the phases, every change of state and of priority, and how it began. */
export const isPinnedAtFirst = ({ body }: Entry): boolean =>
  body.kind === 'room' ||
  body.kind === 'opened' ||
  (body.kind === 'changed' && body.changes.some(({ field }) => field === 'state' || field === 'priority'));

/** What was taken back is no part of what happened. */
export const toldEntries = (entries: readonly Entry[]): Entry[] => {
  const undone = new Set(entries.flatMap(({ body }) => (body.kind === 'undone' ? [body.undoes] : [])));
  return entries.filter(({ commandId }) => !undone.has(commandId)).sort((a, b) => a.at - b.at);
};
