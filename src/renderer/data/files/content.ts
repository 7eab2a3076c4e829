// What is in a file, from this device or from the server.
import type { AttachedFile } from '@shared/domain/attachment';
import { type FileType, LOOKED_AT, typeOf } from '@shared/files/type-of';
import { changed, fileDesk } from './desk';
import { download } from './line';
import { hashOf } from './pieces';

export interface LocalFile {
  readonly content: Blob;
  /** By its first bytes. */
  readonly type: FileType;
}

/** Shown by what it is, never by what its name or its sender says. */
const looked = async (content: Blob): Promise<LocalFile> => {
  const type = typeOf(new Uint8Array(await content.slice(0, LOOKED_AT).arrayBuffer()));
  return { content: content.slice(0, content.size, type.mime), type };
};

/** As this device has it; null: it does not. */
export const localFile = async (hash: string): Promise<LocalFile | null> => {
  const kept = await (await fileDesk()?.stock)?.read(hash);
  return kept ? looked(kept) : null;
};

export type Content =
  | { readonly kind: 'ready'; readonly file: LocalFile }
  /** Not on this device, and no line. */
  | { readonly kind: 'away' }
  /** Whoever attached it has not sent it yet. */
  | { readonly kind: 'notYet' }
  | { readonly kind: 'missing' };

/** From this device; else from the server, and then kept here while there is room. */
export const contentOf = async (number: string, { id, hash, size }: AttachedFile): Promise<Content> => {
  const at = fileDesk();
  if (!at) return { kind: 'away' };
  const stock = await at.stock;
  const kept = await localFile(hash);
  if (kept) {
    await stock.used(hash, Date.now());
    return { kind: 'ready', file: kept };
  }
  const answer = await download(number, id);
  if (answer.kind === 'unreachable') return { kind: 'away' };
  if (answer.kind === 'refused') return { kind: answer.problem.code === 'file.notYet' ? 'notYet' : 'missing' };
  const content = answer.body;
  if ((await hashOf(content)) !== hash) return { kind: 'missing' };
  // It is shown though it can't be kept.
  await stock.keep({ hash, size, sent: true, usedAt: Date.now() }, content).catch(() => undefined);
  await changed(at);
  return { kind: 'ready', file: await looked(content) };
};
