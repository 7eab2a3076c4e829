import { MantineProvider } from '@mantine/core';
import type { DeskSettings } from '@shared/domain/settings';
import { common } from '@shared/messages/en/common';
import { parts } from '@shared/messages/en/parts';
import { publishing } from '@shared/messages/en/publishing';
import { refusal } from '@shared/messages/en/refusal';
import i18next from 'i18next';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { Provider } from 'react-redux';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fixtureDesk } from '@/data/fixtures';
import { demoLikeSettings, people, person } from '../../../../../test/builders/settings';
import { CalendarsSection } from './calendars-section';

// Whole screens in a simulated document take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
// Fields that grow ask the fonts of the document, which the simulated one has none of.
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

let root: Root;
let host: HTMLElement;

const open = async (role: 'processOwner' | 'agentL1' = 'processOwner', settings: DeskSettings = demoLikeSettings()) => {
  const desk = fixtureDesk({ me: person('pia', role), settings, people });
  await act(async () =>
    root.render(
      <Provider store={desk.store}>
        <MantineProvider env="test">
          <CalendarsSection />
        </MantineProvider>
      </Provider>,
    ),
  );
};

const labelled = <T extends HTMLElement>(label: string): T => {
  const found = host.querySelector<T>(`[aria-label="${label}"]`);
  if (!found) throw new Error(`nothing is labelled ${label}`);
  return found;
};
const button = (text: string): HTMLButtonElement => {
  const found = [...host.querySelectorAll('button')].find((each) => each.textContent?.includes(text));
  if (!found) throw new Error(`no button says ${text}`);
  return found;
};
const press = (element: HTMLElement) => act(async () => element.click());
const type = (field: HTMLInputElement | HTMLTextAreaElement, text: string) =>
  act(async () => {
    const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const text = () => host.textContent ?? '';
const publish = () => button(publishing.publish);

beforeAll(() =>
  i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { common, parts, publishing, refusal } },
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
  localStorage.clear();
});

describe('the calendars of a desk', () => {
  test('say what a year comes to, and who counts by them', async () => {
    await open();
    expect(text()).toContain('365 working days, 8,760 h.');
    expect(text()).toContain('Counts for the desk’s targets P1.');
  });

  test('hours that end before they begin are said to, and wait to be published', async () => {
    await open();
    await type(labelled('Monday, to, 1'), '18:00');
    expect(publish().disabled).toBe(false);
    await type(labelled('Monday, from, 1'), '19');
    expect(text()).toContain(parts.calendar.fault.backwards);
    expect(publish().disabled).toBe(true);
  });

  test('what is no time changes nothing, and goes back when the field is left', async () => {
    await open();
    const field = labelled<HTMLInputElement>('Monday, to, 1');
    await type(field, 'noon');
    expect(text()).toContain(parts.calendar.noTime);
    await act(async () => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
    expect(labelled<HTMLInputElement>('Monday, to, 1').value).toBe('24:00');
    expect(text()).not.toContain(publishing.changes);
  });

  test('a day is opened, and Monday’s hours are everybody’s', async () => {
    await open();
    await press(button('office'));
    await press(labelled('Saturday: add hours'));
    expect(labelled<HTMLInputElement>('Saturday, from, 1').value).toBe('08:00');
    await press(labelled('Monday: add hours'));
    await press(button(parts.calendar.copyMonday));
    expect(labelled<HTMLInputElement>('Friday, to, 2').value).toBe('21:00');
  });

  test('a pasted list is shown before it is added, and what is there already is left', async () => {
    const settings = demoLikeSettings();
    await open('processOwner', {
      ...settings,
      calendars: settings.calendars.map((each) => ({ ...each, holidays: ['2026-12-25'] })),
    });
    const field = host.querySelector<HTMLTextAreaElement>('textarea:not([aria-hidden])');
    if (!field) throw new Error('there is no field for holidays');
    await type(field, '2026-12-25\n2026-12-24 Eve\nsoon');
    expect(text()).toContain('1 is there already.');
    await press(button('Add 1 holiday'));
    expect(text()).toContain('Eve');
    expect(host.querySelector<HTMLTextAreaElement>('textarea:not([aria-hidden])')?.value).toBe('soon');
  });

  test('what is removed leaves the focus beside it', async () => {
    const settings = demoLikeSettings();
    const year = new Date().getUTCFullYear();
    const holidays = [`${year}-12-24`, `${year}-12-25`];
    await open('processOwner', {
      ...settings,
      calendars: settings.calendars.map((each) => ({ ...each, holidays })),
    });
    const removers = () => [...host.querySelectorAll<HTMLElement>('[aria-label^="Remove "]')];
    await press(removers()[0] as HTMLElement);
    expect(removers()).toHaveLength(1);
    expect(document.activeElement).toBe(removers()[0]);
    await press(removers()[0] as HTMLElement);
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });

  test('two of one name are told, and wait', async () => {
    await open();
    const name = host.querySelector<HTMLInputElement>('[data-part-name]');
    if (!name) throw new Error('there is no name');
    await type(name, 'Office');
    expect(text()).toContain(parts.fault.double);
    expect(publish().disabled).toBe(true);
  });

  test('others read', async () => {
    await open('agentL1');
    expect(host.querySelector<HTMLFieldSetElement>('fieldset')?.disabled).toBe(true);
    expect(text()).not.toContain(parts.calendar.add);
  });
});
