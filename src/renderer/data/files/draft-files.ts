// Files that go with what somebody writes and has not sent: kept on the device at once, and sent with it.
import { type AttachedFile, MAX_FILES_AT_ONCE } from '@shared/domain/attachment';
import { useCallback, useEffect, useRef, useState } from 'react';
import { giveUpFile, type Kept, keepFile, takeUpFile } from './keep';

export type RefusedFile = Extract<Kept, { ok: false }>;

export interface DraftFiles {
  readonly files: readonly AttachedFile[];
  /** Those of the last time that could not be kept. */
  readonly refused: readonly RefusedFile[];
  readonly add: (given: readonly File[]) => void;
  readonly leaveOut: (file: AttachedFile) => void;
}

/** @param set keeps them with the draft */
export const useDraftFiles = (
  files: readonly AttachedFile[],
  set: (files: readonly AttachedFile[]) => void,
): DraftFiles => {
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const latest = useRef(files);
  latest.current = files;
  useEffect(() => {
    for (const { hash } of latest.current) void takeUpFile(hash);
  }, []);

  const add = useCallback(
    (given: readonly File[]) => {
      void (async () => {
        const left = Math.max(0, MAX_FILES_AT_ONCE - latest.current.length);
        const kept = await Promise.all(given.slice(0, left).map((file) => keepFile(file, 'draft')));
        const fresh = kept.flatMap((each) => (each.ok ? [each.file] : []));
        const known = new Set(latest.current.map(({ hash, name }) => `${hash} ${name}`));
        const added = fresh.filter(({ hash, name }) => !known.has(`${hash} ${name}`));
        latest.current = [...latest.current, ...added];
        set(latest.current);
        setRefused(kept.filter((each) => !each.ok));
      })();
    },
    [set],
  );

  const leaveOut = useCallback(
    ({ id, hash }: AttachedFile) => {
      latest.current = latest.current.filter((file) => file.id !== id);
      set(latest.current);
      if (!latest.current.some((file) => file.hash === hash)) void giveUpFile(hash);
    },
    [set],
  );

  return { files, refused, add, leaveOut };
};
