import { MantineProvider } from '@mantine/core';
import { domain } from '@shared/messages/en/domain';
import { outbox } from '@shared/messages/en/outbox';
import { refusal } from '@shared/messages/en/refusal';
import i18next from 'i18next';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { Provider } from 'react-redux';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type DeskFixture, fixtureDesk } from '@/data/fixtures';
import type { OutboxItem } from '@/data/model';
import { envelope, jonas, maya, outboxItem, settings, ticket } from './outbox.fixture';
import { OutboxPanel } from './outbox-panel';

// Whole screens in a simulated document take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let host: HTMLElement;

const open = async (items: readonly OutboxItem[], more: Partial<DeskFixture> = {}) => {
  const desk = fixtureDesk({ me: maya, settings, people: [jonas], tickets: [server], outbox: items, ...more });
  await act(async () =>
    root.render(
      <Provider store={desk.store}>
        <MantineProvider env="test">
          <OutboxPanel opened onClose={() => undefined} />
        </MantineProvider>
      </Provider>,
    ),
  );
  return desk;
};

const theirs = { code: 'workaroundProvided', notes: 'Cable replaced', by: 'jonas', at: 2_500 } as const;
const server = ticket({ state: { kind: 'resolved', resolution: theirs }, version: 4, updatedBy: 'jonas' });
const rejected = outboxItem({
  envelope: envelope('ticket.resolve.v1', { code: 'solutionProvided', notes: 'Firmware rolled back' }),
  status: 'rejected',
  answeredAt: Date.now(),
  refusal: { code: 'state.alreadyResolved', params: { person: 'Jonas Lindgren' } },
});

const text = () => document.body.textContent ?? '';
const content = () => document.querySelector<HTMLElement>('[data-own-keys]') as HTMLElement;
const press = (key: string, init: KeyboardEventInit = {}) =>
  act(async () => {
    content().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
  });
const checked = () => document.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.value;

beforeAll(() =>
  i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { outbox, domain, refusal } },
    interpolation: { escapeValue: false },
    initAsync: false,
  }),
);
beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});
afterEach(async () => {
  await act(async () => root.unmount());
  host.remove();
});

describe('the outbox', () => {
  test('is empty in words', async () => {
    await open([]);
    expect(text()).toContain(outbox.empty.title);
  });

  test('offline it says that everything is saved here', async () => {
    await open([outboxItem()], { link: { kind: 'offline' } });
    expect(text()).toContain('1 change is saved on this device');
  });

  test('says when this device refused to store something', async () => {
    await open([outboxItem()], { link: { trouble: 'storage' } });
    expect(text()).toContain(outbox.trouble.storage);
  });

  test('draws no more than a hundred of a long line', async () => {
    const many = Array.from({ length: 250 }, () => outboxItem());
    await open(many);
    expect(document.querySelectorAll('[data-change]')).toHaveLength(100);
    expect(text()).toContain('150 more changes wait behind these.');
  });
});

describe('a rejected change', () => {
  test('shows three columns of fact and selects what is safe', async () => {
    await open([rejected]);
    const cells = [...document.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(cells).toEqual([
      ['State', 'In Progress', 'Resolved', 'Resolved'],
      ['Resolution', 'empty', 'Firmware rolled back', 'Cable replaced'],
    ]);
    expect(checked()).toBe('keep');
    expect(text()).toContain('Jonas Lindgren has resolved it already');
    expect(text()).toContain(outbox.choice.nothingElseWaits);
  });

  test('is kept as a note by Ctrl Enter, and what waited behind it goes on', async () => {
    const later = outboxItem({ envelope: envelope('ticket.addNote.v1', { text: 'Told the caller' }) });
    const { backend } = await open([rejected, later]);
    expect(text()).toContain('1 later change to this ticket waits for this choice');
    await press('Enter', { ctrlKey: true });
    expect(backend.submitted.map(({ envelope: sent }) => [sent.name, sent.args])).toEqual([
      ['ticket.addNote.v1', { text: 'Firmware rolled back' }],
    ]);
    expect(text()).not.toContain(outbox.choice.nothingElseWaits);
    expect(document.querySelector('[data-open-choice]')).toBeNull();
  });

  test('digits choose, but not what is impossible', async () => {
    await open([rejected]);
    await press('1');
    expect(checked()).toBe('keep');
    await press('3');
    expect(checked()).toBe('discard');
    await press('2');
    expect(checked()).toBe('keep');
  });

  test('can be brought back after it was discarded', async () => {
    await open([rejected]);
    await press('3');
    await press('Enter', { ctrlKey: true });
    expect(text()).toContain(outbox.empty.title);
    const button = (name: string) =>
      [...document.querySelectorAll('button')].find((one) => one.textContent === name) as HTMLButtonElement;
    await act(async () => button(outbox.history).click());
    expect(text()).toContain(outbox.past.discarded);
    await act(async () => button(outbox.past.bringBack).click());
    expect(document.querySelector('[data-open-choice]')).not.toBeNull();
  });
});
