// Macros and text snippets: a solution, or a text, that one person, a group or the whole desk keeps under a short word.
import { type Static, Type } from 'typebox';
import { recordHead } from './record';
import { Solution } from './solution';
import { Id, Nullable, Words } from './values';

export const MacroId = Type.String({ pattern: '^macro:[A-Za-z0-9-]{1,40}$', maxLength: 64 });

export const MacroOwner = Type.Union([
  Type.Object({ kind: Type.Literal('person'), personId: Id }),
  Type.Object({ kind: Type.Literal('group'), groupId: Id }),
  Type.Object({ kind: Type.Literal('desk') }),
]);
export type MacroOwner = Static<typeof MacroOwner>;

export const macroContent = {
  name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
  /** What is typed after "/" in the composer. */
  shortcut: Type.String({ minLength: 1, maxLength: 32, pattern: '^[^\\s/]+$' }),
  owner: MacroOwner,
  /** Goes into the composer where the cursor is; may hold variables. */
  text: Nullable(Words),
  /** Is applied to the ticket. */
  solution: Nullable(Solution),
} as const;

export const Macro = Type.Object({
  id: MacroId,
  kind: Type.Literal('macro'),
  ...recordHead,
  ...macroContent,
  /** It can be brought back. */
  removed: Type.Boolean(),
});
export type Macro = Static<typeof Macro>;
