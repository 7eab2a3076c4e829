import type { AttachedFile } from '@shared/domain/attachment';
import { useCallback } from 'react';
import { type DraftFiles, useDraftFiles } from '@/data/files/draft-files';
import type { LogDraftHandle } from './use-log-draft';

const none: readonly AttachedFile[] = [];

export const useFormFiles = ({ draft, change }: LogDraftHandle): DraftFiles => {
  const set = useCallback((files: readonly AttachedFile[]) => change({ files: [...files] }), [change]);
  return useDraftFiles(draft.files ?? none, set);
};
