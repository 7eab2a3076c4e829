// JSON may carry what a database text can't: the character 0, and halves of surrogate pairs.
import type { Envelope } from '@shared/domain/command';

const unstorable = /\0|\p{Surrogate}/u;
const DEEPEST = 40;

export const isStorable = (value: unknown, depth = 0): boolean => {
  if (typeof value === 'string') return !unstorable.test(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= DEEPEST) return false;
  return Object.entries(value).every(([key, inner]) => !unstorable.test(key) && isStorable(inner, depth + 1));
};

/** For the record of a command whose content can't be kept. */
export const bareEnvelope = (envelope: Envelope): Envelope => ({
  ...envelope,
  name: envelope.name.replace(/\0|\p{Surrogate}/gu, ''),
  args: {},
});
