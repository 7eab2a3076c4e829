import { expect, it } from 'vitest';
import { tellDuties } from './duty-words';
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
const running = { duty: 'gdpr', name: 'Breach', startedAt: 0, dueAt: 72, done: null };
const finished = { ...running, done: { by: 'sam', at: 5 } };
const who = 'ticket:who.did sam';

it.each([
  ['started', [], [running], `duty:event.started ${who} Breach 72`],
  ['finished', [running], [finished], `duty:event.finished ${who} Breach 72`],
  ['open again', [finished], [running], `duty:event.reopened ${who} Breach 72`],
  ['taken back', [running], [], `duty:event.lifted ${who} Breach 72`],
])('a duty that was %s', (_name, from, to, text) => {
  expect(tellDuties({ field: 'duties', from, to }, 'sam', speech).map((told) => told.text)).toEqual([text]);
});
