import { afterEach, expect, test, vi } from 'vitest';
import { loadNewest } from './load-newest';

afterEach(() => vi.unstubAllGlobals());

const arriving = () => {
  const worker = Object.assign(new EventTarget(), { state: 'installing' });
  const become = (state: string) => {
    worker.state = state;
    worker.dispatchEvent(new Event('statechange'));
  };
  return { worker, become };
};
const withWorker = (registration: unknown) =>
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => registration } });

test('the page is loaded when the newer files are in place, not before', async () => {
  const { worker, become } = arriving();
  const asked = vi.fn(async () => undefined);
  withWorker({ update: asked, installing: worker, waiting: null });
  const reload = vi.fn();
  const done = loadNewest(reload);
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  become('installed');
  await Promise.resolve();
  expect(reload).not.toHaveBeenCalled();
  become('activated');
  await done;
  expect(reload).toHaveBeenCalledOnce();
});

const registrations: [name: string, registration: unknown][] = [
  ['there is nothing newer', { update: async () => undefined, installing: null, waiting: null }],
  ['the server is away', { update: () => Promise.reject(new TypeError('no network')) }],
  ['nothing is kept here', undefined],
];

test.each(registrations)('it is loaded at once when %s', async (_name, registration) => {
  withWorker(registration);
  const reload = vi.fn();
  await loadNewest(reload);
  expect(reload).toHaveBeenCalledOnce();
});

test('and in a browser without service workers', async () => {
  vi.stubGlobal('navigator', {});
  const reload = vi.fn();
  await loadNewest(reload);
  expect(reload).toHaveBeenCalledOnce();
});
