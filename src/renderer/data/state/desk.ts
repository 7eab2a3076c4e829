// What the desk decided for itself, and who is there: read by every rule, changed rarely. A plain reducer: immer would
// walk and freeze thousands of people.
import { createAction, type UnknownAction } from '@reduxjs/toolkit';
import type { Person } from '@shared/domain/person';
import type { DeskSettings } from '@shared/domain/settings';
import type { DeskState } from '../model';

export interface PeopleChange {
  readonly people: readonly Person[];
  readonly gone: readonly string[];
}

export const settingsArrived = createAction<DeskSettings | null>('desk/settingsArrived');
export const peopleArrived = createAction<PeopleChange>('desk/peopleArrived');

const nobody: DeskState = { settings: null, people: new Map() };

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** What is told again stays the value that it was: lists are computed anew for every other desk. */
const withPeople = (desk: DeskState, { people, gone }: PeopleChange): DeskState => {
  const news = people.filter((person) => !same(desk.people.get(person.id), person));
  const left = gone.filter((id) => desk.people.has(id));
  if (news.length + left.length === 0) return desk;
  const next = new Map(desk.people);
  for (const person of news) next.set(person.id, person);
  for (const id of left) next.delete(id);
  return { ...desk, people: next };
};

export const deskReducer = (desk: DeskState = nobody, action: UnknownAction): DeskState => {
  if (settingsArrived.match(action))
    return same(desk.settings, action.payload) ? desk : { ...desk, settings: action.payload };
  if (peopleArrived.match(action)) return withPeople(desk, action.payload);
  return desk;
};
