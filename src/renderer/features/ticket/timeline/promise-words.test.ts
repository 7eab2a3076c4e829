import { expect, it } from 'vitest';
import { tellPromises } from './promise-words';
import type { Speech } from './speech';

const speech: Speech = {
  say: (key, params) => [key, ...Object.values(params ?? {})].join(' '),
  me: 'maya',
  person: (id) => id,
  group: (id) => id,
  service: (id) => id,
  category: (id) => id,
  subcategory: (id) => id,
  instant: String,
};
const open = { id: 'c1', at: 72, text: 'Call back', by: 'sam', madeAt: 0, end: null };
const ended = (outcome: 'kept' | 'calledOff') => ({ ...open, end: { outcome, by: 'sam', at: 5 } });
const who = 'ticket:who.did sam';

it.each([
  ['made', null, [open], `promise:event.made ${who} Call back 72`],
  ['kept', [open], [ended('kept')], `promise:event.kept ${who} Call back 72`],
  ['called off', [open], [ended('calledOff')], `promise:event.calledOff ${who} Call back 72`],
  ['open again', [ended('kept')], [open], `promise:event.again ${who} Call back 72`],
  ['taken back', [open], null, `promise:event.lifted ${who} Call back 72`],
  [
    'made, while an older one makes room',
    [ended('kept')],
    [{ ...open, id: 'c2' }],
    `promise:event.made ${who} Call back 72`,
  ],
])('a promise that was %s', (_name, from, to, text) => {
  expect(tellPromises({ field: 'promises', from, to }, 'sam', speech).map((told) => told.text)).toEqual([text]);
});
