import type { AttachedFile } from '@shared/domain/attachment';
import type { Refusal } from '@shared/domain/refusal';
import { releaseFiles } from '@/data/files/keep';
import { runCommand } from '@/data/run-command';

export type Attached =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** This device no longer has it. */
  | { readonly kind: 'lost'; readonly file: AttachedFile };

/** The files of a note or a reply, before it and in one batch with it. */
export const attachWith = async (
  number: string,
  files: readonly AttachedFile[],
  forCaller: boolean,
  batchId: string,
): Promise<Attached> => {
  const [lost] = await releaseFiles(files);
  if (lost) return { kind: 'lost', file: lost };
  const attached = await runCommand('ticket.attach.v1', number, { files: [...files], forCaller }, { batchId });
  return attached.ok ? { kind: 'done' } : { kind: 'refused', refusal: attached.refusal };
};
