// Keeping, switching and removing rules, with the way back.
import type { RecordArgsOf } from '@shared/domain/commands/records';
import type { Refusal } from '@shared/domain/refusal';
import type { Rule } from '@shared/domain/rules';
import i18next from 'i18next';
import { newId } from '@/data/ids';
import { runRecord } from '@/data/run-record';
import { refusalText } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';
import { argsOf, draftOf } from './rule-draft';

type RuleArgs = RecordArgsOf<'rule.save.v1'>;

const say = (key: string, params?: Record<string, unknown>): string => i18next.t(key, params ?? {});

const save = async (id: string, args: RuleArgs): Promise<Refusal | null> => {
  const result = await runRecord('rule.save.v1', id, args);
  return result.ok ? null : result.refusal;
};

const setRemoved = async (id: string, removed: boolean): Promise<Refusal | null> => {
  const result = await runRecord(removed ? 'rule.remove.v1' : 'rule.restore.v1', id, {});
  return result.ok ? null : result.refusal;
};

const aloud = async (done: Promise<Refusal | null>): Promise<boolean> => {
  const refusal = await done;
  if (refusal) showToast(refusalText(refusal, say), null, 'error');
  return refusal === null;
};

/** @param before null for a new one */
export const keepRule = async (before: Rule | null, args: RuleArgs): Promise<Refusal | null> => {
  const id = before?.id ?? `rule:${newId()}`;
  const refusal = await save(id, args);
  if (refusal) return refusal;
  const takeBack = () => void aloud(before ? save(id, argsOf(draftOf(before))) : setRemoved(id, true));
  showToast(say('rules:done.saved', { name: args.name }), takeBack);
  return null;
};

export const switchRule = async (rule: Rule, enabled: boolean): Promise<void> => {
  const { id, name } = rule;
  const args = argsOf(draftOf(rule));
  if (!(await aloud(save(id, { ...args, enabled })))) return;
  showToast(say(enabled ? 'rules:done.on' : 'rules:done.off', { name }), () => void aloud(save(id, args)));
};

export const removeRule = async ({ id, name }: Rule): Promise<void> => {
  if (!(await aloud(setRemoved(id, true)))) return;
  showToast(say('rules:done.removed', { name }), () => void aloud(setRemoved(id, false)));
};

export const restoreRule = async ({ id, name }: Rule): Promise<void> => {
  if (!(await aloud(setRemoved(id, false)))) return;
  showToast(say('rules:done.restored', { name }), () => void aloud(setRemoved(id, true)));
};
