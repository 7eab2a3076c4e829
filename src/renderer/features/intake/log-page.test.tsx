import { MantineProvider } from '@mantine/core';
import { intake } from '@shared/messages/en/intake';
import i18next from 'i18next';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { Provider } from 'react-redux';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type DeskFixture, fixtureDesk } from '@/data/fixtures';
import type { OutboxItem } from '@/data/model';
import { commandId, logArgs } from '../../../../test/builders/commands';
import { demoLikeSettings, people, personNamed } from '../../../../test/builders/settings';
import { keptDrafts } from './kept-draft';
import { LogPage } from './log-page';

// Whole screens in a simulated document take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let host: HTMLElement;

const open = async (me: string, more: Partial<DeskFixture> = {}) => {
  const desk = fixtureDesk({
    me: personNamed(me),
    settings: demoLikeSettings(),
    people,
    numbers: ['INC0099001', 'INC0099002'],
    ...more,
  });
  await act(async () =>
    root.render(
      <Provider store={desk.store}>
        <MantineProvider>
          <LogPage />
        </MantineProvider>
      </Provider>,
    ),
  );
  return desk;
};

const control = (digit: number): HTMLElement => {
  const found = host.querySelector<HTMLElement>(
    `[data-digit="${digit}"] :is(input, textarea, [role="radio"][tabindex="0"])`,
  );
  if (!found) throw new Error(`there is no field ${digit}`);
  return found;
};
const type = (element: HTMLElement, text: string) =>
  act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, text);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (element: HTMLElement, init: KeyboardEventInit) =>
  act(async () => {
    element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  });
const says = (text: string): boolean => host.textContent?.includes(text) === true;
const chooseCaller = async (name: string) => {
  await type(control(2), name);
  await press(control(2), { key: 'Enter', code: 'Enter' });
};

beforeAll(() =>
  i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { intake } },
    interpolation: { escapeValue: false },
    initAsync: false,
  }),
);
beforeEach(() => {
  localStorage.clear();
  window.history.replaceState(null, '', '/log');
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});
afterEach(async () => {
  await act(async () => root.unmount());
  host.remove();
});

describe('the form of the desk', () => {
  test('has a number at once, and gives it back when nothing was written', async () => {
    const { backend } = await open('ann');
    expect(says('INC0099001')).toBe(true);
    expect(await backend.numbersLeft()).toBe(1);
    await act(async () => root.render(null));
    expect(await backend.numbersLeft()).toBe(2);
  });

  test('keeps what is written with its number, and the address says which draft it is', async () => {
    const { backend } = await open('ann');
    await type(control(1), 'Printer is dead');
    const [draft] = keptDrafts();
    expect(draft?.kept).toMatchObject({ number: 'INC0099001', draft: { shortDescription: 'Printer is dead' } });
    expect(window.location.search).toBe(`?draft=${draft?.id}`);
    await act(async () => root.render(null));
    expect(await backend.numbersLeft()).toBe(1);
    await open('ann');
    expect((control(1) as HTMLInputElement).value).toBe('Printer is dead');
    expect(says('INC0099001')).toBe(true);
  });

  test('says what is missing and goes there', async () => {
    const { backend } = await open('ann');
    await press(control(1), { key: 'Enter', code: 'Enter', ctrlKey: true });
    expect(says(intake.fault.shortDescription.empty)).toBe(true);
    expect(says(intake.fault.callerId.empty)).toBe(true);
    expect(document.activeElement).toBe(control(1));
    await type(control(1), 'Printer is dead');
    expect(says(intake.fault.shortDescription.empty)).toBe(false);
    expect(backend.submitted).toEqual([]);
  });

  test('is filled and logged by keys alone', async () => {
    const { backend } = await open('ann');
    await type(control(1), 'VPN is gone');
    await chooseCaller('ros');
    await press(control(1), { key: '5', code: 'Digit5', altKey: true });
    expect(document.activeElement?.getAttribute('role')).toBe('radio');
    await press(document.activeElement as HTMLElement, { key: '2' });
    await press(document.activeElement as HTMLElement, { key: '1' });
    await press(control(1), { key: 'Enter', code: 'Enter', ctrlKey: true });
    expect(backend.submitted.map(({ envelope }) => [envelope.name, envelope.ticket])).toEqual([
      ['ticket.log.v1', 'INC0099001'],
    ]);
    expect(backend.submitted[0]?.envelope.args).toMatchObject({
      callerId: 'rosa',
      impact: 2,
      urgency: 1,
      serviceId: 'vpn',
      categoryId: 'network',
      groupId: 'l2',
    });
    expect(keptDrafts()).toEqual([]);
  });

  test('says that it looks like a major incident', async () => {
    await open('ann');
    await press(control(1), { key: '5', code: 'Digit5', altKey: true });
    await press(document.activeElement as HTMLElement, { key: '1' });
    expect(says(intake.major.title)).toBe(false);
    await press(document.activeElement as HTMLElement, { key: '1' });
    expect(says(intake.major.title)).toBe(true);
  });

  test('without a number it says so, keeps the draft, and logs nothing', async () => {
    const { backend } = await open('ann', { numbers: [], link: { kind: 'offline' } });
    expect(says(intake.number.none)).toBe(true);
    await type(control(1), 'Printer is dead');
    expect(keptDrafts()).toHaveLength(1);
    await press(control(1), { key: 'Enter', code: 'Enter', ctrlKey: true });
    expect(backend.submitted).toEqual([]);
  });

  test('takes over what the server refused, under a number of its own', async () => {
    const refused: OutboxItem = {
      envelope: {
        id: commandId(7),
        name: 'ticket.log.v1',
        ticket: 'INC0000042',
        args: logArgs({ shortDescription: 'Mail is slow', callerId: 'rui' }),
        at: Date.now(),
        batchId: null,
      },
      status: 'rejected',
      refusal: { code: 'number.notReserved' },
      acceptedVersion: null,
      answeredAt: Date.now(),
      choice: null,
      seen: null,
    };
    window.history.replaceState(null, '', `/log?again=${refused.envelope.id}`);
    const { backend, store } = await open('ann', { outbox: [refused] });
    expect((control(1) as HTMLInputElement).value).toBe('Mail is slow');
    expect(says('INC0099001')).toBe(true);
    await press(control(1), { key: 'Enter', code: 'Enter', ctrlKey: true });
    expect(backend.submitted.map(({ envelope }) => envelope.ticket)).toEqual(['INC0099001']);
    expect(store.getState().outbox.items.find(({ envelope }) => envelope.id === refused.envelope.id)?.choice).toBe(
      'discarded',
    );
  });

  test('tells how a caller gets in who is not there', async () => {
    await open('ann');
    await type(control(2), 'nobody at all');
    expect(says(intake.caller.noMatchHow)).toBe(true);
  });

  test('a matrix of another size has its own cells', async () => {
    const table = [
      [1, 1, 2, 3],
      [1, 2, 3, 4],
      [2, 3, 4, 5],
      [3, 4, 5, 5],
      [4, 5, 5, 5],
    ];
    await open('ann', { settings: demoLikeSettings({ matrix: { table } }) });
    expect(host.querySelectorAll('[role="radio"]')).toHaveLength(20);
    await press(control(5), { key: '5' });
    await press(control(5), { key: '4' });
    expect(host.querySelector('[aria-checked="true"]')?.getAttribute('data-cell')).toBe('5-4');
  });
});

describe('the form of a caller', () => {
  test('asks what a caller can say, and reports for themselves', async () => {
    const { backend } = await open('rosa');
    expect(says(intake.field.assignee)).toBe(false);
    expect(says(intake.matrix.label)).toBe(false);
    await type(control(1), 'My screen is black');
    await act(async () => host.querySelector<HTMLElement>('[data-digit="2"] input[value="1"]')?.click());
    await act(async () => host.querySelector<HTMLElement>('[data-digit="3"] input[value="3"]')?.click());
    await press(control(1), { key: 'Enter', code: 'Enter', ctrlKey: true });
    expect(backend.submitted[0]?.envelope.args).toMatchObject({
      callerId: 'rosa',
      channel: 'selfService',
      urgency: 1,
      impact: 3,
    });
  });

  test('a vendor’s contact is told that they may not', async () => {
    await open('val');
    expect(says(intake.notAllowed)).toBe(true);
  });
});
