// What whoever gives work should know of the one who has it now: that it is more than enough, or that they are not there.
// A sentence beside what was done, never a question before it.
import { mayGetWork, type OnShift } from '@shared/domain/presence';
import type { Say } from './refusal-text';
import { shiftWords } from './shift-words';

interface Given {
  readonly name: string;
  readonly isMe: boolean;
  readonly onShift: OnShift;
  readonly open: number;
  readonly limit: number;
}

/** Empty: there is nothing to say. */
export const givenNote = (
  { name, isMe, onShift, open, limit }: Given,
  say: Say,
  moment: (at: number) => string,
): string => {
  const over = open > limit ? say(isMe ? 'shift:overMe' : 'shift:over', { name, open, limit }) : '';
  const absent =
    isMe || mayGetWork(onShift)
      ? ''
      : say('shift:absent', { name, state: shiftWords({ onShift, silent: null }, say, moment).words });
  return [over, absent].filter(Boolean).join(' ');
};
