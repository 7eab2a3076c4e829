// A refusal as a sentence: what happened, and what to do now. Rules give codes and values; the catalogue has the words.
import type { Refusal } from '@shared/domain/refusal';

/** A catalogue look-up over all namespaces: "refusal:take.overtaken". */
export type Say = (key: string, params?: Record<string, unknown>) => string;

/** Where a value may be missing, the sentence that does without it. */
const wordingOf = ({ code, params = {} }: Refusal): string => {
  switch (code) {
    case 'state.notAllowed':
      return params['to'] ? code : 'state.notAllowedHere';
    case 'state.alreadyResolved':
      return params['person'] ? code : 'state.alreadyResolvedBySomebody';
    case 'assign.overtaken':
      if (params['person']) return code;
      return params['group'] ? 'assign.overtakenByGroup' : 'assign.overtakenToNobody';
    case 'undo.newer':
      return params['person'] ? code : 'undo.newerBySomebody';
    default:
      return code;
  }
};

/** The domain gives states by their kind; names of people and groups are names already. */
const wordOf = (name: string, value: string | number | null, say: Say): string | number | null =>
  (name === 'state' || name === 'to') && value !== null ? say(`domain:state.${value}`) : value;

export const refusalText = (refusal: Refusal, say: Say): string => {
  const params = Object.entries(refusal.params ?? {}).map(([name, value]) => [name, wordOf(name, value, say)]);
  return say(`refusal:${wordingOf(refusal)}`, Object.fromEntries(params));
};
