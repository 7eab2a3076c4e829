// The counts beside the views' names. Counted a moment after the rows changed, never in the frame of a key press: six
// counts over ten thousand rows would take half of it.
import { useEffect, useState } from 'react';
import { useStore } from 'react-redux';
import { selectMe } from '@/data/selectors';
import type { DeskRootState } from '@/data/store';
import { namedViews, type ViewName, viewNames } from '@/data/view/named';
import { countMatching } from '@/data/view/view';

const CALM_MS = 150;
const MINUTE = 60_000;

type Counts = Readonly<Partial<Record<ViewName, number>>>;

const countAll = (state: DeskRootState): Counts => {
  const me = selectMe(state);
  const context = { meId: me?.id ?? '', myGroupIds: me?.groupIds ?? [], now: Date.now(), desk: state.desk };
  const counted = viewNames.filter((name) => namedViews[name].source === 'open');
  return Object.fromEntries(
    counted.map((name) => [name, countMatching(state.tickets.rows, namedViews[name], context)]),
  );
};

const alike = (a: Counts, b: Counts): boolean => viewNames.every((name) => a[name] === b[name]);

export const useCalmCounts = (): Counts => {
  const store = useStore<DeskRootState>();
  const [counts, setCounts] = useState<Counts>(() => countAll(store.getState()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let counted: readonly unknown[] = [];
    const marks = ({ tickets, desk, session }: DeskRootState) => [tickets.rows, desk.settings, session];
    const count = () => {
      timer = undefined;
      const state = store.getState();
      counted = marks(state);
      setCounts((before) => {
        const after = countAll(state);
        return alike(before, after) ? before : after;
      });
    };
    const changed = () => {
      const now = marks(store.getState());
      if (now.some((mark, n) => mark !== counted[n])) timer ??= setTimeout(count, CALM_MS);
    };
    changed();
    const leave = store.subscribe(changed);
    const minutely = setInterval(count, MINUTE);
    return () => {
      leave();
      clearTimeout(timer);
      clearInterval(minutely);
    };
  }, [store]);
  return counts;
};
