import { useEffect, useLayoutEffect, useRef } from 'react';
import { setAtHand } from '@/ui/at-hand';
import { mountDay } from './controls';

const linesIn = (root: HTMLElement | null): HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>('[data-line]') ?? []),
];

/**
 * One way through all lines of the page, whatever part they stand in. The line that has the focus is the ticket at hand;
 * when it goes, because what it asked for is done, the focus goes to the one that has come in its place.
 */
export const useLines = () => {
  const root = useRef<HTMLElement>(null);
  const last = useRef<{ readonly line: HTMLElement; readonly at: number } | null>(null);
  useEffect(() => {
    const at = () => {
      const active = document.activeElement?.closest<HTMLElement>('[data-item]') ?? null;
      return active === null ? -1 : linesIn(root.current).findIndex((line) => active.contains(line));
    };
    const stop = mountDay({
      move: (by) => {
        const lines = linesIn(root.current);
        const from = at();
        const to = from === -1 ? (last.current?.at ?? 0) : from + by;
        const line = lines[Math.max(0, Math.min(lines.length - 1, to))];
        line?.focus();
        line?.scrollIntoView({ block: 'nearest' });
      },
      open: () => linesIn(root.current)[at()]?.click(),
    });
    const element = root.current;
    const onFocus = (event: FocusEvent) => {
      const item = (event.target as HTMLElement).closest<HTMLElement>('[data-item]');
      const line = item?.querySelector<HTMLElement>('[data-line]');
      if (!line) return;
      last.current = { line, at: linesIn(element).indexOf(line) };
      const number = line.dataset['line'] ?? '';
      setAtHand({ place: 'day', tickets: number === '' ? [] : [number], selected: false });
    };
    element?.addEventListener('focusin', onFocus);
    setAtHand({ place: 'day', tickets: [], selected: false });
    return () => {
      element?.removeEventListener('focusin', onFocus);
      stop();
      setAtHand(null);
    };
  }, []);
  useLayoutEffect(() => {
    const before = last.current;
    if (before === null || before.line.isConnected || document.activeElement !== document.body) return;
    const lines = linesIn(root.current);
    lines[Math.min(before.at, lines.length - 1)]?.focus();
  });
  return root;
};
