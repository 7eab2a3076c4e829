// The explicit list of all commands on records.
import type { RecordCommand } from '../record-command';
import { giveFeedback, importArticle, publishDraft, restoreArticle, retireArticle, setCare } from './article';
import { addImage, askForReview, dropDraft, mergeDrafts, restoreDraft, returnDraft, saveDraft } from './article-draft';
import { noteMissed, removeMacro, restoreMacro, saveMacro, saveWords } from './macro';
import { saveShifts, setPresence } from './presence';
import { publishReview, reopenReview, savePlan, saveReview } from './review';
import { removeRule, restoreRule, saveRule } from './rule';
import { publishSettings } from './settings';
import { acknowledgeShift, answerShift, handOverShift } from './shift-handover';

export const recordCommands = {
  'article.saveDraft.v1': saveDraft,
  'article.mergeDrafts.v1': mergeDrafts,
  'article.dropDraft.v1': dropDraft,
  'article.restoreDraft.v1': restoreDraft,
  'article.askForReview.v1': askForReview,
  'article.returnDraft.v1': returnDraft,
  'article.addImage.v1': addImage,
  'article.publish.v1': publishDraft,
  'article.retire.v1': retireArticle,
  'article.restore.v1': restoreArticle,
  'article.setCare.v1': setCare,
  'article.giveFeedback.v1': giveFeedback,
  'article.import.v1': importArticle,
  'macro.save.v1': saveMacro,
  'macro.remove.v1': removeMacro,
  'macro.restore.v1': restoreMacro,
  'words.save.v1': saveWords,
  'missed.note.v1': noteMissed,
  'review.save.v1': saveReview,
  'review.publish.v1': publishReview,
  'review.reopen.v1': reopenReview,
  'plan.save.v1': savePlan,
  'presence.set.v1': setPresence,
  'shifts.save.v1': saveShifts,
  'shift.handOver.v1': handOverShift,
  'shift.acknowledge.v1': acknowledgeShift,
  'shift.answer.v1': answerShift,
  'rule.save.v1': saveRule,
  'rule.remove.v1': removeRule,
  'rule.restore.v1': restoreRule,
  'settings.publish.v1': publishSettings,
} as const;

export type RecordCommandName = keyof typeof recordCommands;
export type RecordArgsOf<N extends RecordCommandName> = Parameters<(typeof recordCommands)[N]['apply']>[1];

export const recordCommandNamed = (name: string): RecordCommand<never, never> | undefined =>
  Object.hasOwn(recordCommands, name)
    ? (recordCommands[name as RecordCommandName] as unknown as RecordCommand<never, never>)
    : undefined;
