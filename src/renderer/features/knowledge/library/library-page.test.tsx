import { MantineProvider } from '@mantine/core';
import { common } from '@shared/messages/en/common';
import { domain } from '@shared/messages/en/domain';
import { knowledge } from '@shared/messages/en/knowledge';
import i18next from 'i18next';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { Provider } from 'react-redux';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fixtureDesk } from '@/data/fixtures';
import { reported } from '@/data/state/report';
import { atHand } from '@/ui/at-hand';
import { stepBack } from '@/ui/step-back';
import { articleHead } from '../../../../../test/builders/article-head';
import { demoLikeSettings, people, personNamed } from '../../../../../test/builders/settings';
import { LibraryPage } from './library-page';

vi.setConfig({ testTimeout: 60_000 });
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const heads = [
  articleHead({ id: 'KB0000001', title: 'Pin the VPN client to TCP', hasSolution: true, publishedAt: 3 }),
  articleHead({
    id: 'KB0000002',
    title: 'Set up a mailbox',
    summary: 'On a phone',
    tags: [],
    type: 'howTo',
    publishedAt: 2,
  }),
  articleHead({ id: 'KB0000003', title: 'VPN from a train', summary: '', type: 'howTo', publishedAt: 1 }),
  articleHead({ id: 'KB0000004', title: 'Half a thought', state: 'draft', edition: 0, publishedAt: null }),
];

let root: Root;
let host: HTMLElement;

const open = async (me: string, search = '') => {
  window.history.replaceState(null, '', `/kb${search}`);
  const desk = fixtureDesk({ me: personNamed(me), settings: demoLikeSettings(), people, link: { lastSyncAt: 1 } });
  desk.store.dispatch(reported({ records: { put: heads, remove: [], full: [] } }));
  await act(async () =>
    root.render(
      <Provider store={desk.store}>
        <MantineProvider>
          <LibraryPage />
        </MantineProvider>
      </Provider>,
    ),
  );
};

const listed = (): string =>
  [...host.querySelectorAll('[data-number]')].map((row) => row.getAttribute('data-number')?.slice(-1)).join('');
const tab = (name: RegExp): HTMLElement => {
  const found = [...host.querySelectorAll<HTMLElement>('fieldset button')].find((each) => name.test(each.textContent));
  if (!found) throw new Error(`there is no tab ${name}`);
  return found;
};
const click = (element: HTMLElement) => act(async () => element.click());
const type = (text: string) =>
  act(async () => {
    const field = host.querySelector('input');
    if (!field) throw new Error('there is no field');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
/** Until a state is reached that comes by itself. */
const eventually = (check: () => void) => vi.waitFor(() => act(async () => check()), { timeout: 2_000 });

// A simulated document has no heights, and a list without a height shows no rows: here it shows them all.
vi.mock('@tanstack/react-virtual', () => ({
  useVirtualizer: ({ count }: { count: number }) => ({
    getVirtualItems: () => Array.from({ length: count }, (_, index) => ({ index, start: index * 100 })),
    getTotalSize: () => count * 100,
    measureElement: () => undefined,
    scrollToIndex: () => undefined,
    scrollToOffset: () => undefined,
  }),
}));

beforeAll(() =>
  i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { knowledge, common, domain } },
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

describe('the library', () => {
  test('lists what is published, newest first, with tabs that count', async () => {
    await open('ann');
    expect(listed()).toBe('123');
    expect(tab(/^All/).textContent).toBe('All 3');
    expect(tab(/^How-to/).textContent).toBe('How-to 2');
    expect(atHand()).toMatchObject({ place: 'article', tickets: [], article: { number: 'KB0000001' } });
  });

  test('a tab narrows, says so in the address, and gives way again', async () => {
    await open('ann');
    await click(tab(/^How-to/));
    expect(listed()).toBe('23');
    await eventually(() => expect(window.location.search).toBe('?kind=howTo'));
    await click(tab(/^How-to/));
    expect(listed()).toBe('123');
    await eventually(() => expect(window.location.search).toBe(''));
  });

  test('the address says what is shown', async () => {
    await open('ann', '?kind=howTo&q=vpn&for=INC0000001');
    // No worker answers here: titles are searched instead, and that is said.
    await eventually(() => expect(listed()).toBe('3'));
    expect(host.textContent).toContain('Titles are searched instead');
    expect(host.textContent).toContain('For INC0000001');
    expect(atHand().article).toMatchObject({ number: 'KB0000003', forTicket: 'INC0000001' });
  });

  test('what is typed gets into the address; Escape empties the field, then leads back to the ticket', async () => {
    await open('ann', '?for=INC0000001');
    await type('mailbox');
    await eventually(() => expect(listed()).toBe('2'));
    await eventually(() => expect(window.location.search).toBe('?q=mailbox&for=INC0000001'));
    await act(async () => stepBack());
    expect(listed()).toBe('123');
    await act(async () => stepBack());
    expect(window.location.pathname).toBe('/t/INC0000001');
  });

  test('drafts are the desk’s: a caller is not offered them', async () => {
    await open('ann', '?state=draft');
    expect(listed()).toBe('4');
    await act(async () => root.unmount());
    root = createRoot(host);
    await open('rosa');
    expect([...host.querySelectorAll('button')].some((each) => each.textContent === 'Published')).toBe(false);
  });

  test('says why nothing is there, and what to do', async () => {
    await open('ann');
    await type('projector');
    await eventually(() => expect(host.textContent).toContain('Nothing here says “projector”'));
    await type('');
    await click(tab(/^How-to/));
    await type('pin');
    await eventually(() => expect(host.textContent).toContain('Nothing is left with these filters'));
  });
});
