// The words in which stories are written: who does what. When is decided by the story's clock.

import type { LogArgs } from '@shared/domain/commands/log';
import type { Packet, ReturnReason } from '@shared/domain/handoff';
import type { CancelReason, HoldReason, ResolutionCode } from '@shared/domain/lifecycle';
import type { LinkKind } from '@shared/domain/ticket';
import { fillIn } from '@shared/domain/variables';
import { solutionIn } from '../knowledge/knowledge';
import { argsOf, type Step } from './tell';

export interface Beat extends Omit<Step, 'at'> {
  /** Of a promise: minutes from now until it is due. */
  readonly due?: number;
}

const beat = (by: string, name: Step['name'], args: Step['args']): Beat => ({ by, name, args });

export const log = (by: string, args: LogArgs): Beat => beat(by, 'ticket.log.v1', () => argsOf('ticket.log.v1', args));

export const take = (by: string): Beat =>
  beat(by, 'ticket.take.v1', (ticket) =>
    argsOf('ticket.take.v1', {
      seen: { groupId: ticket?.groupId ?? null, assigneeId: ticket?.assigneeId ?? null },
    }),
  );

export const assign = (by: string, groupId: string, assigneeId: string | null = null): Beat =>
  beat(by, 'ticket.assign.v1', (ticket) =>
    argsOf('ticket.assign.v1', {
      groupId,
      assigneeId,
      seen: { groupId: ticket?.groupId ?? null, assigneeId: ticket?.assigneeId ?? null },
    }),
  );

export const start = (by: string): Beat => beat(by, 'ticket.start.v1', () => ({}));
export const note = (by: string, text: string): Beat =>
  beat(by, 'ticket.addNote.v1', () => argsOf('ticket.addNote.v1', { text }));
export const reply = (by: string, text: string): Beat =>
  beat(by, 'ticket.reply.v1', () => argsOf('ticket.reply.v1', { text }));
/** The caller's own words. */
export const says = (by: string, text: string): Beat =>
  beat(by, 'ticket.callerWrites.v1', () => argsOf('ticket.callerWrites.v1', { text }));

/** Awaiting the caller needs a question to the caller: `asks`. */
export const hold = (by: string, reason: HoldReason, comment: string | null, asks: string | null = null): Beat =>
  beat(by, 'ticket.hold.v1', () => argsOf('ticket.hold.v1', { reason, comment, reply: asks }));
export const resume = (by: string): Beat => beat(by, 'ticket.resume.v1', () => ({}));

export const resolve = (by: string, code: ResolutionCode, notes: string): Beat =>
  beat(by, 'ticket.resolve.v1', () => argsOf('ticket.resolve.v1', { code, notes }));
export const reopen = (by: string, reason: string): Beat =>
  beat(by, 'ticket.reopen.v1', () => argsOf('ticket.reopen.v1', { reason }));
export const close = (by: string): Beat => beat(by, 'ticket.close.v1', () => ({}));
export const cancel = (by: string, reason: CancelReason, duplicateOf: string | null = null): Beat =>
  beat(by, 'ticket.cancel.v1', () => argsOf('ticket.cancel.v1', { reason, duplicateOf }));

export const reprioritise = (by: string, impact: number, urgency: number): Beat =>
  beat(by, 'ticket.setImpactUrgency.v1', (ticket) =>
    argsOf('ticket.setImpactUrgency.v1', {
      impact,
      urgency,
      seen: { impact: ticket?.impact ?? impact, urgency: ticket?.urgency ?? urgency },
    }),
  );
export const override = (by: string, priority: number, reason: string): Beat =>
  beat(by, 'ticket.overridePriority.v1', () => argsOf('ticket.overridePriority.v1', { priority, reason }));
export const tag = (by: string, ...add: string[]): Beat =>
  beat(by, 'ticket.tag.v1', () => argsOf('ticket.tag.v1', { add, remove: [] }));
export const link = (by: string, kind: LinkKind, to: string): Beat =>
  beat(by, 'ticket.link.v1', () => argsOf('ticket.link.v1', { kind, to, on: true }));

/**
 * Applies an article's solution, with tags and checklist, and resolves if it is told with which words: an agent's own,
 * or the solution's ('').
 */
export const apply = (by: string, article: string, resolving: string | null = null): Beat =>
  beat(by, 'ticket.applySolution.v1', (ticket, world) => {
    const { edition, title, solution } = solutionIn(article);
    const filled = (text: string): string => fillIn(text, ticket, by, world).text;
    const { resolution } = solution;
    return argsOf('ticket.applySolution.v1', {
      source: article,
      edition,
      title,
      fields: {},
      tags: solution.tags,
      checklist: solution.checklist,
      note: null,
      reply: null,
      resolution:
        resolving === null
          ? null
          : { code: resolution?.code ?? 'solutionProvided', notes: resolving || filled(resolution?.notes ?? title) },
    });
  });
/** Ticks one step of the checklist. */
export const tick = (by: string, nth: number): Beat =>
  beat(by, 'ticket.tickStep.v1', (ticket) =>
    argsOf('ticket.tickStep.v1', { step: ticket?.checklist[nth]?.id ?? '', done: true }),
  );
/** Whether what was applied last has helped. */
export const answerSurvey = (by: string, score: 1 | 2 | 3 | 4 | 5): Beat =>
  beat(by, 'ticket.answerSurvey.v1', () => ({ score, comment: null }));

export const judge = (by: string, worked: boolean): Beat =>
  beat(by, 'ticket.judgeSolution.v1', (ticket) =>
    argsOf('ticket.judgeSolution.v1', { solution: ticket?.solutions.at(-1)?.id ?? '', worked }),
  );

/** Something that the caller was told to expect, so many minutes from now. */
export const promise = (by: string, text: string, due: number): Beat => ({
  ...beat(by, 'ticket.promise.v1', () => argsOf('ticket.promise.v1', { at: 0, text })),
  due,
});

/** To another group, with what was tried; the rest of the packet is empty. */
export const handOff = (by: string, toGroupId: string, packet: Partial<Packet>): Beat =>
  beat(by, 'ticket.offerHandoff.v1', (ticket) =>
    argsOf('ticket.offerHandoff.v1', {
      toGroupId,
      packet: {
        summary: ticket?.shortDescription ?? '',
        tried: [],
        evidence: [],
        cause: '',
        nextStep: '',
        toldCaller: '',
        blocker: '',
        ...packet,
      },
    }),
  );
export const giveBack = (by: string, reason: ReturnReason, why: string): Beat =>
  beat(by, 'ticket.returnHandoff.v1', (ticket) =>
    argsOf('ticket.returnHandoff.v1', { handoff: ticket?.handoff?.id ?? '', reason, note: why, forwardTo: null }),
  );

/** Where there was no network: the server heard of it `minutes` later. */
export const offline = (minutes: number, done: Beat): Beat => ({ ...done, offline: minutes * 60_000 });
