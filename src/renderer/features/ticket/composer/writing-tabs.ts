// Which texts somebody may write on a ticket: the domain's own rules say so.
import type { Ticket } from '@shared/domain/ticket';
import { canRun } from '@/data/run-command';
import { runtime } from '@/data/runtime';
import type { ComposerTab } from './composing';

export interface WritingTab {
  readonly id: ComposerTab;
  readonly command: 'ticket.addNote.v1' | 'ticket.reply.v1' | 'ticket.callerWrites.v1';
  /** Leaves the desk: drawn in accent. */
  readonly outward: boolean;
  /** Message keys of the `ticket` catalogue. */
  readonly label: string;
  readonly placeholder: string;
  readonly submit: string;
  /** With its namespace. */
  readonly done: string;
  /** Who gets it, by name and address. */
  readonly person: string;
  readonly email: string | null;
}

const note = {
  id: 'note',
  command: 'ticket.addNote.v1',
  outward: false,
  label: 'composer.note',
  placeholder: 'composer.notePlaceholder',
  submit: 'composer.addNote',
  done: 'ticket:done.note',
  person: '',
  email: null,
} as const satisfies WritingTab;

const reply = {
  id: 'reply',
  command: 'ticket.reply.v1',
  outward: true,
  label: 'composer.reply',
  placeholder: 'composer.replyPlaceholder',
  submit: 'composer.sendReply',
  done: 'ticket:done.reply',
} as const;

const message = {
  id: 'reply',
  command: 'ticket.callerWrites.v1',
  outward: true,
  label: 'composer.message',
  placeholder: 'composer.messagePlaceholder',
  submit: 'composer.sendMessage',
  done: 'ticket:done.message',
  person: '',
  email: null,
} as const satisfies WritingTab;

/** The desk writes notes and replies; a caller writes to the desk. */
export const tabsFor = (ticket: Ticket): WritingTab[] => {
  const tabs: WritingTab[] = [];
  const may = (command: WritingTab['command']) => canRun(command, ticket, { text: '-' });
  if (may('ticket.addNote.v1') === null) tabs.push(note);
  const refused = may('ticket.reply.v1');
  if (refused?.code !== 'permission.denied') {
    const caller = runtime().store.getState().desk.people.get(ticket.callerId);
    tabs.push({ ...reply, person: caller?.name ?? ticket.callerId, email: caller?.email ?? null });
  } else if (may('ticket.callerWrites.v1') === null) tabs.push(message);
  return tabs;
};
