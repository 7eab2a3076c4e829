import i18next from 'i18next';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Action } from '@/ui/action';
import type { ActionsAtWork } from '@/ui/actions-context';
import { useKeyPreferences } from '@/ui/key-preferences';
import { readOnlyReason } from '@/ui/read-only';
import { showToast } from '@/ui/toast';
import { bindingsOf, prefixesOf } from './actions/bindings';
import { noSequence, resolve, SEQUENCE_MS, type Sequence } from './actions/dispatch';

let sequence: Sequence = noSequence;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

const setSequence = (next: Sequence): void => {
  clearTimeout(timer);
  if (next.prefix !== null) timer = setTimeout(() => setSequence(noSequence), SEQUENCE_MS);
  if (next.prefix === sequence.prefix && next.since === sequence.since) return;
  sequence = next;
  for (const listener of listeners) listener();
};

/** The first key of a sequence while its second is awaited: the status bar shows what may follow. */
export const useAwaitedPrefix = (): string | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => sequence.prefix,
  );

/** Listens to the keyboard for as long as the component is there. */
export const useKeyboard = ({ actions, contextAt }: ActionsAtWork): void => {
  const preferences = useKeyPreferences();
  const bindings = useMemo(() => bindingsOf(actions, preferences), [actions, preferences]);
  const prefixes = useMemo(() => prefixesOf(bindings), [bindings]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const anchor = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      const context = contextAt(anchor);
      const resolved = resolve(event, bindings, prefixes, sequence, context);
      setSequence(resolved.sequence);
      if (resolved.taken) event.preventDefault();
      resolved.action?.run(context);
      // A page that only shows says so to whoever presses a key that would change something.
      if (resolved.refused && resolved.refused === readOnlyReason()) showToast(i18next.t(resolved.refused));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [bindings, prefixes, contextAt]);
};

/** What may follow a prefix, with the key that is still missing. */
export const continuationsOf = (
  prefix: string,
  actions: readonly Action[],
): { readonly keys: string; readonly action: Action }[] =>
  actions.flatMap((action) => {
    const keys = action.keys.find((candidate) => candidate.startsWith(`${prefix} `));
    return keys ? [{ keys: keys.slice(prefix.length + 1), action }] : [];
  });
