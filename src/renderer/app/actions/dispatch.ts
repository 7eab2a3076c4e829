// One listener for the keyboard. What a key means is decided here alone: by the list of actions, by where the focus is,
// and by what was pressed just before ("G", then "M").
import type { Action, ActionContext } from '@/ui/action';
import { permits } from '@/ui/action';
import { atHand } from '@/ui/at-hand';
import { isPlainPress, pressOf } from '@/ui/keys';
import type { Bindings } from './bindings';

/** How long (ms) the second key of a sequence is awaited. */
export const SEQUENCE_MS = 1_500;

const FIELDS = 'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable="true"]';
/** Layers that have keys of their own: what is typed there never reaches the page behind. */
const LAYERS = '[role="dialog"], [role="menu"], [role="listbox"], [data-own-keys]';
/** What Enter and Space mean on a control is the control's matter; arrows too, but for the controls of a list's rows. */
const CONTROLS = 'button, a[href], input, [role="button"], [role="tab"], [role="separator"]';

interface Place {
  readonly inField: boolean;
  readonly inLayer: boolean;
  readonly onControl: boolean;
  readonly inGrid: boolean;
}

const placeOf = (target: EventTarget | null): Place => {
  const element = target instanceof Element ? target : null;
  return {
    inField: element?.closest(FIELDS) != null,
    inLayer: element?.closest(LAYERS) != null,
    onControl: element?.closest(CONTROLS) != null,
    inGrid: element?.closest('[role="grid"]') != null,
  };
};

const pressKeys = new Set(['Enter', 'Space']);
const moveKeys = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);

const applies = (action: Action, keys: string, plain: boolean, place: Place): boolean => {
  if (place.inField && !(action.inFields && !plain)) return false;
  if (place.inLayer && plain) return false;
  if (place.onControl && (pressKeys.has(keys) || (moveKeys.has(keys) && !place.inGrid))) return false;
  const { place: at } = atHand();
  if (action.scope === 'page') return at === 'ticket';
  if (action.scope === 'handed' || action.scope === 'room' || action.scope === 'day') return at === action.scope;
  if (action.scope === 'ticket' && at === 'room') return false;
  return (action.scope !== 'list' || at === 'list') && (action.scope !== 'article' || at === 'article');
};

export interface Sequence {
  /** The first press, while the second is awaited. */
  readonly prefix: string | null;
  readonly since: number;
}
export const noSequence: Sequence = { prefix: null, since: 0 };

export interface Resolved {
  readonly action: Action | null;
  readonly sequence: Sequence;
  /** Why an action that has these keys is not open now, as a message key. */
  readonly refused?: string;
  /** The press was the keyboard's own: the browser shall not act on it. */
  readonly taken: boolean;
}

const nothing: Resolved = { action: null, sequence: noSequence, taken: false };

/** What a press means now. */
export const resolve = (
  event: KeyboardEvent,
  bindings: Bindings,
  prefixes: ReadonlySet<string>,
  sequence: Sequence,
  context: ActionContext,
): Resolved => {
  if (event.defaultPrevented || event.isComposing) return { ...nothing, sequence };
  const press = pressOf(event);
  if (press === null) return { ...nothing, sequence };
  const plain = isPlainPress(event);
  const place = placeOf(event.target);
  const typing = (place.inField || place.inLayer) && plain;
  const awaited = sequence.prefix !== null && event.timeStamp - sequence.since <= SEQUENCE_MS;
  const keys = awaited && !typing ? `${sequence.prefix} ${press}` : press;
  const candidates = (bindings.get(keys) ?? []).filter((action) => applies(action, keys, plain, place));
  const action = candidates.find((candidate) => permits(candidate, context) === true) ?? null;
  if (action) return { action, sequence: noSequence, taken: true };
  if (!typing && !awaited && prefixes.has(press)) {
    return { action: null, sequence: { prefix: press, since: event.timeStamp }, taken: true };
  }
  const refused = candidates.map((candidate) => permits(candidate, context)).find((may) => typeof may === 'string');
  return typeof refused === 'string' ? { ...nothing, refused } : nothing;
};
