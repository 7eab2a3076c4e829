import { Type } from 'typebox';
import { defineChange } from '../command';
import { isFinal } from '../lifecycle';
import { isCallerOf, mayWork } from '../permissions';
import { refuseWith } from '../refusal';
import { Words } from '../values';

const Text = Type.Object({ text: Words });

/** Notes are never refused for what others did meanwhile: they append, on closed tickets too. */
export const addNote = defineChange({
  name: 'ticket.addNote.v1',
  args: Text,
  words: (args) => args.text,
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: () => null,
  apply: (ticket, { text }) => ({ ticket, entries: [{ kind: 'note', text }] }),
});

export const replyToCaller = defineChange({
  name: 'ticket.reply.v1',
  args: Text,
  words: (args) => args.text,
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket) =>
    isFinal(ticket.state.kind) ? refuseWith('state.notAllowed', { state: ticket.state.kind }) : null,
  apply: (ticket, { text }, stamp) => ({
    ticket: { ...ticket, lastReplyAt: Math.max(stamp.at, ticket.lastReplyAt ?? 0) },
    entries: [{ kind: 'reply', text, to: ticket.callerId }],
  }),
});

/** The caller's own words. They resume work that waited for them (DOMAIN, "States"). */
export const callerWrites = defineChange({
  name: 'ticket.callerWrites.v1',
  args: Text,
  words: (args) => args.text,
  allow: (actor, ticket) => isCallerOf(actor, ticket) || actor.role === 'system',
  refuse: (ticket) =>
    isFinal(ticket.state.kind) ? refuseWith('state.notAllowed', { state: ticket.state.kind }) : null,
  apply: (ticket, { text }, stamp) => ({
    ticket: {
      ...ticket,
      lastCallerMessageAt: Math.max(stamp.at, ticket.lastCallerMessageAt ?? 0),
      state:
        ticket.state.kind === 'onHold' && ticket.state.reason === 'awaitingCaller'
          ? { kind: 'inProgress' }
          : ticket.state,
    },
    entries: [{ kind: 'callerMessage', text }],
  }),
});
