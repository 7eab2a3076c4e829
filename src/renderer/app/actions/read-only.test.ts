// While tickets are shown as they were, their keys do nothing but say why; what only reads goes on working.
import { afterEach, expect, test } from 'vitest';
import { type Action, permits } from '@/ui/action';
import { setAtHand } from '@/ui/at-hand';
import { setReadOnly } from '@/ui/read-only';
import { bindingsOf, prefixesOf } from './bindings';
import { noSequence, resolve } from './dispatch';

const make = (id: string, keys: string, rest: Partial<Action> = {}): Action => ({
  id,
  label: 'common:close',
  keys: [keys],
  scope: 'ticket',
  group: 'ticket',
  run: () => {},
  ...rest,
});
const actions = [make('resolve', 'D'), make('next', 'J', { reads: true }), make('log', 'C', { scope: 'anywhere' })];
const bindings = bindingsOf(actions, { singleKeys: true, keys: {} });
const context = { tickets: ['INC0000001'], actor: null, anchor: null, go: () => {} };
const press = (key: string) =>
  resolve(
    new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}` }),
    bindings,
    prefixesOf(bindings),
    noSequence,
    context,
  );

afterEach(() => {
  setReadOnly(() => null);
  setAtHand(null);
});

test.each([
  ['d', null, 'refusal:past.readOnly'],
  ['j', 'next', undefined],
  ['c', 'log', undefined],
])('%s runs %s, and is refused with %s', (key, id, refused) => {
  setAtHand({ place: 'ticket', tickets: ['INC0000001'], selected: false });
  setReadOnly(() => 'refusal:past.readOnly');
  const resolved = press(key);
  expect([resolved.action?.id ?? null, resolved.refused]).toEqual([id, refused]);
});

test('now, it is open again', () => {
  setAtHand({ place: 'ticket', tickets: ['INC0000001'], selected: false });
  expect(press('d').action?.id).toBe('resolve');
  expect(permits(actions[0] as Action, context)).toBe(true);
});
