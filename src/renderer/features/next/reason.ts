// Why it is this one, in a sentence: "P1, response due in 6 m, your group, nobody has it".
import type { Next } from '@shared/domain/next';
import type { Say } from '@/ui/refusal-text';

/** @param left words for the time that is left, without a sign; null: no clock runs. `late`: it is over. */
export const reasonOf = (
  { row, speaks, own }: Next,
  left: { readonly time: string; readonly late: boolean } | null,
  say: Say,
): string => {
  const { major, priority, clock, answered, vip } = speaks;
  const clockWords =
    clock === null || left === null ? null : say(`next:reason.${clock}${left.late ? 'Late' : ''}`, { time: left.time });
  return [
    major && say('next:reason.major'),
    say('next:reason.priority', { priority }),
    clockWords,
    answered && say('next:reason.answered'),
    vip && say('next:reason.vip'),
    own ? null : say(row.groupId === null ? 'next:reason.noGroup' : 'next:reason.group'),
    say(own ? 'next:reason.own' : 'next:reason.nobody'),
  ]
    .filter(Boolean)
    .join(', ');
};
