// The desk's settings and people in the worker's memory: every rule and every row asks for them.

import type { Correspondent } from '@shared/domain/parcel';
import { type Actor, type Person, personCalled } from '@shared/domain/person';
import type { DeskSettings, World } from '@shared/domain/settings';
import type { DeskState } from '../model';
import type { PulledData } from './database';
import { plain } from './stored';

export interface PeopleBook {
  readonly people: ReadonlyMap<string, Person>;
  readonly settings: DeskSettings | null;
  /** Null until the settings are here. */
  world(): World | null;
  desk(): DeskState;
  actor(): Actor;
  loadSettings(): Promise<void>;
  loadPeople(): Promise<void>;
  /** People of whom a file tells and the desk has not: names, and what they may do. Returns those who are new. */
  meet(people: readonly Correspondent[]): readonly Person[];
  take(people: readonly Person[], gone: readonly string[]): void;
}

const asPerson = (correspondent: Correspondent): Person => ({
  ...personCalled(correspondent.id, correspondent.name),
  ...correspondent,
});

export const newPeopleBook = (pulled: () => PulledData, me: () => Person): PeopleBook => {
  const people = new Map<string, Person>();
  let settings: DeskSettings | null = null;
  return {
    people,
    get settings() {
      return settings;
    },
    world: () => settings && { settings, person: (id) => people.get(id) },
    desk: () => ({ settings, people }),
    actor: () => people.get(me().id) ?? me(),
    loadSettings: async () => {
      const found = await pulled().settings.findOne('desk').exec();
      settings = found ? (plain(found.toJSON()) as DeskSettings) : null;
    },
    loadPeople: async () => {
      people.clear();
      for (const document of await pulled().people.find().exec()) {
        people.set(document.id, plain(document.toJSON()) as Person);
      }
    },
    meet: (told) => {
      const strangers = told.filter(({ id }) => !people.has(id)).map(asPerson);
      for (const stranger of strangers) people.set(stranger.id, stranger);
      return strangers;
    },
    take: (arrived, gone) => {
      for (const person of arrived) people.set(person.id, person);
      for (const id of gone) people.delete(id);
    },
  };
};
