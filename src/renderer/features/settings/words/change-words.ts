// Saving the list, with the way back. Who changed it meanwhile is not overwritten: the server refuses, the outbox tells.
import type { Refusal } from '@shared/domain/refusal';
import { WORD_LIST_ID } from '@shared/domain/word-list';
import i18next from 'i18next';
import { runRecord } from '@/data/run-record';
import { refusalText } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';
import type { Groups } from './groups';

const say = (key: string, params?: Record<string, unknown>): string => i18next.t(key, params ?? {});
const aloud = (refusal: Refusal): void => {
  const overtaken = refusal.code === 'draft.changed';
  showToast(overtaken ? say('words:overtaken') : refusalText(refusal, say), null, 'error');
};

const save = async (from: Groups, to: Groups): Promise<boolean> => {
  const result = await runRecord('words.save.v1', WORD_LIST_ID, { from, to });
  if (!result.ok) aloud(result.refusal);
  return result.ok;
};

export const saveWords = async (from: Groups, to: Groups, done: string): Promise<boolean> => {
  const saved = await save(from, to);
  if (saved) showToast(done, () => void save(to, from));
  return saved;
};
