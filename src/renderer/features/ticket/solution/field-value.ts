import { isTyped, valueText } from '../timeline/field-words';
import type { Speech } from '../timeline/speech';

/** A field's value as it stands in a list of changes: by its name, without quotation marks. */
export const fieldValue = (field: string, value: unknown, speech: Speech): string => {
  if (value === null || value === undefined) {
    return speech.say(field === 'assigneeId' ? 'ticket:value.nobody' : 'ticket:value.none');
  }
  if (field === 'groupId') return speech.group(String(value));
  if (field === 'assigneeId') return speech.person(String(value));
  if (field === 'impact' || field === 'urgency') {
    return `${value} ${speech.say(`domain:${field}.${value}`, { defaultValue: '' })}`.trim();
  }
  return isTyped(field) ? String(value) : valueText(field, value, speech);
};
