import type { Person } from '@shared/domain/person';
import type { Random } from '../random';
import { days, rooms } from './template';

/** One set of fillings for one ticket, so that its title and its notes speak of the same {device} and {room}. */
export const fillingFor = (caller: Person, colleague: Person, random: Random): ((text: string) => string) => {
  const values: Readonly<Record<string, string>> = {
    device: caller.devices[0] ?? 'my laptop',
    place: caller.location ?? 'the office',
    room: random.pick(rooms),
    day: random.pick(days),
    name: colleague.name,
    n: String(random.between(3, 19)),
  };
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
  // A gap at the head of a sentence may be filled with a small letter: "my laptop takes ten minutes".
  return (text) => fill(text).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
};
