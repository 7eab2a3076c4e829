// A solution that was taken while logging: its fields go into the form at once, its texts are written with the number.
import { applyArgs, fillSolution, type Offer, openIn } from '@shared/domain/application';
import type { ApplySolutionArgs } from '@shared/domain/commands/solution';
import type { DeskSettings, World } from '@shared/domain/settings';
import type { Solution } from '@shared/domain/solution';
import type { Fillable } from '@shared/domain/variables';
import { filled, type LogDraft } from '../draft';

/** What the texts may say of it before it is logged. */
const fillable = (draft: LogDraft, number: string | null, settings: DeskSettings, world: World): Fillable => {
  const { serviceId, groupId } = filled(draft, settings);
  const callerId = draft.callerId ?? '';
  return {
    number: number ?? '',
    shortDescription: draft.shortDescription.trim(),
    callerId,
    location: world.person(callerId)?.location ?? null,
    serviceId,
    groupId,
  };
};

/** The solution's texts as they would read now; null if none was taken. */
export const readsAs = (draft: LogDraft, number: string | null, world: World, agentId: string): Solution | null =>
  draft.application
    ? fillSolution(draft.application.solution, fillable(draft, number, world.settings, world), agentId, world)
    : null;

/** Variables that have no value (yet). */
export const openInDraft = (
  draft: LogDraft,
  number: string | null,
  world: World,
  agentId: string,
): readonly string[] => {
  const solution = readsAs(draft, number, world, agentId);
  return solution ? openIn(solution, false) : [];
};

/** Fields are logged with the ticket, as they stand in the form: the command writes the rest. */
export const argsOfApplication = (
  draft: LogDraft,
  number: string,
  world: World,
  agentId: string,
): ApplySolutionArgs | null => {
  const solution = readsAs(draft, number, world, agentId);
  return draft.application && solution
    ? applyArgs({ ...draft.application, solution: { ...solution, fields: {} } }, false)
    : null;
};

/** The form with the solution in it. What somebody has chosen by hand already stays, but for what the solution says. */
export const taking = (offer: Offer): Partial<LogDraft> => {
  const { categoryId, subcategoryId, serviceId, impact, urgency, groupId } = offer.solution.fields;
  return {
    application: { ...offer },
    ...(serviceId ? { serviceId } : {}),
    ...(categoryId ? { category: { categoryId, subcategoryId: subcategoryId ?? null } } : {}),
    ...(impact ? { impact } : {}),
    ...(urgency ? { urgency } : {}),
    ...(groupId ? { groupId } : {}),
  };
};
