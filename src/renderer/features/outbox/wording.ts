// A change in the outbox, as one line: what it does, and the text that somebody wrote with it.

import type { Envelope } from '@shared/domain/command';
import { type RecordCommandName, recordCommandNamed } from '@shared/domain/commands/records';
import { type ArgsOf, type CommandName, commandNamed } from '@shared/domain/commands/registry';

import type { Say } from '@/ui/refusal-text';

/** The names behind ids, and the words of the reader's language. */
export interface Names {
  readonly say: Say;
  person(id: string): string;
  group(id: string): string;
  service(id: string): string;
  category(id: string): string;
  subcategory(id: string): string;
}

export interface Line {
  readonly what: string;
  /** What its author wrote: it must never be lost from sight. */
  readonly quote: string | null;
}

type ChangeIn<N extends CommandName> = Pick<Envelope, 'ticket'> & { readonly args: ArgsOf<N> };
type Tell<N extends CommandName> = (change: ChangeIn<N>, names: Names, callerId: string | null) => string;

const assignment: Tell<'ticket.assign.v1'> = ({ args: { groupId, assigneeId, seen } }, { say, person, group }) => {
  if (assigneeId === null && groupId === seen.groupId) return say('outbox:what.unassign');
  const who = assigneeId === null ? null : person(assigneeId);
  if (groupId !== null && groupId !== seen.groupId) {
    return say(who === null ? 'outbox:what.move' : 'outbox:what.moveTo', { group: group(groupId), person: who });
  }
  return say('outbox:what.assign', { person: who });
};

const tags: Tell<'ticket.tag.v1'> = ({ args: { add, remove } }, { say }) =>
  [
    ...(add.length ? [say('outbox:what.tag', { tags: add.join(', ') })] : []),
    ...(remove.length ? [say('outbox:what.untag', { tags: remove.join(', ') })] : []),
  ].join(', ');

/** One for each command: a new one does not compile without its words. */
const tell: { readonly [N in CommandName]: Tell<N> } = {
  'ticket.log.v1': ({ args }, { say }) => say('outbox:what.log', { text: args.shortDescription }),
  'ticket.edit.v1': ({ args }, { say }) => {
    const fields = Object.keys(args).map((field) => say(`outbox:field.${field}`));
    return say('outbox:what.edit', { fields: fields.join(', ') });
  },
  'ticket.setImpactUrgency.v1': ({ args }, { say }) =>
    say('outbox:what.setImpactUrgency', { impact: args.impact, urgency: args.urgency }),
  'ticket.overridePriority.v1': ({ args }, { say }) => say('outbox:what.overridePriority', { priority: args.priority }),
  'ticket.liftOverride.v1': (_change, { say }) => say('outbox:what.liftOverride'),
  'ticket.assign.v1': assignment,
  'ticket.take.v1': (_change, { say }) => say('outbox:what.take'),
  'ticket.addNote.v1': (_change, { say }) => say('outbox:what.addNote'),
  'ticket.reply.v1': (_change, { say, person }, callerId) =>
    callerId === null ? say('outbox:what.replyToCaller') : say('outbox:what.reply', { person: person(callerId) }),
  'ticket.callerWrites.v1': (_change, { say }) => say('outbox:what.callerWrites'),
  'ticket.start.v1': (_change, { say }) => say('outbox:what.start'),
  'ticket.hold.v1': ({ args }, { say }) => say('outbox:what.hold', { state: say(`domain:holdLong.${args.reason}`) }),
  'ticket.resume.v1': (_change, { say }) => say('outbox:what.resume'),
  'ticket.resolve.v1': (_change, { say }) => say('outbox:what.resolve'),
  'ticket.reopen.v1': (_change, { say }) => say('outbox:what.reopen'),
  'ticket.close.v1': (_change, { say }) => say('outbox:what.close'),
  'ticket.cancel.v1': ({ args }, { say }) =>
    say('outbox:what.cancel', { reason: say(`domain:cancelReason.${args.reason}`) }),
  'ticket.tag.v1': tags,
  'ticket.watch.v1': ({ args }, { say, person }) =>
    say(args.on ? 'outbox:what.watch' : 'outbox:what.unwatch', { person: person(args.personId) }),
  'ticket.link.v1': ({ args }, { say }) =>
    say(args.on ? 'outbox:what.link' : 'outbox:what.unlink', { number: args.to }),
  'ticket.linkMany.v1': ({ args }, { say }) =>
    say(args.on ? 'outbox:what.linkMany' : 'outbox:what.unlinkMany', { count: args.to.length }),
  'ticket.applySolution.v1': ({ args }, { say }) =>
    say(args.resolution ? 'outbox:what.applyAndResolve' : 'outbox:what.applySolution', { title: args.title }),
  'ticket.tickStep.v1': ({ args }, { say }) => say(args.done ? 'outbox:what.tickStep' : 'outbox:what.untickStep'),
  'ticket.judgeSolution.v1': ({ args }, { say }) =>
    say(args.worked ? 'outbox:what.solutionWorked' : 'outbox:what.solutionDidNot'),
  'ticket.offerHandoff.v1': ({ args }, { say, group }) =>
    say('outbox:what.offerHandoff', { group: group(args.toGroupId) }),
  'ticket.acceptHandoff.v1': (_change, { say }) => say('outbox:what.acceptHandoff'),
  'ticket.returnHandoff.v1': (_change, { say }) => say('outbox:what.returnHandoff'),
  'ticket.withdrawHandoff.v1': (_change, { say }) => say('outbox:what.withdrawHandoff'),
  'ticket.proposeMajor.v1': (_change, { say }) => say('outbox:what.proposeMajor'),
  'ticket.promoteMajor.v1': (_change, { say }) => say('outbox:what.promoteMajor'),
  'ticket.rejectMajor.v1': (_change, { say }) => say('outbox:what.rejectMajor'),
  'ticket.demoteMajor.v1': (_change, { say }) => say('outbox:what.demoteMajor'),
  'ticket.setMajorPhase.v1': (_change, { say }) => say('outbox:what.setMajorPhase'),
  'ticket.setMajorRole.v1': (_change, { say }) => say('outbox:what.setMajorRole'),
  'ticket.setRoom.v1': (_change, { say }) => say('outbox:what.setRoom'),
  'ticket.addRoomEntry.v1': (_change, { say }) => say('outbox:what.addRoomEntry'),
  'ticket.sendUpdate.v1': (_change, { say }) => say('outbox:what.sendUpdate'),
  'ticket.addRoomAction.v1': (_change, { say }) => say('outbox:what.addRoomAction'),
  'ticket.tickRoomAction.v1': (_change, { say }) => say('outbox:what.tickRoomAction'),
  'ticket.open.v1': ({ args }, { say }) => say(`outbox:what.open.${args.kind}`, { text: args.shortDescription }),
  'ticket.movePhase.v1': (_change, { say }) => say('outbox:what.movePhase'),
  'ticket.setDetail.v1': (_change, { say }) => say('outbox:what.setDetail'),
  'ticket.askApproval.v1': ({ args }, { say, person }) =>
    say('outbox:what.askApproval', { person: person(args.personId) }),
  'ticket.answerApproval.v1': ({ args }, { say }) => say(args.approved ? 'outbox:what.approve' : 'outbox:what.decline'),
  'ticket.addTask.v1': (_change, { say }) => say('outbox:what.addTask'),
  'ticket.tickTask.v1': (_change, { say }) => say('outbox:what.tickTask'),
  'ticket.pushWorkaround.v1': ({ args }, { say }) => say('outbox:what.pushWorkaround', { count: args.to.length }),
  'ticket.absorb.v1': ({ args }, { say }) => say('outbox:what.absorb', { numbers: args.from.join(', ') }),
  'ticket.fireRule.v1': (_change, { say }) => say('outbox:what.fireRule'),
  'ticket.answerSurvey.v1': (_change, { say }) => say('outbox:what.answerSurvey'),
  'ticket.linkReview.v1': (_change, { say }) => say('outbox:what.linkReview'),
  'ticket.startDuty.v1': ({ args }, { say }) => say('outbox:what.startDuty', { name: args.name }),
  'ticket.finishDuty.v1': (_change, { say }) => say('outbox:what.finishDuty'),
  'ticket.attach.v1': ({ args: { files } }, { say }) =>
    say('outbox:what.attach', { count: files.length, name: files[0]?.name ?? '' }),
  'ticket.detach.v1': (_change, { say }) => say('outbox:what.detach'),
  'ticket.promise.v1': (_change, { say }) => say('outbox:what.promise'),
  'ticket.keepPromise.v1': ({ args }, { say }) => say(`outbox:what.promiseEnded.${args.outcome}`),
  'ticket.undo.v1': (_change, { say }) => say('outbox:what.undo'),
  'ticket.import.v1': (_change, { say }) => say('outbox:what.import'),
};

const tellRecord: Readonly<Record<RecordCommandName, string>> = {
  'article.saveDraft.v1': 'saveDraft',
  'article.mergeDrafts.v1': 'mergeDrafts',
  'article.dropDraft.v1': 'dropDraft',
  'article.restoreDraft.v1': 'restoreDraft',
  'article.askForReview.v1': 'askForReview',
  'article.returnDraft.v1': 'returnDraft',
  'article.addImage.v1': 'addImage',
  'article.publish.v1': 'publish',
  'article.retire.v1': 'retire',
  'article.restore.v1': 'restore',
  'article.setCare.v1': 'setCare',
  'article.giveFeedback.v1': 'giveFeedback',
  'article.import.v1': 'importArticle',
  'macro.save.v1': 'saveMacro',
  'macro.remove.v1': 'removeMacro',
  'macro.restore.v1': 'restoreMacro',
  'words.save.v1': 'saveWords',
  'missed.note.v1': 'noteMissed',
  'review.save.v1': 'saveReview',
  'review.publish.v1': 'publishReview',
  'review.reopen.v1': 'reopenReview',
  'plan.save.v1': 'savePlan',
  'presence.set.v1': 'setPresence',
  'shifts.save.v1': 'saveShifts',
  'shift.handOver.v1': 'handOver',
  'shift.acknowledge.v1': 'acknowledgeHandover',
  'shift.answer.v1': 'answerHandover',
  'rule.save.v1': 'saveRule',
  'settings.publish.v1': 'publishSettings',
  'rule.remove.v1': 'removeRule',
  'rule.restore.v1': 'restoreRule',
};

/** Of a command that another version of the app has made: what reads like something that somebody wrote. */
const wordsIn = (args: Envelope['args']): string | null =>
  Object.values(args)
    .filter((value) => typeof value === 'string' && /\s/.test(value))
    .join('\n') || null;

/** Text of the arguments that must survive a rejection. */
export const wordsOf = ({ name, args }: Pick<Envelope, 'name' | 'args'>): string | null => {
  const command = recordCommandNamed(name) ?? commandNamed(name);
  return command ? (command.words?.(args as never) ?? null) : wordsIn(args);
};

/** @param callerId whom a reply goes to, where the ticket is known */
export const lineOf = (envelope: Envelope, names: Names, callerId: string | null): Line => {
  if (Object.hasOwn(tellRecord, envelope.name)) {
    const what = names.say(`outbox:what.${tellRecord[envelope.name as RecordCommandName]}`);
    return { what, quote: wordsOf(envelope) };
  }
  const known = Object.hasOwn(tell, envelope.name);
  if (!known) return { what: names.say('outbox:what.unknown', { name: envelope.name }), quote: wordsOf(envelope) };
  const words = tell[envelope.name as CommandName] as Tell<never>;
  const quote = envelope.name === 'ticket.log.v1' ? null : wordsOf(envelope);
  return { what: words(envelope as never, names, callerId), quote };
};
