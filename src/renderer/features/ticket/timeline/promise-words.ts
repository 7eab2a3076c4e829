// Promises to the caller that were made, kept, called off, and taken back.
import type { Promised } from '@shared/domain/promise';
import type { Change } from '@shared/domain/ticket';
import { type Speech, subject } from './speech';
import type { Told } from './state-words';

const promisesIn = (value: unknown): readonly Promised[] => (Array.isArray(value) ? (value as Promised[]) : []);

export const tellPromises = ({ from, to }: Change, by: string, speech: Speech): Told[] => {
  const { who, did } = subject(speech, by);
  const before = new Map(promisesIn(from).map((promise) => [promise.id, promise]));
  const after = new Set(promisesIn(to).map(({ id }) => id));
  const say = (key: string, { text, at }: Promised): Told => ({
    icon: 'promise',
    who,
    text: speech.say(`promise:event.${key}`, { who: did, text, due: speech.instant(at) }),
    quote: null,
    values: null,
    overtook: null,
  });
  return [
    ...promisesIn(to).flatMap((promise) => {
      const was = before.get(promise.id);
      if (!was) return [say('made', promise)];
      if ((was.end === null) === (promise.end === null)) return [];
      return [say(promise.end?.outcome ?? 'again', promise)];
    }),
    // Those that made room for a new one had ended: they are not news.
    ...promisesIn(from).flatMap((promise) =>
      after.has(promise.id) || promise.end !== null ? [] : [say('lifted', promise)],
    ),
  ];
};
