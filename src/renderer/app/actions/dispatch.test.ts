import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '@/ui/action';
import { setAtHand } from '@/ui/at-hand';
import { bindingsOf, prefixesOf } from './bindings';
import { noSequence, resolve, SEQUENCE_MS, type Sequence } from './dispatch';

const make = (id: string, keys: string, rest: Partial<Action> = {}): Action => ({
  id,
  label: 'common:close',
  keys: [keys],
  scope: 'anywhere',
  group: 'anywhere',
  run: () => {},
  ...rest,
});

const list: readonly Action[] = [
  make('log', 'C'),
  make('palette', 'Mod+K', { inFields: true }),
  make('work', 'G M'),
  make('open', 'Enter', { scope: 'list' }),
  make('move', 'M', { scope: 'list' }),
  make('unfold', 'ArrowRight', { scope: 'list' }),
  make('assign', 'A', { scope: 'ticket' }),
  make('never', 'Z', { enabled: () => false }),
];
const bindings = bindingsOf(list, { singleKeys: true, keys: {} });
const prefixes = prefixesOf(bindings);

const press = (
  key: string,
  on: Element,
  init: KeyboardEventInit = {},
  tickets: readonly string[] = [],
  from = noSequence,
) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  let resolved: ReturnType<typeof resolve> | undefined;
  const listen = (heard: Event) => {
    resolved = resolve(heard as KeyboardEvent, bindings, prefixes, from, {
      tickets,
      actor: null,
      anchor: null,
      go: () => {},
    });
  };
  on.addEventListener('keydown', listen);
  on.dispatchEvent(event);
  on.removeEventListener('keydown', listen);
  if (!resolved) throw new Error('the press was not heard');
  return resolved;
};

const place = (html: string): Element => {
  document.body.innerHTML = html;
  const element = document.body.querySelector('[data-here]');
  if (!element) throw new Error('no element is marked');
  return element;
};

const plain = '<div data-here tabindex="0"></div>';

beforeEach(() => setAtHand({ place: 'list', tickets: [], selected: false }));
afterEach(() => setAtHand(null));

describe('what a key means', () => {
  const cases: readonly [string, string, string, KeyboardEventInit, string | null][] = [
    ['a letter on the page', plain, 'c', {}, 'log'],
    ['a letter with Caps Lock', plain, 'C', {}, 'log'],
    ['a letter with Shift', plain, 'C', { shiftKey: true }, null],
    ['a letter in a field', '<input data-here>', 'c', {}, null],
    ['a letter in a text area', '<textarea data-here></textarea>', 'c', {}, null],
    ['a letter in a dialog', '<div role="dialog"><button data-here></button></div>', 'c', {}, null],
    ['a letter where keys are their own', '<div data-own-keys><i data-here></i></div>', 'c', {}, null],
    ['a letter on a check box', '<input type="checkbox" data-here>', 'c', {}, 'log'],
    ['Ctrl K in a field', '<input data-here>', 'k', { ctrlKey: true }, 'palette'],
    ['Enter on a row', '<div role="row" data-here></div>', 'Enter', {}, 'open'],
    ['Enter on a button', '<button data-here></button>', 'Enter', {}, null],
    ['an arrow on a button of a row', '<div role="grid"><button data-here></button></div>', 'ArrowRight', {}, 'unfold'],
    ['an arrow on a button elsewhere', '<button data-here></button>', 'ArrowRight', {}, null],
    ['Enter on a link', '<a href="/" data-here></a>', 'Enter', {}, null],
    ['an action that may not be run', plain, 'z', {}, null],
  ];
  it.each(cases)('%s', (_name, html, key, init, id) => {
    expect(press(key, place(html), init).action?.id ?? null).toBe(id);
  });

  it('needs a ticket at hand for what is about tickets', () => {
    expect(press('a', place(plain)).action).toBeNull();
    expect(press('a', place(plain), {}, ['INC0000001']).action?.id).toBe('assign');
  });

  it("leaves the list's keys alone where there is no list", () => {
    setAtHand({ place: 'ticket', tickets: [], selected: false });
    expect(press('Enter', place(plain)).action).toBeNull();
  });

  it('does nothing with a press that somebody has used already', () => {
    const on = place(plain);
    on.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    expect(press('c', on).action).toBeNull();
  });
});

describe('a sequence', () => {
  const begun: Sequence = { prefix: 'G', since: 0 };

  it('begins with its prefix, which does nothing else', () => {
    const first = press('g', place(plain));
    expect(first).toMatchObject({ action: null, taken: true, sequence: { prefix: 'G' } });
  });

  it('ends with its second key, even if that is a key of its own', () => {
    const first = press('g', place(plain));
    expect(press('m', place(plain), {}, [], first.sequence).action?.id).toBe('work');
    expect(press('m', place(plain)).action?.id).toBe('move');
  });

  it('is forgotten after a while, and by another key', () => {
    const late = { prefix: 'G', since: performance.now() - SEQUENCE_MS - 1 };
    expect(press('m', place(plain), {}, [], late).action?.id).toBe('move');
    expect(press('x', place(plain), {}, [], begun).sequence).toEqual(noSequence);
  });

  it('waits while a modifier is pressed', () => {
    const since = performance.now();
    expect(press('Shift', place(plain), {}, [], { prefix: 'G', since }).sequence.prefix).toBe('G');
  });
});
