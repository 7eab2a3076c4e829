// What was applied, ticked and judged, as sentences.
import { AppliedSolution, type Change, Step } from '@shared/domain/ticket';
import { type Static, type TSchema, Type } from 'typebox';
import { Value } from 'typebox/value';
import { type Speech, subject } from './speech';
import type { EventIcon, Told } from './state-words';

const listOf = <T extends TSchema>(type: T, value: unknown): readonly Static<T>[] =>
  Value.Check(Type.Array(type), value) ? value : [];

const told = (icon: EventIcon, by: string, key: string, params: Record<string, unknown>, speech: Speech): Told => {
  const { who, did } = subject(speech, by);
  const text = speech.say(`ticket:event.${key}`, { who: did, ...params });
  return { icon, who, text, quote: null, values: null, overtook: null };
};

const nameOf = ({ source, title, edition }: AppliedSolution, speech: Speech): string =>
  edition > 0 ? speech.say('ticket:event.solutionName', { title, number: source, edition }) : title;

const verdictKey = (worked: boolean | null): string =>
  worked === null ? 'solutionOpen' : worked ? 'solutionWorked' : 'solutionDidNot';

export const tellSolutions = (change: Change, by: string, speech: Speech): Told[] => {
  const before = new Map(listOf(AppliedSolution, change.from).map((solution) => [solution.id, solution]));
  return listOf(AppliedSolution, change.to).flatMap((solution) => {
    const known = before.get(solution.id);
    if (!known) return told('solution', by, 'solutionApplied', { name: nameOf(solution, speech) }, speech);
    if (known.worked === solution.worked) return [];
    return told('solution', by, verdictKey(solution.worked), { name: solution.title }, speech);
  });
};

export const tellSteps = (change: Change, by: string, speech: Speech): Told[] => {
  const before = new Map(listOf(Step, change.from).map((step) => [step.id, step]));
  const steps = listOf(Step, change.to);
  const added = steps.filter(({ id }) => !before.has(id));
  const moved = steps.filter(({ id, done }) => before.has(id) && (before.get(id)?.done === null) !== (done === null));
  return [
    ...(added.length > 0 ? [told('tick', by, 'stepsAdded', { count: added.length }, speech)] : []),
    ...moved.map(({ text, done }) => told('tick', by, done ? 'stepDone' : 'stepOpen', { step: text }, speech)),
  ];
};

/** The name of what an undo took back; null if it was not a solution. */
export const withdrawnSolution = (changes: readonly Change[], speech: Speech): string | null => {
  const change = changes.find(({ field }) => field === 'solutions');
  const kept = new Set(listOf(AppliedSolution, change?.to).map(({ id }) => id));
  const gone = listOf(AppliedSolution, change?.from).find(({ id }) => !kept.has(id));
  return gone ? nameOf(gone, speech) : null;
};
