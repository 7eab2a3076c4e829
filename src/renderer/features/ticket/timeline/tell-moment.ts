// A moment of the timeline that is not somebody's text, as sentences.
import { kindOfNumber } from '@shared/domain/kinds';
import type { Moment } from './arrange';
import { tellRoom, tellRule, tellSurvey } from './desk-words';
import { valueText } from './field-words';
import { tellFiles } from './file-words';
import { tellHandoff } from './handoff-words';
import { withdrawnSolution } from './solution-words';
import { type Speech, subject } from './speech';
import { stateName, type Told } from './state-words';
import { tellChanges } from './tell-changes';

const line = (icon: Told['icon'], who: string, text: string): Told => ({
  icon,
  who,
  text,
  quote: null,
  values: null,
  overtook: null,
});

const restored = (field: string, value: unknown, ticket: string, speech: Speech): string => {
  if (field === 'state' && typeof value === 'object' && value !== null && 'kind' in value)
    return stateName(value.kind as Parameters<typeof stateName>[0], speech);
  if (field === 'phase') return speech.say(`domain:phase.${kindOfNumber(ticket)}.${String(value)}`);
  if (field === 'groupId') return typeof value === 'string' ? speech.group(value) : speech.say('ticket:value.none');
  if (field === 'assigneeId')
    return typeof value === 'string' ? speech.person(value) : speech.say('ticket:value.nobody');
  return valueText(field, value, speech);
};

/** Their values are lists or records: that they are as before is all that can be said in a sentence. */
const unspoken = new Set([
  'tags',
  'watchers',
  'links',
  'override',
  'description',
  'solutions',
  'checklist',
  'detail',
  'duties',
  'promises',
  'attachments',
]);
/** They follow from others, and nobody asks for them. */
const silent = new Set([
  'reassignmentCount',
  'reopenCount',
  'lastReplyAt',
  'lastCallerMessageAt',
  'origin',
  'handoff',
  'hops',
]);

const tellUndo = (moment: Moment, speech: Speech): Told => {
  const { who, did } = subject(speech, moment.entry.by);
  const text = moment.undoes.find((entry) => entry.body.kind === 'note' || entry.body.kind === 'reply');
  const offer = moment.undoes.find(({ body }) => body.kind === 'handoff' && body.what === 'offered');
  if (offer?.body.kind === 'handoff') return tellHandoff(moment.entry, { ...offer.body, what: 'withdrawn' }, speech);
  const back = moment.changes
    .filter((change) => !silent.has(change.field))
    .map((change) => {
      const field = speech.say(`ticket:field.${change.field}`);
      return unspoken.has(change.field)
        ? speech.say('ticket:event.asBefore', { field })
        : speech.say('ticket:event.again', {
            field,
            value: restored(change.field, change.to, moment.entry.ticket, speech),
          });
    });
  const what = back.join('; ');
  const solution = withdrawnSolution(moment.changes, speech);
  if (solution !== null) {
    return line('undo', who, speech.say('ticket:event.withdrewSolution', { who: did, name: solution }));
  }
  if (text?.body.kind === 'note') return line('undo', who, speech.say('ticket:event.withdrewNote', { who: did }));
  if (text?.body.kind === 'reply') {
    const key = back.length > 0 ? 'withdrewReplyAnd' : 'withdrewReply';
    return line('undo', who, speech.say(`ticket:event.${key}`, { who: did, what }));
  }
  return line(
    'undo',
    who,
    speech.say(back.length > 0 ? 'ticket:event.tookBack' : 'ticket:event.undid', { who: did, what }),
  );
};

/** Empty for what is a text of its own: notes, replies, the caller's messages. */
export const tellMoment = (moment: Moment, callerId: string, speech: Speech): Told[] => {
  const { entry } = moment;
  const { who, did } = subject(speech, entry.by);
  switch (entry.body.kind) {
    case 'opened':
      return [
        line(
          'open',
          who,
          kindOfNumber(entry.ticket) === 'incident'
            ? speech.say('ticket:event.opened', { who: did, by: speech.say(`ticket:loggedBy.${entry.body.channel}`) })
            : speech.say('kinds:event.opened', { who: did }),
        ),
      ];
    case 'imported':
      return [line('import', who, speech.say('ticket:event.imported', { who: did, source: entry.body.source }))];
    case 'undone':
      return [tellUndo(moment, speech)];
    case 'changed':
      return tellChanges(
        moment.changes,
        { by: entry.by, command: entry.command, callerId, reason: moment.reason, ticket: entry.ticket },
        speech,
      );
    case 'handoff':
      return [tellHandoff(entry, entry.body, speech)];
    case 'rule':
      return [tellRule(entry.body, speech)];
    case 'room':
      return [tellRoom(entry, entry.body, speech)];
    case 'files':
      return [tellFiles(entry, entry.body, speech)];
    case 'survey':
      return [tellSurvey(entry, entry.body, speech)];
    default:
      return [];
  }
};
