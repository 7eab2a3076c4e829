// The list's window on the page: follows scrolling and size, and scrolls where it is told to. Works on known numbers:
// asking the page for its measures would lay it out once more for each key.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useReducer, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Lines } from './lines';
import { covers, type LineHeights, type LineWindow, type Position, topOf, windowAt } from './window';

/** px that a revealed line keeps: below the stuck head, and above the bulk bar (DESIGN, "Focus"). */
const ABOVE = 28;
const BELOW = 64;

interface ListWindow {
  readonly shown: LineWindow;
  readonly reveal: (index: number) => void;
}

const same = (a: LineWindow, b: LineWindow): boolean => a.from === b.from && a.to === b.to && a.stuck === b.stuck;

/** `scrolledTo` (px): where it stood when it was left; `onLeave` is told where it stands when it goes. */
export const useWindow = (
  scroller: RefObject<HTMLElement | null>,
  lines: Lines,
  heights: LineHeights,
  scrolledTo: number,
  onLeave: (scrollTop: number) => void,
): ListWindow => {
  // Before it is measured: no list is higher than the page.
  const position = useRef<Position>({ top: scrolledTo, height: window.innerHeight });
  const [, render] = useReducer((count: number) => count + 1, 0);
  const shown = windowAt(lines, heights, position.current);
  const latest = useRef({ lines, heights, shown });
  latest.current = { lines, heights, shown };

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    if (position.current.top > 0) element.scrollTop = position.current.top;
    const moved = (next: Position) => {
      position.current = next;
      const now = latest.current;
      if (same(windowAt(now.lines, now.heights, next), now.shown)) return;
      // What would be blank must be there in this very frame; what only comes near has a little time.
      if (covers(now.shown, now.lines, now.heights, next)) render();
      else flushSync(render);
    };
    const onScroll = () => moved({ ...position.current, top: element.scrollTop });
    const sized = new ResizeObserver(([entry]) => {
      if (entry) moved({ ...position.current, height: entry.contentRect.height });
    });
    element.addEventListener('scroll', onScroll, { passive: true });
    sized.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      sized.disconnect();
    };
  }, [scroller]);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => () => leave.current(position.current.top), []);

  const reveal = useCallback(
    (index: number) => {
      const now = latest.current;
      const element = scroller.current;
      if (!element) return;
      const start = topOf(now.lines, now.heights, index);
      const end = topOf(now.lines, now.heights, index + 1);
      const { top, height } = position.current;
      if (start < top + ABOVE) element.scrollTop = Math.max(0, start - ABOVE);
      else if (end > top + height - BELOW) element.scrollTop = end - height + BELOW;
    },
    [scroller],
  );
  return { shown, reveal };
};
