// What changed about a problem, a change or a request, as sentences.
import { type Approval, type Detail, kindOfNumber, phasesOf, type Task } from '@shared/domain/kinds';
import type { State } from '@shared/domain/lifecycle';
import type { Change } from '@shared/domain/ticket';
import { receiver, type Speech, subject } from './speech';
import type { EventIcon, Told } from './state-words';

const told = (icon: EventIcon, who: string, text: string, quote: string | null = null): Told => ({
  icon,
  who,
  text,
  quote,
  values: null,
  overtook: null,
});

/** @param ticket its number, which says of which kind it is */
export const tellPhase = (change: Change, by: string, ticket: string, speech: Speech): Told => {
  const { who, did } = subject(speech, by);
  const phase = speech.say(`domain:phase.${kindOfNumber(ticket)}.${String(change.to)}`);
  const icon = change.to === 'canceled' || change.to === 'rejected' ? 'cancel' : 'start';
  return told(icon, who, speech.say('kinds:event.phase', { who: did, phase }));
};

const isState = (value: unknown): value is State => typeof value === 'object' && value !== null && 'kind' in value;

/** For whoever is told of states alone, as callers are: the phase that the state stands for. */
export const tellReached = (change: Change, by: string, ticket: string, speech: Speech): Told => {
  const to = isState(change.to) ? change.to.kind : 'inProgress';
  const phases = Object.entries(phasesOf[kindOfNumber(ticket)]);
  const [phase = to] = phases.findLast(([, { state }]) => state === to) ?? [];
  const line = tellPhase({ ...change, to: phase }, by, ticket, speech);
  const quote = isState(change.to) && change.to.kind === 'resolved' ? change.to.resolution.notes || null : null;
  return { ...line, quote };
};

const isDetail = (value: unknown): value is Detail => typeof value === 'object' && value !== null && 'kind' in value;

const tellApprovals = (before: readonly Approval[], after: readonly Approval[], by: string, speech: Speech): Told[] => {
  const { who, did } = subject(speech, by);
  return after.flatMap((approval) => {
    const was = before.find(({ id }) => id === approval.id);
    if (!was) {
      const person = receiver(speech, approval.personId);
      return [told('watch', who, speech.say('kinds:event.asked', { who: did, person }))];
    }
    if (was.answer !== null || approval.answer === null) return [];
    const { approved, comment } = approval.answer;
    const text = speech.say(`kinds:event.${approved ? 'approved' : 'declined'}`, { who: did });
    return [told(approved ? 'tick' : 'cancel', who, text, comment)];
  });
};

const tellTasks = (before: readonly Task[], after: readonly Task[], by: string, speech: Speech): Told[] => {
  const { who, did } = subject(speech, by);
  return after.flatMap((task) => {
    const was = before.find(({ id }) => id === task.id);
    const tell = (key: string) => [told('tick', who, speech.say(`kinds:event.${key}`, { who: did, text: task.text }))];
    if (!was) return tell('taskAdded');
    if ((was.done === null) === (task.done === null)) return [];
    return tell(task.done === null ? 'taskOpen' : 'taskDone');
  });
};

const texts = new Set(['rootCause', 'workaround', 'implementation', 'backout', 'test']);
const lists = new Set(['kind', 'approvals', 'tasks', 'pushed', 'knownError']);
const codes: Readonly<Record<string, string>> = { type: 'types', risk: 'risks', outcome: 'outcomes' };

const tellFields = (before: Detail, after: Detail, by: string, speech: Speech): Told[] => {
  const { who, did } = subject(speech, by);
  const was = before as Readonly<Record<string, unknown>>;
  return Object.entries(after).flatMap(([field, to]) => {
    if (lists.has(field) || was[field] === to) return [];
    const name = speech.say(`kinds:${after.kind}.${field}`);
    if (to === null || to === '')
      return [told('edit', who, speech.say('kinds:event.cleared', { who: did, field: name }))];
    if (texts.has(field)) {
      const text = speech.say('kinds:event.rewrote', { who: did, field: name });
      const values = { before: String(was[field] ?? ''), after: String(to) };
      return [{ ...told('edit', who, text), values }];
    }
    const code = codes[field];
    const words = code
      ? speech.say(`kinds:change.${code}.${String(to)}`)
      : typeof to === 'number'
        ? speech.instant(to)
        : String(to);
    return [told('edit', who, speech.say('kinds:event.setDetail', { who: did, field: name, to: words }))];
  });
};

const tellProblem = (before: Detail, after: Detail, by: string, speech: Speech): Told[] => {
  if (before.kind !== 'problem' || after.kind !== 'problem') return [];
  const { who, did } = subject(speech, by);
  const lines: Told[] = [];
  if (before.knownError !== after.knownError) {
    lines.push(
      told('tag', who, speech.say(`kinds:event.${after.knownError ? 'knownError' : 'noKnownError'}`, { who: did })),
    );
  }
  const known = before.pushed?.workaround === after.pushed?.workaround ? (before.pushed?.to ?? []) : [];
  const count = (after.pushed?.to ?? []).filter((number) => !known.includes(number)).length;
  if (count > 0) lines.push(told('solution', who, speech.say('kinds:event.pushed', { who: did, count })));
  return lines;
};

export const tellDetail = (change: Change, by: string, speech: Speech): Told[] => {
  const { from, to } = change;
  const { who, did } = subject(speech, by);
  const lines =
    isDetail(from) && isDetail(to)
      ? [
          ...tellProblem(from, to, by, speech),
          ...tellFields(from, to, by, speech),
          ...(from.kind !== 'problem' && to.kind !== 'problem'
            ? [
                ...tellApprovals(from.approvals, to.approvals, by, speech),
                ...tellTasks(from.tasks, to.tasks, by, speech),
              ]
            : []),
        ]
      : [];
  return lines.length > 0 ? lines : [told('edit', who, speech.say('kinds:event.detail', { who: did }))];
};
