// A change of state, told as what somebody did.
import type { State, StateKind } from '@shared/domain/lifecycle';
import { type Speech, SYSTEM, subject } from './speech';

export type EventIcon =
  | 'start'
  | 'hold'
  | 'resume'
  | 'resolve'
  | 'close'
  | 'reopen'
  | 'cancel'
  | 'assign'
  | 'priority'
  | 'edit'
  | 'tag'
  | 'watch'
  | 'link'
  | 'solution'
  | 'tick'
  | 'undo'
  | 'handoff'
  | 'open'
  | 'import'
  | 'promise'
  | 'files';

export interface Told {
  readonly icon: EventIcon;
  /** The subject, as the sentence begins with it. */
  readonly who: string;
  readonly text: string;
  /** What the author wrote beside it. */
  readonly quote: string | null;
  /** Values too long for the sentence, before and after. */
  readonly values: { readonly before: string; readonly after: string } | null;
  /** Both values and the rule, when the author had seen another value than the one that was replaced. */
  readonly overtook: string | null;
}

const isState = (value: unknown): value is State => typeof value === 'object' && value !== null && 'kind' in value;

export const stateName = (kind: StateKind, speech: Speech): string => speech.say(`domain:state.${kind}`);

interface Verb {
  readonly icon: EventIcon;
  readonly key: string;
  readonly params?: Record<string, unknown>;
  readonly quote?: string | null;
}

const verbFor = (
  from: State | null,
  to: State,
  by: string,
  command: string,
  callerId: string,
  speech: Speech,
): Verb => {
  switch (to.kind) {
    case 'onHold':
      return {
        icon: 'hold',
        key: 'hold',
        params: { state: speech.say(`domain:holdLong.${to.reason}`) },
        quote: to.comment,
      };
    case 'resolved':
      return {
        icon: 'resolve',
        key: 'resolve',
        params: { code: speech.say(`domain:resolutionCode.${to.resolution.code}`) },
        quote: to.resolution.notes || null,
      };
    case 'closed':
      if (by === SYSTEM) return { icon: 'close', key: 'closeByItself' };
      return { icon: 'close', key: by === callerId ? 'confirm' : 'close' };
    case 'canceled':
      return to.duplicateOf
        ? { icon: 'cancel', key: 'cancelDuplicate', params: { number: to.duplicateOf } }
        : { icon: 'cancel', key: 'cancel', params: { reason: speech.say(`domain:cancelReason.${to.reason}`) } };
    case 'inProgress':
      if (from?.kind === 'resolved' || from?.kind === 'closed')
        return { icon: 'reopen', key: by === callerId ? 'reject' : 'reopen' };
      if (from?.kind !== 'onHold') return { icon: 'start', key: 'start' };
      return { icon: 'resume', key: command === 'ticket.callerWrites.v1' ? 'resumeByCaller' : 'resume' };
    case 'new':
      return { icon: 'edit', key: 'renew' };
  }
};

/** @param callerId so that the caller's own verdict on a fix reads as such */
export const tellState = (
  change: { from: unknown; to: unknown },
  by: string,
  command: string,
  callerId: string,
  speech: Speech,
): Told | null => {
  if (!isState(change.to)) return null;
  const verb = verbFor(isState(change.from) ? change.from : null, change.to, by, command, callerId, speech);
  const { who, did } = subject(speech, by);
  const text = speech.say(`ticket:event.${verb.key}`, { who: did, ...verb.params });
  return { icon: verb.icon, who, text, quote: verb.quote ?? null, values: null, overtook: null };
};
