// Applying a standard solution or a macro, before it is done: the texts filled in for this ticket, what is still open in
// them, and what the command would change. The preview asks the command itself, so that the two cannot differ.
import { type Static, Type } from 'typebox';
import { type Article, published } from './article';
import { decide } from './command';
import { type ApplySolutionArgs, applySolution } from './commands/solution';
import type { EntryBody } from './entry';
import type { Macro } from './macro';
import type { Actor } from './person';
import type { Refusal } from './refusal';
import type { World } from './settings';
import { changesBetween } from './settle';
import { Solution } from './solution';
import type { Change, Ticket } from './ticket';
import { ShortText, SubjectId } from './values';
import { type Fillable, fillIn } from './variables';

/** What can be applied: an article's solution, or a macro's. */
export const Offer = Type.Object({
  /** The article's number or the macro's id. */
  source: SubjectId,
  /** Of an article; 0 for a macro. */
  edition: Type.Integer({ minimum: 0 }),
  title: ShortText,
  solution: Solution,
});
export type Offer = Readonly<Static<typeof Offer>>;

/** Null: nothing of it is published, or it carries nothing to apply. */
export const offerOfArticle = (article: Article): Offer | null => {
  const edition = published(article);
  const solution = edition?.content.solution;
  return edition && solution
    ? { source: article.id, edition: edition.edition, title: edition.content.title, solution }
    : null;
};

export const offerOfMacro = ({ id, name, solution, removed }: Macro): Offer | null =>
  solution && !removed ? { source: id, edition: 0, title: name, solution } : null;

const mapTexts = (solution: Solution, change: (text: string) => string): Solution => ({
  ...solution,
  questions: solution.questions.map(change),
  checklist: solution.checklist.map(change),
  note: solution.note === null ? null : change(solution.note),
  reply: solution.reply === null ? null : change(solution.reply),
  resolution: solution.resolution && { ...solution.resolution, notes: change(solution.resolution.notes) },
});

/** Characters of one step, as the command takes it. */
const MAX_STEP = 240;

/** The texts as they read on this ticket. A line that became too long for a checklist is cut. */
export const fillSolution = (solution: Solution, ticket: Fillable, agentId: string, world: World): Solution => {
  const filled = mapTexts(solution, (text) => fillIn(text, ticket, agentId, world).text);
  return { ...filled, checklist: filled.checklist.map((line) => line.slice(0, MAX_STEP)) };
};

const VARIABLE = /\{\{\s*[A-Za-z.]{1,40}\s*\}\}/g;

/** Variables that stand in a text as they were written. */
export const openVariables = (text: string): readonly string[] => [...new Set(text.match(VARIABLE) ?? [])];

/** Of all that would be written; a resolution only counts if it is used. */
export const openIn = (solution: Solution, andResolve: boolean): readonly string[] =>
  openVariables(
    [solution.note, solution.reply, ...solution.checklist, andResolve ? solution.resolution?.notes : null]
      .filter(Boolean)
      .join('\n'),
  );

const orNull = (text: string | null): string | null => (text?.trim() ? text : null);

/** What was emptied is left out. */
export const applyArgs = ({ source, edition, title, solution }: Offer, andResolve: boolean): ApplySolutionArgs => ({
  source,
  edition,
  title,
  fields: solution.fields,
  tags: solution.tags,
  checklist: solution.checklist.filter((line) => line.trim() !== ''),
  note: orNull(solution.note),
  reply: orNull(solution.reply),
  resolution: andResolve ? solution.resolution : null,
});

/** Fields in the order in which a person reads them; what follows from others (subcategory, priority) among them. */
const shownFields = [
  'categoryId',
  'subcategoryId',
  'serviceId',
  'impact',
  'urgency',
  'priority',
  'groupId',
  'assigneeId',
] as const;

export interface Preview {
  readonly refusal: Refusal | null;
  /** Fields before and after, without those that are so already. */
  readonly fields: readonly Change[];
  readonly tags: readonly string[];
  readonly steps: number;
  readonly texts: readonly EntryBody[];
  readonly resolves: boolean;
}

const nothing = { fields: [], tags: [], steps: 0, texts: [], resolves: false };

/** What applying it now would do, by the command's own rule. */
export const previewOf = (ticket: Ticket, args: ApplySolutionArgs, actor: Actor, world: World): Preview => {
  const { name } = applySolution;
  const at = ticket.updatedAt;
  const stamp = { commandId: 'preview', actor, deviceId: 'preview', at, receivedAt: at, batchId: null };
  const decision = decide(applySolution, ticket, { name, ticket: ticket.number, args: { ...args } }, stamp, world);
  if (decision.kind === 'refused') return { ...nothing, refusal: decision.refusal };
  if (decision.kind === 'repeated') return { ...nothing, refusal: null };
  const after = decision.ticket;
  const changes = changesBetween(ticket, after);
  return {
    refusal: null,
    fields: shownFields.flatMap((field) => changes.find((change) => change.field === field) ?? []),
    tags: after.tags.filter((tag) => !ticket.tags.includes(tag)),
    steps: after.checklist.length - ticket.checklist.length,
    texts: decision.entries.map(({ body }) => body).filter(({ kind }) => kind === 'note' || kind === 'reply'),
    resolves: after.state.kind === 'resolved' && ticket.state.kind !== 'resolved',
  };
};
