// What concerns a major incident and its children at once: linked on both sides, proposed with them, resolved with them,
// told together. Always one batch, so that one undo gives all of it back.
import type { ResolutionCode } from '@shared/domain/lifecycle';
import { isMajor } from '@shared/domain/major';
import type { Refusal } from '@shared/domain/refusal';
import { newId } from '@/data/ids';
import { type BatchResult, runBatch, runCommand } from '@/data/run-command';
import { runtime } from '@/data/runtime';
import { selectShown } from '@/data/selectors';
import { ensureLoaded } from '@/data/ticket-cache';
import { refusalText } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';
import { say, takeBack } from './run';

interface Gathered {
  readonly done: number;
  /** Why nothing was done; null if something was. */
  readonly refusal: Refusal | null;
}

/** A side that had the link already agrees. */
const agreed = ({ done, refused }: BatchResult): string[] => [
  ...done.map(({ number }) => number),
  ...refused.filter(({ refusal }) => refusal.code === 'nothingToChange').map(({ number }) => number),
];

const linkBoth = async (
  parent: string,
  children: readonly string[],
  on: boolean,
  batchId: string,
): Promise<Gathered> => {
  const result = await runBatch('ticket.link.v1', children, () => ({ kind: 'parent', to: parent, on }), batchId);
  // To take a link away, the parent's own side goes in any case: a child that is not here can't say anything about it.
  const to = on ? agreed(result) : [...children];
  const first = result.refused[0]?.refusal ?? null;
  if (to.length === 0) return { done: 0, refusal: first };
  const linked = await runCommand('ticket.linkMany.v1', parent, { kind: 'child', to, on }, { batchId });
  const refusal = linked.ok || linked.refusal.code === 'nothingToChange' ? null : linked.refusal;
  return { done: to.length, refusal: result.done.length === 0 ? refusal : null };
};

export const linkChildren = async (parent: string, children: readonly string[]): Promise<Refusal | null> => {
  const batchId = newId();
  await ensureLoaded([parent, ...children]);
  const { done, refusal } = await linkBoth(parent, children, true, batchId);
  if (done === 0 || refusal) return refusal ?? { code: 'ticket.missing' };
  showToast(say('major:link.done', { count: done, number: parent }), () => void takeBack({ batchId }));
  return null;
};

export const unlinkChild = async (parent: string, child: string): Promise<void> => {
  const batchId = newId();
  await ensureLoaded([parent, child]);
  const { refusal } = await linkBoth(parent, [child], false, batchId);
  if (refusal) return showToast(refusalText(refusal, say), null, 'error');
  showToast(say('major:link.unlinked', { child, number: parent }), () => void takeBack({ batchId }));
};

export const proposeWith = async (
  number: string,
  reason: string,
  children: readonly string[],
): Promise<Refusal | null> => {
  const batchId = newId();
  await ensureLoaded([number, ...children]);
  const proposed = await runCommand('ticket.proposeMajor.v1', number, { reason }, { batchId });
  if (!proposed.ok) return proposed.refusal;
  const linked = children.length === 0 ? 0 : (await linkBoth(number, children, true, batchId)).done;
  const done = linked === 0 ? say('major:propose.done') : say('major:propose.doneWith', { count: linked });
  showToast(`${number}: ${done}`, () => void takeBack({ batchId }));
  return null;
};

const shown = (number: string) => selectShown(runtime().store.getState(), number)?.folded.ticket ?? null;

/** The major incident first: if it can't be resolved, nothing is. */
export const resolveWith = async (
  number: string,
  resolution: { readonly code: ResolutionCode; readonly notes: string },
  children: readonly string[],
): Promise<Refusal | null> => {
  const batchId = newId();
  await ensureLoaded([number, ...children]);
  const parent = await runCommand('ticket.resolve.v1', number, resolution, { batchId });
  if (!parent.ok) return parent.refusal;
  const { done, refused } = await runBatch('ticket.resolve.v1', children, () => resolution, batchId);
  const ticket = shown(number);
  if (ticket?.major && isMajor(ticket) && ticket.major.phase !== 'resolved') {
    const args = { phase: 'resolved', seen: ticket.major.phase } as const;
    await runCommand('ticket.setMajorPhase.v1', number, args, { batchId });
  }
  const [first] = refused;
  const words = done.length === 0 ? say('major:resolve.done') : say('major:resolve.doneWith', { count: done.length });
  const rest = first
    ? ` ${say('major:resolve.rest', { count: refused.length, why: refusalText(first.refusal, say) })}`
    : '';
  showToast(`${number}: ${words}.${rest}`, () => void takeBack({ batchId }));
  return null;
};

interface Update {
  readonly text: string;
  readonly audiences: readonly string[];
  readonly nextUpdateAt: number | null;
  /** Tickets whose callers get it as a reply. */
  readonly replyOn: readonly string[];
}

export const sendUpdate = async (number: string, update: Update): Promise<Refusal | null> => {
  const batchId = newId();
  const { text, audiences, nextUpdateAt, replyOn } = update;
  await ensureLoaded([number, ...replyOn]);
  const sent = await runCommand(
    'ticket.sendUpdate.v1',
    number,
    { text, audiences: [...audiences], nextUpdateAt },
    { batchId },
  );
  if (!sent.ok) return sent.refusal;
  const { done } = await runBatch('ticket.reply.v1', replyOn, () => ({ text }), batchId);
  const words = done.length === 0 ? say('major:update.done') : say('major:update.doneWith', { count: done.length });
  showToast(`${number}: ${words}`, () => void takeBack({ batchId }));
  return null;
};
