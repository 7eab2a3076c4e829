import { describe, expect, it } from 'vitest';
import { attempt, commandId, done, logged, refusalOf, START, stampOf } from '../../../../test/builders/commands';
import { world } from '../../../../test/builders/settings';
import { decideRecord } from '../record-command';
import type { DeskRecord } from '../records';
import type { ReviewContent } from '../review';
import type { Ticket } from '../ticket';
import { type RecordArgsOf, type RecordCommandName, recordCommandNamed } from './records';

const PIR = 'PIR0000001';
const content: ReviewContent = {
  title: 'Scanners lose Wi-Fi',
  overview: 'Three halls were without scanners.',
  people: 140,
  minutes: 95,
  impact: 'Picking on paper',
  detection: 'First call at 09:02',
  timeline: [{ entry: null, at: START, text: 'Controller update' }],
  whys: ['Roaming failed', 'The update changed a default'],
  wentWell: ['Paper forms were ready'],
  wentBadly: [],
  followUps: [],
};
const run = <N extends RecordCommandName>(
  name: N,
  args: RecordArgsOf<N>,
  record: DeskRecord | null,
  who = 'ann',
  n = 1,
  id = PIR,
) =>
  decideRecord(
    recordCommandNamed(name),
    record,
    { name, ticket: id, args: args as Record<string, unknown> },
    stampOf(who, n),
    world(),
  );
const kept = (decision: ReturnType<typeof run>): DeskRecord => {
  if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
  return decision.record;
};
const why = (decision: ReturnType<typeof run>) => (decision.kind === 'refused' ? decision.refusal.code : null);
const save = (record: DeskRecord | null, seen: number, who = 'ann', n = 1) =>
  run('review.save.v1', { seen, ticket: 'INC0000001', ...content }, record, who, n);

describe('a review', () => {
  it('is written by the desk, published, and opened again', () => {
    const review = kept(save(null, 0));
    const published = kept(run('review.publish.v1', {}, review, 'ann', 2));
    expect(published).toMatchObject({ version: 2, publishedAt: START + 120_000 });
    expect(why(save(published, 2, 'ann', 3))).toBe('review.published');
    expect(kept(run('review.reopen.v1', {}, published, 'ada', 4))).toMatchObject({ publishedAt: null });
  });

  it('is not saved over a saving that the author has not seen', () => {
    const second = kept(save(kept(save(null, 0)), 1, 'bob', 2));
    expect(why(save(second, 1, 'ann', 3))).toBe('draft.changed');
    expect(why(save(null, 0, 'rosa'))).toBe('permission.denied');
  });
});

describe('a major incident', () => {
  it('is closed with its review only', () => {
    const room = done(
      attempt(logged(), 'ticket.promoteMajor.v1', { incidentManagerId: 'ada', nextUpdateAt: null }, stampOf('ada', 1)),
    );
    const resolved = done(attempt(room, 'ticket.resolve.v1', { code: 'userError', notes: 'x' }, stampOf('ann', 2)));
    const close = (ticket: Ticket, n: number) => attempt(ticket, 'ticket.close.v1', {}, stampOf('ann', n));
    expect(refusalOf(close(resolved, 3))).toBe('review.missing');
    const reviewed = done(attempt(resolved, 'ticket.linkReview.v1', { reviewId: PIR }, stampOf('ann', 4)));
    const closed = done(close(reviewed, 5));
    expect(closed).toMatchObject({ state: { kind: 'closed' }, survey: { answer: null } });
    const answer = { score: 4, comment: null };
    expect(done(attempt(closed, 'ticket.answerSurvey.v1', answer, stampOf('rosa', 6))).survey?.answer?.score).toBe(4);
    expect(refusalOf(attempt(closed, 'ticket.answerSurvey.v1', answer, stampOf('ann', 6)))).toBe('permission.denied');
    expect(refusalOf(attempt(logged(), 'ticket.answerSurvey.v1', answer, stampOf('rosa', 6)))).toBe('survey.notAsked');
  });
});

describe('a duty', () => {
  const start = (awareAt: number, n = 60) =>
    attempt(
      logged(),
      'ticket.startDuty.v1',
      { duty: 'breach', name: 'Data breach', hours: 72, awareAt },
      stampOf('ann', n),
    );

  it('runs in plain hours from when the desk became aware', () => {
    const marked = done(start(START));
    expect(marked.duties).toMatchObject([{ duty: 'breach', dueAt: START + 72 * 3_600_000, done: null }]);
    const done_ = attempt(marked, 'ticket.finishDuty.v1', { duty: 'breach', done: true }, stampOf('ada', 61));
    expect(done(done_).duties[0]?.done).toEqual({ by: 'ada', at: START + 61 * 60_000 });
    const undone = attempt(marked, 'ticket.undo.v1', { commandId: commandId(60) }, stampOf('ann', 62));
    expect(done(undone).duties).toEqual([]);
  });

  it('stands in the timeline, where everybody at the desk sees who started it', () => {
    const decision = start(START);
    const bodies =
      decision.kind === 'accepted' ? decision.entries.map(({ audience, body }) => ({ audience, body })) : [];
    expect(bodies).toMatchObject([{ audience: 'internal', body: { kind: 'changed', changes: [{ field: 'duties' }] } }]);
  });

  it('does not begin in the future, and not twice', () => {
    expect(refusalOf(start(START + 3_600_001))).toBe('duty.inFuture');
    const args = { duty: 'breach', name: 'Data breach', hours: 72, awareAt: START };
    expect(refusalOf(attempt(done(start(START)), 'ticket.startDuty.v1', args, stampOf('ann', 61)))).toBe(
      'nothingToChange',
    );
  });
});

describe('the plan', () => {
  it('is the process owner’s to change', () => {
    const args = { seen: 0, roles: [], workflow: [], duties: [], contacts: [] };
    expect(why(run('plan.save.v1', args, null, 'bob', 1, 'plan:desk'))).toBe('permission.denied');
    expect(kept(run('plan.save.v1', args, null, 'ada', 1, 'plan:desk'))).toMatchObject({ version: 1, kind: 'plan' });
  });
});
