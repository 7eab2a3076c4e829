// A command's arguments against its schema: the first thing that is wrong, as a refusal.
import type { TObject } from 'typebox';
import { Value } from 'typebox/value';
import { type Refusal, refuseWith } from './refusal';

export const argsFault = (schema: TObject, args: unknown): Refusal | null => {
  if (Value.Check(schema, args)) return null;
  const [fault] = Value.Errors(schema, args);
  return refuseWith('args.invalid', { where: fault?.instancePath || '/', why: fault?.message ?? '' });
};
