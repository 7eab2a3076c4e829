// A value in the table of facts, as words.
import type { Link } from '@shared/domain/ticket';
import type { FactField } from './facts';
import type { Names } from './wording';

interface Moment {
  /** A point in time in the reader's language. */
  instant(at: number): string;
}

const list = (values: readonly string[], names: Names): string => values.join(', ') || names.say('outbox:value.none');

const stateText = (value: unknown, { say }: Names): string => {
  const { kind, reason } = value as { kind: string; reason: string | null };
  const state = say(`domain:state.${kind}`);
  if (kind === 'onHold') return say(`domain:holdLong.${reason}`);
  if (kind === 'canceled')
    return say('outbox:value.withReason', { state, reason: say(`domain:cancelReason.${reason}`) });
  return state;
};

const idText = (field: FactField, id: string, names: Names): string | null => {
  switch (field) {
    case 'groupId':
      return names.group(id);
    case 'assigneeId':
    case 'callerId':
      return names.person(id);
    case 'serviceId':
      return names.service(id);
    case 'categoryId':
      return names.category(id);
    case 'subcategoryId':
      return names.subcategory(id);
    case 'channel':
      return names.say(`domain:channel.${id}`);
    default:
      return null;
  }
};

export const factText = (field: FactField, value: unknown, names: Names & Moment): string => {
  if (field === 'state') return stateText(value, names);
  if (value === null || value === undefined || value === '') return names.say('outbox:value.none');
  if (field === 'noticedAt' && typeof value === 'number') return names.instant(value);
  if (field === 'priority') return `${String(value)} ${names.say(`domain:priority.${String(value)}`)}`;
  if (field === 'watchers')
    return list(
      (value as readonly string[]).map((id) => names.person(id)),
      names,
    );
  if (field === 'tags') return list(value as readonly string[], names);
  if (field === 'links')
    return list(
      (value as readonly Link[]).map((link) => link.to),
      names,
    );
  return typeof value === 'string' ? (idText(field, value, names) ?? value) : String(value);
};
