// The incident response plan: a living page of the desk that must be readable when nothing else works. What can be read
// from the desk itself (groups, rules, calendars) is not written here again.
import { type Static, Type } from 'typebox';
import { recordHead } from './record';
import { Id, LongText } from './values';

export const PLAN_ID = 'plan:desk';

const Line = Type.String({ minLength: 1, maxLength: 160, pattern: '\\S' });

/** A duty that begins to run when a ticket is marked with it: a personal-data breach, 72 hours (GDPR, Art. 33). */
export const Duty = Type.Object({
  id: Id,
  name: Line,
  hours: Type.Integer({ minimum: 1, maximum: 8_760 }),
  /** What has to be done, towards whom. */
  text: LongText,
});
export type Duty = Static<typeof Duty>;

export const planContent = {
  /** Role, and who holds it now. */
  roles: Type.Array(Type.Object({ name: Line, personIds: Type.Array(Id, { maxItems: 20 }) }), { maxItems: 40 }),
  /** From detection to review, in order. */
  workflow: Type.Array(Type.Object({ title: Line, text: LongText }), { maxItems: 40 }),
  duties: Type.Array(Duty, { maxItems: 40 }),
  contacts: Type.Array(
    Type.Object({
      name: Line,
      role: Type.String({ maxLength: 160 }),
      phone: Type.String({ maxLength: 60 }),
      email: Type.String({ maxLength: 160 }),
    }),
    { maxItems: 200 },
  ),
} as const;

export const Plan = Type.Object({
  id: Type.Literal(PLAN_ID),
  kind: Type.Literal('plan'),
  ...recordHead,
  ...planContent,
});
export type Plan = Static<typeof Plan>;
