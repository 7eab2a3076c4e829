// Keeping and removing macros, with the way back.
import type { RecordArgsOf } from '@shared/domain/commands/records';
import type { Macro } from '@shared/domain/macro';
import type { Refusal } from '@shared/domain/refusal';
import i18next from 'i18next';
import { newId } from '@/data/ids';
import { runRecord } from '@/data/run-record';
import { refusalText } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';
import { argsOf, draftOf } from './macro-draft';

const say = (key: string, params?: Record<string, unknown>): string => i18next.t(key, params ?? {});

const aloud = (refusal: Refusal): void => showToast(refusalText(refusal, say), null, 'error');

const remove = async (id: string): Promise<Refusal | null> => {
  const result = await runRecord('macro.remove.v1', id, {});
  return result.ok ? null : result.refusal;
};

const back = async (done: Promise<Refusal | null>): Promise<void> => {
  const refusal = await done;
  if (refusal) aloud(refusal);
};

const restore = async (id: string): Promise<Refusal | null> => {
  const result = await runRecord('macro.restore.v1', id, {});
  return result.ok ? null : result.refusal;
};

const save = async (id: string, args: RecordArgsOf<'macro.save.v1'>): Promise<Refusal | null> => {
  const result = await runRecord('macro.save.v1', id, args);
  return result.ok ? null : result.refusal;
};

/** @param before null for a new one */
export const keepMacro = async (before: Macro | null, args: RecordArgsOf<'macro.save.v1'>): Promise<Refusal | null> => {
  const id = before?.id ?? `macro:${newId()}`;
  const refusal = await save(id, args);
  if (refusal) return refusal;
  const takeBack = () => void back(before ? save(id, argsOf(draftOf(before))) : remove(id));
  showToast(say('macros:done.saved', { name: args.name }), takeBack);
  return null;
};

export const removeMacro = async ({ id, name }: Macro): Promise<void> => {
  const refusal = await remove(id);
  if (refusal) aloud(refusal);
  else showToast(say('macros:done.removed', { name }), () => void back(restore(id)));
};
