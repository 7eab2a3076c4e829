import type { Entry, EntryBody } from '@shared/domain/entry';
import { type Speech, subject } from './speech';
import type { Told } from './state-words';

/** Who attached or removed which files. */
export const tellFiles = (
  { by }: Pick<Entry, 'by'>,
  { what, files }: Extract<EntryBody, { kind: 'files' }>,
  speech: Speech,
): Told => {
  const { who, did } = subject(speech, by);
  const names = files.map(({ name }) => name).join(', ');
  return {
    icon: 'files',
    who,
    text: speech.say(`files:event.${what}`, { who: did, names, count: files.length }),
    quote: null,
    values: null,
    overtook: null,
  };
};
