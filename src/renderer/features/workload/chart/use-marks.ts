import { type FocusEvent, type KeyboardEvent, type MouseEvent, useState } from 'react';
import { type Mark, markAfter, markOf, nameOf } from './marks';

const named = (target: EventTarget): SVGElement | null =>
  target instanceof Element ? target.closest<SVGElement>('[data-mark]') : null;

/** One listener for all marks of a chart: they need nothing of their own, and stay as they are when a neighbour changes. */
export const useMarks = (marks: readonly Mark[], onOpen: (mark: Mark) => void) => {
  const [last, setLast] = useState<string | null>(null);
  const [first] = marks;
  const stop = marks.some((mark) => nameOf(mark) === last) ? last : first ? nameOf(first) : null;
  const open = (of: EventTarget): boolean => {
    const name = named(of)?.dataset['mark'];
    if (name !== undefined) onOpen(markOf(name));
    return name !== undefined;
  };
  return {
    /** The name of the mark at which the Tab key stops. */
    stop,
    listeners: {
      onClick: ({ target }: MouseEvent) => void open(target),
      onFocus: ({ target }: FocusEvent) => setLast(named(target)?.dataset['mark'] ?? null),
      onKeyDown: (event: KeyboardEvent<SVGElement>) => {
        const { key, target, currentTarget, altKey, ctrlKey, metaKey } = event;
        if (altKey || ctrlKey || metaKey) return;
        if (key === 'Enter' || key === ' ') {
          if (open(target)) event.preventDefault();
          return;
        }
        const name = named(target)?.dataset['mark'];
        const next = name === undefined ? null : markAfter(marks, markOf(name), key);
        if (!next) return;
        event.preventDefault();
        currentTarget.querySelector<SVGElement>(`[role="button"][data-mark="${nameOf(next)}"]`)?.focus();
      },
    },
  };
};
