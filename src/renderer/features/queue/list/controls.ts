// What can be done to a list, by key or by pointer. The mounted list makes them; actions find them here.
import { atHand, setAtHand } from '@/ui/at-hand';
import { firstStop, goOn, headOf, isRow, type Lines, lastStop, move, rowsBetween, type Stand, standOf } from './lines';
import type { ListStore } from './list-state';

export interface ListControls {
  readonly lines: () => Lines;
  readonly move: (by: number) => void;
  readonly first: () => void;
  readonly last: () => void;
  readonly focus: (key: string) => void;
  /** The browser has put the focus on a row: by pointer, by Tab, or back from a dialog. */
  readonly focusArrived: (key: string) => void;
  readonly open: (number?: string) => void;
  readonly toggle: (number?: string) => void;
  readonly extend: (by: 1 | -1) => void;
  readonly extendTo: (number: string) => void;
  readonly selectAll: () => void;
  /** False if nothing was selected. */
  readonly clearSelection: () => boolean;
  /** Folds the group under the focus, or the given one. */
  readonly fold: (folded: boolean, groupKey?: string) => void;
  /** From a row that is on its way out of the view to the next one that stays. */
  readonly skipLeaving: () => void;
  /** The focused line, once it is there, shall take the browser's focus. */
  readonly wantsFocus: () => boolean;
}

interface ListParts {
  readonly store: ListStore;
  /** As they are now, also right after a reordering. */
  readonly lines: () => Lines;
  /** The tickets of the view, those of folded groups too. */
  readonly numbers: () => readonly string[];
  readonly reveal: (index: number) => void;
  /** What takes the browser's focus for a line, if it is on the page. */
  readonly elementOf: (key: string) => HTMLElement | null;
  readonly openTicket: (number: string) => void;
}

let mounted: ListControls | null = null;
export const listControls = (): ListControls | null => mounted;
export const mountControls = (controls: ListControls): (() => void) => {
  mounted = controls;
  return () => {
    if (mounted === controls) mounted = null;
  };
};

/** Tells the rest of the app which tickets a key is about now. */
export const tellAtHand = (store: ListStore, lines: Lines): void => {
  const { focused, selected } = store.get();
  const placeOf = (number: string) => lines.indexOf.get(number) ?? -1;
  const chosen = [...selected].filter((number) => lines.indexOf.has(number)).sort((a, b) => placeOf(a) - placeOf(b));
  const tickets = chosen.length > 0 ? chosen : focused !== null && !focused.startsWith('group:') ? [focused] : [];
  const before = atHand();
  const same =
    before.place === 'list' &&
    before.tickets.length === tickets.length &&
    tickets.every((n, i) => n === before.tickets[i]);
  if (!same || before.selected !== chosen.length > 0) {
    setAtHand({ place: 'list', tickets, selected: chosen.length > 0 });
  }
};

export const createControls = (parts: ListParts): ListControls => {
  const { store, lines, reveal, openTicket } = parts;
  let wants = false;
  let stand: Stand | null = null;
  const tell = () => tellAtHand(store, lines());
  const focusKey = (key: string | null, anchor: string | null = key) => {
    if (key === null) return;
    wants = true;
    stand = standOf(lines(), key, store.get().folded);
    const stays = store.get().focused === key;
    store.set({ focused: key, anchor });
    const index = lines().indexOf.get(key);
    if (index !== undefined) reveal(index);
    tell();
    // A row that has it already does not render again.
    if (stays) parts.elementOf(key)?.focus({ preventScroll: true });
    // Rows take it while they are painted; a later one, after a click elsewhere, must not.
    queueMicrotask(() => {
      wants = false;
    });
  };
  const select = (selected: ReadonlySet<string>, anchor = store.get().anchor) => {
    store.set({ selected, anchor });
    tell();
  };
  const range = (to: string) => {
    const { anchor, focused } = store.get();
    const from = anchor ?? focused ?? to;
    focusKey(to, from);
    select(new Set(rowsBetween(lines(), from, to)), from);
  };
  return {
    lines,
    move: (by) => {
      const { focused, folded } = store.get();
      const from = stand?.key === focused ? stand : null;
      focusKey(from ? goOn(lines(), from, by, folded) : move(lines(), focused, by, folded));
    },
    first: () => focusKey(firstStop(lines(), store.get().folded)),
    last: () => focusKey(lastStop(lines(), store.get().folded)),
    focus: (key) => focusKey(key),
    focusArrived: (key) => {
      const { focused, leaving } = store.get();
      if (key === focused) return tell();
      // A dialog gives the focus back to a row that its action has taken away: it goes on to the next one.
      if (leaving.has(key) && focused !== null) return focusKey(focused);
      stand = standOf(lines(), key, store.get().folded);
      store.set({ focused: key, anchor: key });
      tell();
    },
    open: (number = store.get().focused ?? '') => {
      if (number !== '' && !number.startsWith('group:')) openTicket(number);
    },
    toggle: (number = store.get().focused ?? '') => {
      if (number === '' || number.startsWith('group:')) return;
      const selected = new Set(store.get().selected);
      if (!selected.delete(number)) selected.add(number);
      select(selected, number);
    },
    extend: (by) => {
      const to = move(lines(), store.get().focused, by, store.get().folded);
      if (to !== null) range(to);
    },
    extendTo: range,
    selectAll: () => select(new Set(lines().all.filter(isRow))),
    clearSelection: () => {
      if (store.get().selected.size === 0) return false;
      select(new Set(), null);
      return true;
    },
    fold: (fold, groupKey) => {
      const { focused, folded } = store.get();
      const at = focused === null ? 0 : (lines().indexOf.get(focused) ?? 0);
      const key = groupKey ?? headOf(lines(), at)?.key;
      if (key === undefined || folded.has(key) === fold) return;
      const next = new Set(folded);
      if (fold) next.add(key);
      else next.delete(key);
      store.set({ folded: next });
      const group = lines().all.find((line) => !isRow(line) && line.key === key);
      const first = group === undefined || isRow(group) ? undefined : parts.numbers()[group.start];
      focusKey(fold ? `group:${key}` : (first ?? focused));
    },
    skipLeaving: () => {
      const { focused, folded, leaving } = store.get();
      const step = (by: 1 | -1): string | null => {
        let key = focused;
        do {
          const next = move(lines(), key, by, folded);
          if (next === key) return null;
          key = next;
        } while (key !== null && leaving.has(key));
        return key;
      };
      const next = step(1) ?? step(-1);
      if (next !== null) store.set({ focused: next, anchor: next });
      const index = next === null ? undefined : lines().indexOf.get(next);
      if (index !== undefined) reveal(index);
      // Only a focus that was on the list moves on; one in a dialog finds the next row when the dialog gives it back.
      if (next !== null && document.activeElement?.closest('[role="grid"]')) focusKey(next);
      tell();
    },
    wantsFocus: () => wants || document.activeElement === document.body,
  };
};
