import { MantineProvider } from '@mantine/core';
import type { Macro } from '@shared/domain/macro';
import { emptySolution } from '@shared/domain/solution';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { Provider } from 'react-redux';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fixtureDesk } from '@/data/fixtures';
import { reported } from '@/data/state/report';
import { logged } from '../../../../../test/builders/commands';
import { demoLikeSettings, people, personNamed } from '../../../../../test/builders/settings';
import { TicketAsks } from '../ask/ask-host';
import { Composer } from './composer';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let host: HTMLElement;

const macro = (shortcut: string, over: Partial<Macro>): Macro => ({
  id: `macro:${shortcut}`,
  kind: 'macro',
  version: 1,
  recent: [],
  createdBy: 'ann',
  createdAt: 1,
  updatedBy: 'ann',
  updatedAt: 1,
  name: shortcut,
  shortcut,
  owner: { kind: 'desk' },
  text: null,
  solution: null,
  removed: false,
  ...over,
});
const macros = [
  macro('hi', { text: 'Hello {{caller.firstName}}' }),
  macro('where', { text: 'We come to {{caller.location}}' }),
  macro('vpn', { solution: { ...emptySolution, note: 'Set to TCP' } }),
];

const open = (me = 'ann') => {
  const ticket = logged();
  const desk = fixtureDesk({ me: personNamed(me), settings: demoLikeSettings(), people, tickets: [ticket] });
  desk.store.dispatch(reported({ records: { put: macros, remove: [], full: [] } }));
  act(() =>
    root.render(
      <Provider store={desk.store}>
        <MantineProvider>
          <Composer ticket={ticket} />
          <TicketAsks />
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
const type = (text: string) =>
  act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field(), text);
    field().setSelectionRange(text.length, text.length);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (key: string, init: KeyboardEventInit = {}) =>
  act(async () => {
    field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
  });
const listed = () => [...host.querySelectorAll('[role="option"] small')].map((short) => short.textContent);

beforeEach(() => {
  localStorage.clear();
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});
afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

test('a slash lists, letters narrow, Enter inserts with the variables filled in', async () => {
  open();
  await type('Done. /');
  expect(listed()).toEqual(['/hi', '/vpn', '/where']);
  await type('Done. /hi');
  expect(listed()).toEqual(['/hi']);
  await press('Enter');
  expect(field().value).toBe('Done. Hello Rosa');
  expect(listed()).toEqual([]);
});

test('arrows move, Escape closes and leaves the text', async () => {
  open();
  await type('/');
  await press('ArrowDown');
  expect(host.querySelector('[aria-selected="true"] small')?.textContent).toBe('/vpn');
  await press('Escape');
  expect(listed()).toEqual([]);
  expect(field().value).toBe('/');
});

test('a variable without a value is not sent unseen', async () => {
  const { backend } = open();
  await type('/where');
  await press('Enter');
  expect(field().value).toBe('We come to {{caller.location}}');
  await press('Enter', { ctrlKey: true });
  expect(backend.submitted).toEqual([]);
  const box = host.querySelector<HTMLInputElement>('input[type="checkbox"]');
  await act(async () => box?.click());
  await press('Enter', { ctrlKey: true });
  expect(backend.submitted.map(({ envelope }) => envelope.name)).toEqual(['ticket.addNote.v1']);
});

test('one that changes the ticket asks first what it shall do', async () => {
  const { backend } = open();
  await type('/vpn');
  await press('Enter');
  expect(field().value).toBe('');
  expect(document.querySelector('[role="dialog"]')).not.toBeNull();
  expect(backend.submitted).toEqual([]);
});

test('a caller has no list', async () => {
  open('rosa');
  await type('/');
  expect(listed()).toEqual([]);
});
