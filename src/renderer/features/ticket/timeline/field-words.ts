// The value of a ticket's field as words.
import type { Link } from '@shared/domain/ticket';
import type { Speech } from './speech';

/** Values that a person typed stand in quotation marks; names from a list don't. */
const typed = new Set<string>([
  'shortDescription',
  'description',
  'contact',
  'configurationItem',
  'location',
  'affects',
]);

export const isTyped = (field: string): boolean => typed.has(field);

/** Beyond this many characters a value does not fit a sentence: it is shown beneath it. */
export const SENTENCE_FITS = 90;

export const quoted = (speech: Speech, text: string): string => speech.say('ticket:value.quoted', { text });

export const valueText = (field: string, value: unknown, speech: Speech): string => {
  if (value === null || value === undefined || value === '') return speech.say('ticket:value.none');
  if (typeof value === 'number') {
    if (field === 'noticedAt') return speech.instant(value);
    if (field === 'priority') return `${value} ${speech.say(`domain:priority.${value}`, { defaultValue: '' })}`.trim();
    return String(value);
  }
  if (typeof value !== 'string') return speech.say('ticket:value.other');
  switch (field) {
    case 'callerId':
      return speech.person(value);
    case 'serviceId':
      return speech.service(value);
    case 'categoryId':
      return speech.category(value);
    case 'subcategoryId':
      return speech.subcategory(value);
    case 'channel':
      return speech.say(`domain:channel.${value}`);
    default:
      return typed.has(field) ? quoted(speech, value) : value;
  }
};

export const isLink = (value: unknown): value is Link =>
  typeof value === 'object' && value !== null && 'kind' in value && 'to' in value;

export const linkText = (link: Link, speech: Speech): string =>
  `${speech.say(`domain:linkKind.${link.kind}`)} ${link.to}`;
