// A macro or snippet while it is written.
import type { RecordArgsOf } from '@shared/domain/commands/records';
import type { Macro, MacroOwner } from '@shared/domain/macro';
import { mayKeepMacro } from '@shared/domain/permissions';
import type { Actor } from '@shared/domain/person';
import type { DeskSettings } from '@shared/domain/settings';
import type { Solution } from '@shared/domain/solution';

export interface MacroDraft {
  readonly name: string;
  readonly shortcut: string;
  readonly owner: MacroOwner;
  readonly text: string;
  readonly solution: Solution | null;
}

export const newDraft = (me: Actor): MacroDraft => ({
  name: '',
  shortcut: '',
  owner: { kind: 'person', personId: me.id },
  text: '',
  solution: null,
});

export const draftOf = ({ name, shortcut, owner, text, solution }: Macro): MacroDraft => ({
  name,
  shortcut,
  owner,
  text: text ?? '',
  solution,
});

const orNull = (text: string | null): string | null => (text?.trim() ? text : null);

const isNothing = ({ fields, tags, checklist, questions, note, reply, resolution }: Solution): boolean =>
  Object.keys(fields).length + tags.length + checklist.length + questions.length === 0 &&
  !orNull(note) &&
  !orNull(reply) &&
  resolution === null;

export const argsOf = ({ name, shortcut, owner, text, solution }: MacroDraft): RecordArgsOf<'macro.save.v1'> => ({
  name: name.trim(),
  shortcut: shortcut.trim(),
  owner,
  text: orNull(text),
  solution:
    solution && !isNothing(solution)
      ? { ...solution, note: orNull(solution.note), reply: orNull(solution.reply) }
      : null,
});

export const faults = ['name', 'shortcut', 'empty', 'notes'] as const;
export type Fault = (typeof faults)[number];

/** What keeps it from being saved. */
export const faultsIn = (draft: MacroDraft): readonly Fault[] => {
  const { name, shortcut, text, solution } = argsOf(draft);
  const found: Fault[] = [];
  if (name === '') found.push('name');
  if (!/^[^\s/]{1,32}$/u.test(shortcut)) found.push('shortcut');
  if (text === null && solution === null) found.push('empty');
  if (solution?.resolution && solution.resolution.notes.trim() === '') found.push('notes');
  return found;
};

/** Another one with the same short word, which would be listed beside it. */
export const sameShortcut = (macros: readonly Macro[], own: string | null, shortcut: string): Macro | undefined => {
  const typed = shortcut.trim().toLowerCase();
  return typed === ''
    ? undefined
    : macros.find(({ id, shortcut: other }) => id !== own && other.toLowerCase() === typed);
};

export const ownerKey = (owner: MacroOwner): string => (owner.kind === 'group' ? `group:${owner.groupId}` : owner.kind);

/** Whose it may be: one's own, that of a group, the desk's. */
export const ownersFor = (me: Actor, settings: DeskSettings): readonly MacroOwner[] =>
  [
    { kind: 'person', personId: me.id } as const,
    ...settings.groups.map(({ id }) => ({ kind: 'group', groupId: id }) as const),
    { kind: 'desk' } as const,
  ].filter((owner) => mayKeepMacro(me, owner));
