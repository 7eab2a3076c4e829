// Parts of the page that the first picture does not need: pages other than the list, what lies over a page, the preview.
// Each is a file of its own. They are loaded when the page is idle, one after the other, so that the first key press
// already finds them; who is faster than that waits for one file from this device.
//
//   const SettingsPage = part(async () => (await import('@/features/settings/settings-page')).SettingsPage);
import { type ComponentType, createElement, lazy, Suspense, useState } from 'react';

type Load<P> = () => Promise<ComponentType<P>>;

const loads: (() => Promise<unknown>)[] = [];

export const part = <P extends object>(load: Load<P>): ComponentType<P> => {
  let loaded: ComponentType<P> | null = null;
  const fetch = async () => {
    loaded ??= await load();
    return { default: loaded };
  };
  loads.push(fetch);
  const Later = lazy(fetch);
  const Part = (props: P) => {
    // Decided once for as long as it is shown: changing over would begin it anew. What is here already needs no wait.
    const [shown] = useState(() => loaded ?? (Later as ComponentType<P>));
    return <Suspense fallback={null}>{createElement(shown, props)}</Suspense>;
  };
  return Part;
};

const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 1_000 });
    else setTimeout(resolve, 50);
  });

/** In the order in which they were named. One that can't be fetched now is asked for again when it is shown. */
export const loadParts = async (): Promise<void> => {
  for (const load of loads) {
    await idle();
    await load().catch(() => undefined);
  }
};
