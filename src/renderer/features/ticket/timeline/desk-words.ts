// What the desk itself did, and what the caller thought of it: rules that fired, major incidents, the survey.
import type { Entry, EntryBody } from '@shared/domain/entry';
import { type Speech, subject } from './speech';
import type { EventIcon, Told } from './state-words';

const told = (icon: EventIcon, who: string, text: string, quote: string | null): Told => ({
  icon,
  who,
  text,
  quote,
  values: null,
  overtook: null,
});

/** More names than this (a whole team) nobody reads. */
const MOST_NAMES = 3;

const WARNING = /^warning:(respond|resolve)-(\d+)$/;

/** A warning of a clock has the clock's own words; a rule has its name. */
export const tellRule = (body: Extract<EntryBody, { kind: 'rule' }>, speech: Speech): Told => {
  const shown = body.told.length > MOST_NAMES ? body.told.slice(0, MOST_NAMES - 1) : body.told;
  const others = body.told.length - shown.length;
  const more = others > 0 ? [speech.say('rules:others', { count: others })] : [];
  const people = [...shown.map((id) => speech.person(id)), ...more].join(', ');
  const [, clock, percent] = WARNING.exec(body.rule) ?? [];
  const what = clock
    ? speech.say('ticket:event.warned', { clock: speech.say(`ticket:sla.${clock}`), percent })
    : speech.say('ticket:event.ruleFired', { name: body.name });
  const text = people === '' ? what : speech.say('ticket:event.toldPeople', { what, people });
  return told('priority', '', text, null);
};

export const tellRoom = ({ by }: Entry, body: Extract<EntryBody, { kind: 'room' }>, speech: Speech): Told => {
  const { who, did } = subject(speech, by);
  const phase = body.what === 'phase';
  const text = speech.say(`ticket:event.room.${body.what}`, {
    who: did,
    phase: phase ? speech.say(`ticket:event.phase.${body.said}`) : '',
  });
  return told('priority', who, text, phase ? null : body.said);
};

export const tellSurvey = ({ by }: Entry, body: Extract<EntryBody, { kind: 'survey' }>, speech: Speech): Told => {
  const { who, did } = subject(speech, by);
  return told('resolve', who, speech.say('ticket:event.rated', { who: did, score: body.score }), body.comment);
};
