// Scrolls so that a line is seen whole, below the stuck group head and above the bulk bar. Works on known numbers: asking
// the page for its measures would lay it out once more for each key.
import type { Virtualizer } from '@tanstack/react-virtual';

const ABOVE = 28;
/** DESIGN, "Focus": keeps the focus above the action bar. */
const BELOW = 64;

export const revealLine = (virtualizer: Virtualizer<HTMLDivElement, Element>, index: number): void => {
  const line = virtualizer.measurementsCache[index];
  const element = virtualizer.scrollElement;
  const height = virtualizer.scrollRect?.height;
  if (!line || !element || height === undefined) return;
  const top = virtualizer.scrollOffset ?? 0;
  if (line.start < top + ABOVE) element.scrollTop = Math.max(0, line.start - ABOVE);
  else if (line.end > top + height - BELOW) element.scrollTop = line.end - height + BELOW;
};
