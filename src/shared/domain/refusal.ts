// Why something may not be done: a value, whose words live in the message catalogues under `refusal.<code>`.
export const refusalCodes = [
  'args.invalid',
  'command.unknown',
  'command.failed',
  'permission.denied',
  'ticket.missing',
  'ticket.exists',
  'number.notReserved',
  'state.notAllowed',
  'state.alreadyResolved',
  'state.notActive',
  'state.notOnHold',
  'state.notResolved',
  'hold.needsReply',
  'priority.offMatrix',
  'priority.unchanged',
  'assign.unknownGroup',
  'assign.notMember',
  'assign.unchanged',
  'assign.overtaken',
  'take.overtaken',
  'take.alreadyYours',
  'caller.unknown',
  'category.unknown',
  'service.unknown',
  'link.self',
  'nothingToChange',
  'tooMany',
  'undo.tooOld',
  'undo.notYours',
  'undo.newer',
  'undo.sent',
  'import.unchanged',
  'import.numberTaken',
  'record.missing',
  'article.tooManyDrafts',
  'draft.missing',
  'draft.changed',
  'draft.outdated',
  'draft.alreadyInReview',
  'article.notPublished',
  'article.retired',
  'image.tooLarge',
  'group.unknown',
  'person.unknown',
  'step.missing',
  'handoff.pending',
  'major.already',
  'major.notPromoted',
  'major.notProposed',
  'major.onlyIncidents',
  'handoff.missing',
  'handoff.overtaken',
  'solution.empty',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly code: RefusalCode;
  /** Values for the sentence: names, numbers, instants. */
  readonly params?: Readonly<Record<string, string | number | null>>;
}

export const refuseWith = (code: RefusalCode, params?: Refusal['params']): Refusal =>
  params ? { code, params } : { code };
