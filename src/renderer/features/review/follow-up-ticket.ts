// A follow-up becomes a ticket of the kind that fits it, by the desk's own commands; the review keeps the number.
import type { LogArgs } from '@shared/domain/commands/log';
import { prefixOf, type TicketKind } from '@shared/domain/kinds';
import { impacts, urgencies } from '@shared/domain/priority';
import type { FollowUp } from '@shared/domain/review';
import type { DeskSettings } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { newId } from '@/data/ids';
import { giveBackNumber, takeNumber } from '@/data/numbers';
import { runCommand } from '@/data/run-command';
import { runtime } from '@/data/runtime';
import { selectMe, selectShown, selectWorld } from '@/data/selectors';
import { ensureLoaded } from '@/data/ticket-cache';
import { refusalText, type Say } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';
import { say } from './make-review';

/** The owner's group: the ticket's own if the owner is in it, else the first of theirs. */
const groupFor = (ownerId: string | null, ticket: Ticket | null, { groups }: DeskSettings): string | null => {
  const taking = groups.filter(({ retired }) => !retired);
  if (ownerId === null) return taking.find(({ id }) => id === ticket?.groupId)?.id ?? null;
  const theirs = taking.filter(({ memberIds }) => memberIds.includes(ownerId));
  return (theirs.find(({ id }) => id === ticket?.groupId) ?? theirs[0])?.id ?? null;
};

interface Origin {
  readonly review: string;
  readonly number: string;
  /** Null: it is not on this device. */
  readonly ticket: Ticket | null;
  readonly settings: DeskSettings;
  readonly by: string;
}

export const followUpArgs = (
  { text, ownerId, dueAt }: FollowUp,
  { review, number, ticket, settings, by }: Origin,
  speech: { readonly say: Say; day(at: number): string },
): LogArgs => {
  const groupId = groupFor(ownerId, ticket, settings);
  const owned = settings.groups.find(({ id }) => id === groupId)?.memberIds.includes(ownerId ?? '') ?? false;
  return {
    shortDescription: text.slice(0, 160),
    description: [
      text.length > 160 ? text : '',
      dueAt === null
        ? speech.say('review:followUp.description', { review, ticket: number })
        : speech.say('review:followUp.descriptionDue', { review, ticket: number, day: speech.day(dueAt) }),
    ]
      .filter(Boolean)
      .join('\n\n'),
    callerId: by,
    channel: 'selfService',
    contact: null,
    serviceId: ticket?.serviceId ?? null,
    categoryId: ticket?.categoryId ?? null,
    subcategoryId: ticket?.subcategoryId ?? null,
    configurationItem: ticket?.configurationItem ?? null,
    location: null,
    affects: null,
    noticedAt: null,
    // Nothing is down any more: the lowest that the desk's matrix has.
    impact: impacts(settings.matrix),
    urgency: urgencies(settings.matrix),
    groupId,
    assigneeId: owned ? ownerId : null,
    tags: [],
  };
};

/** @returns the new ticket's number; null: it was refused, and a toast says why */
export const makeTicket = async (
  followUp: FollowUp,
  kind: TicketKind,
  { review, ticket: number }: { readonly review: string; readonly ticket: string },
  day: (at: number) => string,
): Promise<string | null> => {
  const { store } = runtime();
  await ensureLoaded([number]);
  const state = store.getState();
  const [settings, me] = [selectWorld(state)?.settings, selectMe(state)];
  if (!settings || !me) return null;
  const taken = await takeNumber(prefixOf[kind] as 'INC' | 'PRB' | 'CHG' | 'REQ');
  if (taken.kind === 'none') {
    showToast(say('review:followUp.noNumber'), null, 'error');
    return null;
  }
  const ticket = selectShown(state, number)?.folded.ticket ?? null;
  const args = followUpArgs(followUp, { review, number, ticket, settings, by: me.id }, { say, day });
  const batchId = newId();
  const link = { kind: 'related' as const, to: number };
  const result =
    kind === 'incident'
      ? await runCommand('ticket.log.v1', taken.number, args, { batchId })
      : await runCommand('ticket.open.v1', taken.number, { ...args, kind, links: [link] }, { batchId });
  if (!result.ok) {
    void giveBackNumber(taken.number);
    showToast(refusalText(result.refusal, say), null, 'error');
    return null;
  }
  if (kind === 'incident') await runCommand('ticket.link.v1', taken.number, { ...link, on: true }, { batchId });
  showToast(say('review:done.followUp', { number: taken.number, review }));
  return taken.number;
};
