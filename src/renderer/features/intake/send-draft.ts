// From a draft to a ticket: logged, linked, resolved if so asked, as one batch; and the way back.
import type { ApplySolutionArgs } from '@shared/domain/commands/solution';
import type { ResolutionCode } from '@shared/domain/lifecycle';
import type { Person } from '@shared/domain/person';
import type { Refusal } from '@shared/domain/refusal';
import type { DeskSettings } from '@shared/domain/settings';
import { holdFile, releaseFiles } from '@/data/files/keep';
import { newId } from '@/data/ids';
import { choose } from '@/data/outbox';
import { runCommand } from '@/data/run-command';
import { undo } from '@/data/undo';
import { argsOf, type LogDraft } from './draft';

export interface Resolution {
  readonly code: ResolutionCode;
  readonly notes: string;
}

export type Sent =
  | {
      readonly kind: 'logged';
      readonly batchId: string;
      readonly commandId: string;
      /** What could not be done beside it. */
      readonly refused: readonly {
        readonly what: 'link' | 'resolve' | 'apply' | 'attach';
        readonly to: string;
        readonly refusal: Refusal;
      }[];
      /** Names of files that this device no longer had. */
      readonly lost: readonly string[];
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'incomplete' };

interface Sending {
  readonly draft: LogDraft;
  readonly number: string;
  /** The rejected report that this one takes the place of. */
  readonly again: string | null;
  readonly caller: Person | undefined;
  readonly settings: DeskSettings;
  readonly resolution: Resolution | null;
  /** The solution's command, its texts filled in for this number. */
  readonly application: ApplySolutionArgs | null;
}

export const sendDraft = async (sending: Sending): Promise<Sent> => {
  const { draft, number, again, caller, settings, resolution, application } = sending;
  const args = argsOf(draft, caller, settings);
  if (!args) return { kind: 'incomplete' };
  const batchId = newId();
  const logged = await runCommand('ticket.log.v1', number, args, { batchId });
  if (!logged.ok) return { kind: 'refused', refusal: logged.refusal };
  const refused: Extract<Sent, { kind: 'logged' }>['refused'][number][] = [];
  const { files = [] } = draft;
  const lost = await releaseFiles(files);
  const there = files.filter((file) => !lost.includes(file));
  if (there.length > 0) {
    const attached = await runCommand('ticket.attach.v1', number, { files: there, forCaller: false }, { batchId });
    if (!attached.ok) refused.push({ what: 'attach', to: number, refusal: attached.refusal });
  }
  const links = [
    ...(draft.parent ? [{ kind: 'parent' as const, to: draft.parent }] : []),
    ...draft.links.filter((to) => to !== draft.parent).map((to) => ({ kind: 'related' as const, to })),
  ];
  for (const { kind, to } of links) {
    const linked = await runCommand('ticket.link.v1', number, { kind, to, on: true }, { batchId });
    if (!linked.ok) refused.push({ what: 'link', to, refusal: linked.refusal });
  }
  if (application) {
    const applied = await runCommand('ticket.applySolution.v1', number, application, { batchId });
    if (!applied.ok) refused.push({ what: 'apply', to: application.title, refusal: applied.refusal });
  }
  if (resolution) {
    const resolved = await runCommand('ticket.resolve.v1', number, resolution, { batchId });
    if (!resolved.ok) refused.push({ what: 'resolve', to: number, refusal: resolved.refusal });
  }
  if (again !== null) await choose(again, 'discard');
  return { kind: 'logged', batchId, commandId: logged.commandId, refused, lost: lost.map(({ name }) => name) };
};

/** Files wait with the draft again, as far as they have not left. */
export const holdAgain = async ({ files = [] }: LogDraft): Promise<void> => {
  for (const { hash } of files) await holdFile(hash, 'draft');
};

/** Not sent yet: it never was. Sent already: it is canceled as raised in error, because a number once given stays. */
export const takeBackLog = async (
  number: string,
  sent: { readonly batchId: string; readonly commandId: string },
): Promise<{ kind: 'withdrawn' } | { kind: 'canceled' } | { kind: 'refused'; refusal: Refusal }> => {
  const { withdrawn } = await undo({ batchId: sent.batchId });
  if (withdrawn.includes(sent.commandId)) return { kind: 'withdrawn' };
  const canceled = await runCommand('ticket.cancel.v1', number, { reason: 'raisedInError', duplicateOf: null });
  return canceled.ok ? { kind: 'canceled' } : { kind: 'refused', refusal: canceled.refusal };
};
