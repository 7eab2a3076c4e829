// Duties that were started, finished, and taken back.
import type { Change } from '@shared/domain/ticket';
import type { RunningDuty } from '../duty/duty-clock';
import { type Speech, subject } from './speech';
import type { Told } from './state-words';

const line = (who: string, text: string): Told => ({
  icon: 'edit',
  who,
  text,
  quote: null,
  values: null,
  overtook: null,
});

const dutiesIn = (value: unknown): readonly RunningDuty[] => (Array.isArray(value) ? (value as RunningDuty[]) : []);

export const tellDuties = ({ from, to }: Change, by: string, speech: Speech): Told[] => {
  const { who, did } = subject(speech, by);
  const before = new Map(dutiesIn(from).map((duty) => [duty.duty, duty]));
  const after = new Set(dutiesIn(to).map(({ duty }) => duty));
  const say = (key: string, { name, dueAt }: RunningDuty) =>
    line(who, speech.say(`duty:event.${key}`, { who: did, name, due: speech.instant(dueAt) }));
  return [
    ...dutiesIn(to).flatMap((duty) => {
      const was = before.get(duty.duty);
      if (!was) return [say('started', duty)];
      if ((was.done === null) === (duty.done === null)) return [];
      return [say(duty.done ? 'finished' : 'reopened', duty)];
    }),
    ...dutiesIn(from).flatMap((duty) => (after.has(duty.duty) ? [] : [say('lifted', duty)])),
  ];
};
