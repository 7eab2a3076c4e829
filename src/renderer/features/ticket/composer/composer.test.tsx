import { MantineProvider } from '@mantine/core';
import type { Ticket } from '@shared/domain/ticket';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { Provider } from 'react-redux';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixtureDesk } from '@/data/fixtures';
import { attempt, done, logged, stampOf } from '../../../../../test/builders/commands';
import { demoLikeSettings, people, personNamed } from '../../../../../test/builders/settings';
import { Composer } from './composer';
import { compose } from './composing';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let host: HTMLElement;

const open = (held: Ticket, shown: Ticket = held, me = 'ann') => {
  const desk = fixtureDesk({ me: personNamed(me), settings: demoLikeSettings(), people, tickets: [held] });
  act(() =>
    root.render(
      <Provider store={desk.store}>
        <MantineProvider>
          <Composer ticket={shown} />
        </MantineProvider>
      </Provider>,
    ),
  );
  return desk;
};

const field = (): HTMLTextAreaElement => {
  const found = host.querySelector('textarea');
  if (!found) throw new Error('there is no composer');
  return found;
};
const type = (text: string) => {
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  act(() => {
    set?.call(field(), text);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
};
const choose = (tab: 'note' | 'reply') =>
  act(async () => {
    compose('INC0000001', tab);
  });
const send = () =>
  act(async () => {
    field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
  });

beforeEach(() => {
  localStorage.clear();
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});
afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

describe('drafts', () => {
  test('note and reply are two texts, and both are there again later', async () => {
    const ticket = logged();
    open(ticket);
    type('a note');
    await choose('reply');
    expect(field().value).toBe('');
    type('a reply');
    act(() => root.unmount());
    root = createRoot(host);
    open(ticket);
    expect(field().value).toBe('a note');
    await choose('reply');
    expect(field().value).toBe('a reply');
  });

  test('what others change meanwhile does not touch it', () => {
    const ticket = logged();
    open(ticket);
    type('half a thought');
    const taken = done(
      attempt(ticket, 'ticket.take.v1', { seen: { groupId: 'l1', assigneeId: null } }, stampOf('ann', 1)),
    );
    open(taken);
    expect(field().value).toBe('half a thought');
  });

  test('sent: one command, and the field is empty', async () => {
    const { backend } = open(logged());
    type('checked the router');
    await send();
    expect(backend.submitted.map(({ envelope }) => [envelope.name, envelope.args])).toEqual([
      ['ticket.addNote.v1', { text: 'checked the router' }],
    ]);
    expect(field().value).toBe('');
  });

  test('refused: the text stays, with the reason', async () => {
    const ticket = logged();
    const canceled = done(
      attempt(ticket, 'ticket.cancel.v1', { reason: 'raisedInError', duplicateOf: null }, stampOf('ann', 1)),
    );
    // The screen still shows the ticket as it was.
    const { backend } = open(canceled, ticket);
    await choose('reply');
    type('we are on it');
    await send();
    expect(backend.submitted).toEqual([]);
    expect(field().value).toBe('we are on it');
    expect(host.querySelector('[role="alert"]')).not.toBeNull();
  });

  test.each(['', '   ', 'x'.repeat(32_001)])('not sent: "%.5s"', async (text) => {
    const { backend } = open(logged());
    type(text);
    await send();
    expect(backend.submitted).toEqual([]);
    expect(field().value).toBe(text);
  });
});

test('a caller writes to the desk, and has no notes', () => {
  open(logged(), logged(), 'rosa');
  expect([...host.querySelectorAll('[role="tab"]')]).toHaveLength(1);
  expect(host.querySelector('[data-composer]')?.getAttribute('data-composer')).toBe('reply');
});
