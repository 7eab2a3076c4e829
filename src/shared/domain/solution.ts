// What a standard solution, a macro or a text snippet does to a ticket when it is applied: one mechanism for all three.
import { type Static, Type } from 'typebox';
import { ResolutionCode } from './lifecycle';
import { Id, Level, Nullable, Tag, Words } from './values';

const Line = Type.String({ minLength: 1, maxLength: 240, pattern: '\\S' });

/** Ticket fields that a solution may set; absent: left as they are. */
export const SolutionFields = Type.Object(
  {
    categoryId: Type.Optional(Id),
    subcategoryId: Type.Optional(Id),
    serviceId: Type.Optional(Id),
    impact: Type.Optional(Level),
    urgency: Type.Optional(Level),
    groupId: Type.Optional(Id),
  },
  { additionalProperties: false },
);
export type SolutionFields = Static<typeof SolutionFields>;

/** Texts may hold variables, such as {{caller.firstName}} (`variables.ts`). */
export const Solution = Type.Object({
  fields: SolutionFields,
  tags: Type.Array(Tag, { maxItems: 10 }),
  /** What to ask the caller, in order. */
  questions: Type.Array(Line, { maxItems: 20 }),
  /** What to do; each can be ticked on the ticket. */
  checklist: Type.Array(Line, { maxItems: 40 }),
  note: Nullable(Words),
  reply: Nullable(Words),
  /** Resolves the ticket when it is applied with "and resolve". */
  resolution: Nullable(Type.Object({ code: ResolutionCode, notes: Words })),
});
export type Solution = Static<typeof Solution>;

export const emptySolution: Solution = {
  fields: {},
  tags: [],
  questions: [],
  checklist: [],
  note: null,
  reply: null,
  resolution: null,
};
