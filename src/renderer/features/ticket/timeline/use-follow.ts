import { useEffect, useLayoutEffect, useRef } from 'react';

/** Nearer to the end than this (px) counts as being there. */
const NEAR = 80;

/**
 * Stays at the newest entry, unless the reader has scrolled away from it. Entries that are painted late, a banner above
 * or a composer that grows change the measures without anybody having scrolled: the end stays in sight then too.
 *
 * @param asked an entry that the address asks for: it is shown instead, until the reader scrolls to the end
 */
export const useFollow = (newest: string | undefined, asked: string | null) => {
  const frame = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const following = useRef(asked === null);
  const measured = useRef({ content: 0, view: 0 });
  const follow = useRef(() => {
    const element = frame.current;
    if (element && following.current) element.scrollTop = element.scrollHeight;
  });
  useLayoutEffect(() => follow.current(), [newest]);
  useEffect(() => {
    const entry =
      asked === null ? null : frame.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(asked)}"]`);
    entry?.scrollIntoView({ block: 'start' });
    entry?.focus({ preventScroll: true });
  }, [asked]);
  useEffect(() => {
    const observer = new ResizeObserver(() => follow.current());
    if (frame.current) observer.observe(frame.current);
    if (list.current) observer.observe(list.current);
    return () => observer.disconnect();
  }, []);
  const onScroll = () => {
    const element = frame.current;
    if (!element) return;
    const { scrollHeight: content, clientHeight: view, scrollTop } = element;
    const same = measured.current.content === content && measured.current.view === view;
    measured.current = { content, view };
    if (content - scrollTop - view < NEAR) following.current = true;
    else if (same) following.current = false;
  };
  return { frame, list, onScroll };
};
