// Macros and text snippets of the demo desk: the desk's, two groups', and two people's own.
import type { MacroOwner } from '@shared/domain/macro';
import type { Solution } from '@shared/domain/solution';

export interface MacroStory {
  readonly id: string;
  readonly name: string;
  readonly shortcut: string;
  readonly owner: MacroOwner;
  readonly by: string;
  readonly text?: string;
  readonly solution?: Partial<Solution>;
}

const desk: MacroOwner = { kind: 'desk' };
const group = (groupId: string): MacroOwner => ({ kind: 'group', groupId });
const person = (personId: string): MacroOwner => ({ kind: 'person', personId });

export const macroStories: readonly MacroStory[] = [
  {
    id: 'thanks',
    name: 'Thanks for reporting',
    shortcut: 'thanks',
    owner: desk,
    by: 'sam',
    text: 'Hello {{caller.firstName}},\n\nthank you for telling us. Your number is {{ticket.number}}; just answer this mail if anything changes.\n\n{{agent.firstName}}, {{desk.name}}',
  },
  {
    id: 'screenshot',
    name: 'Ask for a picture of the screen',
    shortcut: 'picture',
    owner: desk,
    by: 'sam',
    text: 'Could you send me a picture of the whole screen with the message on it, and tell me when it happened?',
  },
  {
    id: 'not-reached',
    name: 'Caller not reached',
    shortcut: 'notreached',
    owner: desk,
    by: 'sam',
    solution: {
      note: 'Tried to reach {{caller.name}} by phone, left a message.',
      reply:
        'Hello {{caller.firstName}},\n\nI have just tried to call you about {{ticket.number}}. When does it suit you?\n\n{{agent.firstName}}',
    },
  },
  {
    id: 'still-there',
    name: 'Is it still there?',
    shortcut: 'still',
    owner: desk,
    by: 'claire.fontaine',
    text: 'Hello {{caller.firstName}},\n\nis this still there? If I hear nothing until the day after tomorrow, I take it as solved; you can always open it again.\n\n{{agent.firstName}}',
  },
  {
    id: 'duplicate-of-wave',
    name: 'Part of a known disturbance',
    shortcut: 'wave',
    owner: desk,
    by: 'sam',
    solution: {
      tags: ['child'],
      reply:
        'Hello {{caller.firstName}},\n\nwe know about this and are working on it; others have it too. I write to you as soon as it is over.\n\n{{agent.firstName}}',
    },
  },
  {
    id: 'on-site',
    name: 'Visit on site',
    shortcut: 'visit',
    owner: desk,
    by: 'sam',
    solution: {
      fields: { groupId: 'field-west' },
      tags: ['on-site'],
      checklist: ['Room and contact person are in the ticket', 'Who opens the door', 'Device name'],
      note: 'Needs a visit at {{caller.location}}.',
    },
  },
  {
    id: 'network-facts',
    name: 'Facts for the network team',
    shortcut: 'netfacts',
    owner: group('network'),
    by: 'marta.kowalczyk',
    solution: {
      questions: ['Cable or Wi-Fi?', 'Label of the socket or name of the room?', 'One person or everybody?'],
      note: 'Socket or room, cable or Wi-Fi, one or many: asked.',
    },
  },
  {
    id: 'network-window',
    name: 'Maintenance window tonight',
    shortcut: 'window',
    owner: group('network'),
    by: 'oskar',
    text: 'We change this in tonight’s window between 20:00 and 22:00. The network is away for up to ten minutes; please save before you leave.',
  },
  {
    id: 'field-coming',
    name: 'I am on my way',
    shortcut: 'coming',
    owner: group('field-west'),
    by: 'claire.fontaine',
    text: 'Hello {{caller.firstName}}, I am on my way to {{caller.location}} and will be there within the hour. {{agent.firstName}}',
  },
  {
    id: 'maya-signature',
    name: 'My greeting in the evening',
    shortcut: 'bye',
    owner: person('maya'),
    by: 'maya',
    text: 'I am here again from eight tomorrow; until ten tonight Imani looks after {{ticket.number}}.\n\nMaya',
  },
  {
    id: 'maya-polish',
    name: 'Answer in Polish: we are on it',
    shortcut: 'pl',
    owner: person('maya'),
    by: 'maya',
    text: 'Dzień dobry {{caller.firstName}},\n\nzajmujemy się zgłoszeniem {{ticket.number}}. Odezwę się jeszcze dzisiaj.\n\nMaya',
  },
  {
    id: 'deniz-done',
    name: 'Done on site',
    shortcut: 'done',
    owner: person('deniz'),
    by: 'deniz',
    solution: {
      note: 'Done on site at {{caller.location}}, shown to {{caller.name}}.',
      resolution: { code: 'solutionProvided', notes: 'Repaired on site and tried together with {{caller.name}}.' },
    },
  },
  {
    id: 'deniz-part',
    name: 'Part ordered',
    shortcut: 'part',
    owner: person('deniz'),
    by: 'deniz',
    text: 'The part is ordered and usually takes two working days. I come back with it without a new ticket.',
  },
];
