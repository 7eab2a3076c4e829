// The explicit list of all commands: what is not here can't be done.
import type { AnyCommand } from '../command';
import { assignTicket, takeTicket } from './assign';
import { attachFiles, detachFile } from './attach';
import { finishDuty, startDuty } from './duty';
import { editTicket, linkMany, linkTicket, tagTicket, watchTicket } from './edit';
import { acceptHandoff, offerHandoff, returnHandoff, withdrawHandoff } from './handoff';
import { importTicket } from './import';
import { addTask, answerApproval, askApproval, movePhase, openTicket, setDetail, tickTask } from './kind';
import { cancelTicket, closeTicket, holdTicket, reopenTicket, resolveTicket, resumeWork, startWork } from './lifecycle';
import { logTicket } from './log';
import {
  addRoomAction,
  addRoomEntry,
  demoteMajor,
  linkReview,
  promoteMajor,
  proposeMajor,
  rejectMajor,
  sendUpdate,
  setMajorPhase,
  setMajorRole,
  setRoom,
  tickRoomAction,
} from './major';
import { absorbTickets } from './merge';
import { liftOverride, overridePriority, setImpactUrgency } from './prioritise';
import { keepPromise, promiseCaller } from './promise';
import { fireRule } from './rule';
import { applySolution, judgeSolution, tickStep } from './solution';
import { answerSurvey } from './survey';
import { undoCommand } from './undo';
import { pushWorkaround } from './workaround';
import { addNote, callerWrites, replyToCaller } from './write';

export const commands = {
  'ticket.log.v1': logTicket,
  'ticket.edit.v1': editTicket,
  'ticket.setImpactUrgency.v1': setImpactUrgency,
  'ticket.overridePriority.v1': overridePriority,
  'ticket.liftOverride.v1': liftOverride,
  'ticket.assign.v1': assignTicket,
  'ticket.take.v1': takeTicket,
  'ticket.addNote.v1': addNote,
  'ticket.reply.v1': replyToCaller,
  'ticket.callerWrites.v1': callerWrites,
  'ticket.start.v1': startWork,
  'ticket.hold.v1': holdTicket,
  'ticket.resume.v1': resumeWork,
  'ticket.resolve.v1': resolveTicket,
  'ticket.reopen.v1': reopenTicket,
  'ticket.close.v1': closeTicket,
  'ticket.cancel.v1': cancelTicket,
  'ticket.tag.v1': tagTicket,
  'ticket.watch.v1': watchTicket,
  'ticket.link.v1': linkTicket,
  'ticket.linkMany.v1': linkMany,
  'ticket.applySolution.v1': applySolution,
  'ticket.tickStep.v1': tickStep,
  'ticket.judgeSolution.v1': judgeSolution,
  'ticket.offerHandoff.v1': offerHandoff,
  'ticket.acceptHandoff.v1': acceptHandoff,
  'ticket.returnHandoff.v1': returnHandoff,
  'ticket.withdrawHandoff.v1': withdrawHandoff,
  'ticket.proposeMajor.v1': proposeMajor,
  'ticket.promoteMajor.v1': promoteMajor,
  'ticket.rejectMajor.v1': rejectMajor,
  'ticket.demoteMajor.v1': demoteMajor,
  'ticket.setMajorPhase.v1': setMajorPhase,
  'ticket.setMajorRole.v1': setMajorRole,
  'ticket.setRoom.v1': setRoom,
  'ticket.addRoomEntry.v1': addRoomEntry,
  'ticket.sendUpdate.v1': sendUpdate,
  'ticket.addRoomAction.v1': addRoomAction,
  'ticket.tickRoomAction.v1': tickRoomAction,
  'ticket.open.v1': openTicket,
  'ticket.movePhase.v1': movePhase,
  'ticket.setDetail.v1': setDetail,
  'ticket.askApproval.v1': askApproval,
  'ticket.answerApproval.v1': answerApproval,
  'ticket.addTask.v1': addTask,
  'ticket.tickTask.v1': tickTask,
  'ticket.pushWorkaround.v1': pushWorkaround,
  'ticket.absorb.v1': absorbTickets,
  'ticket.fireRule.v1': fireRule,
  'ticket.answerSurvey.v1': answerSurvey,
  'ticket.linkReview.v1': linkReview,
  'ticket.startDuty.v1': startDuty,
  'ticket.finishDuty.v1': finishDuty,
  'ticket.promise.v1': promiseCaller,
  'ticket.keepPromise.v1': keepPromise,
  'ticket.attach.v1': attachFiles,
  'ticket.detach.v1': detachFile,
  'ticket.undo.v1': undoCommand,
  'ticket.import.v1': importTicket,
} as const;

export type CommandName = keyof typeof commands;
export type ArgsOf<N extends CommandName> = Parameters<(typeof commands)[N]['apply']>[1];

export const commandNamed = (name: string): AnyCommand | undefined =>
  Object.hasOwn(commands, name) ? (commands[name as CommandName] as AnyCommand) : undefined;
