import { expect, it } from 'vitest';
import { attempt, logged, refusalOf, stampOf } from '../../../../test/builders/commands';
import { demoLikeSettings } from '../../../../test/builders/settings';
import { followUpArgs } from './follow-up-ticket';

const settings = demoLikeSettings();
const ticket = logged();
const origin = { review: 'PIR0000001', number: ticket.number, ticket, settings, by: 'ann' };
const speech = {
  say: (key: string, params?: Record<string, unknown>) => `${key} ${params?.['day'] ?? ''}`.trim(),
  day: String,
};
const followUp = { id: 'f', text: 'Own it', ownerId: null, dueAt: null, ticket: null };
const member = (group: string) => settings.groups.find(({ id }) => id === group)?.memberIds[0] ?? '';

it.each([
  ['nobody: the group of the ticket', null, { groupId: 'l1', assigneeId: null }],
  ['somebody of the ticket’s group', member('l1'), { groupId: 'l1', assigneeId: member('l1') }],
  ['somebody of another group: theirs', member('l2'), { groupId: 'l2', assigneeId: member('l2') }],
  ['somebody who is in no group', 'gone', { groupId: null, assigneeId: null }],
])('belongs to %s', (_name, ownerId, expected) => {
  const args = followUpArgs({ ...followUp, ownerId }, origin, speech);
  expect(args).toMatchObject(expected);
  expect(refusalOf(attempt(null, 'ticket.log.v1', args, stampOf('ann', 9), undefined, 'INC0000009'))).toBeNull();
});

it('says where it comes from and until when; a long text is not cut', () => {
  const text = 'x'.repeat(300);
  const args = followUpArgs({ ...followUp, text, dueAt: 5 }, { ...origin, ticket: null }, speech);
  expect(args.shortDescription).toHaveLength(160);
  expect(args.description).toBe(`${text}\n\nreview:followUp.descriptionDue 5`);
});
