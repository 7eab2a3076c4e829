import { Type } from 'typebox';
import { type Macro, macroContent } from '../macro';
import { MAX_MISSED, MissedSearch, missedSearchesOf } from '../missed-searches';
import { isDesk, isLead, mayKeepMacro } from '../permissions';
import { defineRecord } from '../record-command';
import { refuseWith } from '../refusal';
import { same } from '../settle';
import { Synonyms, WORD_LIST_ID } from '../word-list';

const blank = { createdBy: '', createdAt: 0, updatedBy: '', updatedAt: 0 };

/** New, or changed: of two who change it, the last one accepted wins. */
export const saveMacro = defineRecord('macro', {
  name: 'macro.save.v1',
  args: Type.Object(macroContent),
  words: ({ text, solution }) => text ?? solution?.note ?? solution?.reply ?? null,
  allow: (actor, macro, _world, { owner }) =>
    mayKeepMacro(actor, owner) && (macro === null || mayKeepMacro(actor, macro.owner)),
  refuse: (macro, args) => {
    if (args.text === null && args.solution === null) return refuseWith('solution.empty');
    const unchanged = macro && same({ ...macro, ...args }, macro);
    return unchanged ? refuseWith('nothingToChange') : null;
  },
  apply: (macro, args, _stamp, id) => ({ ...blank, ...macro, ...args, id, kind: 'macro', removed: false }),
});

const removal = (removed: boolean) =>
  defineRecord('macro', {
    name: removed ? 'macro.remove.v1' : 'macro.restore.v1',
    args: Type.Object({}),
    allow: (actor, macro) => macro !== null && mayKeepMacro(actor, macro.owner),
    refuse: (macro) => (macro?.removed === removed ? refuseWith('nothingToChange') : null),
    apply: (macro) => ({ ...(macro as Macro), removed }),
  });
export const removeMacro = removal(true);
export const restoreMacro = removal(false);

/** The whole list, with the one that it replaces: who overwrites somebody else's change is told. */
export const saveWords = defineRecord('words', {
  name: 'words.save.v1',
  args: Type.Object({ from: Synonyms, to: Synonyms }),
  allow: (actor) => isLead(actor),
  refuse: (words, { from, to }) => {
    const now = words?.synonyms ?? [];
    if (!same(now, from)) return refuseWith('draft.changed');
    return same(now, to) ? refuseWith('nothingToChange') : null;
  },
  apply: (_words, { to }) => ({ ...blank, id: WORD_LIST_ID, kind: 'words', synonyms: to }),
});

/** Searches that found nothing good: the same words on the same day are added up. */
export const noteMissed = defineRecord('missed', {
  name: 'missed.note.v1',
  args: Type.Object({ searches: Type.Array(MissedSearch, { minItems: 1, maxItems: 50 }) }),
  allow: (actor, missed) => isDesk(actor) && (missed === null || missed.createdBy === actor.id),
  refuse: (_missed, _args, _world, { actor }, id) =>
    id === missedSearchesOf(actor.id) ? null : refuseWith('permission.denied'),
  apply: (missed, { searches }, _stamp, id) => {
    const sum = new Map((missed?.searches ?? []).map((search) => [`${search.day} ${search.words}`, search]));
    for (const search of searches) {
      const key = `${search.day} ${search.words}`;
      const times = Math.min(10_000, (sum.get(key)?.times ?? 0) + search.times);
      sum.set(key, { ...search, times });
    }
    const kept = [...sum.values()].sort((a, b) => (a.day < b.day ? -1 : 1)).slice(-MAX_MISSED);
    return { ...blank, id, kind: 'missed', searches: kept };
  },
});
