// The process in which histories are played: the client's bundle, the database, and timers that go by the clock of whatever
// history is being played. Nothing here may run beside something else that needs real timers.
import { chanceOf } from '../builders/chance';
import { bundleClient, moduleOfClient } from './client-bundle';
import { openHost } from './desk-server';
import type { History } from './history';
import { type PlantName, plants } from './plants';
import { type Plant, type Played, playHistory, type Stage } from './play';
import { Schedule, timersOf } from './schedule';

export interface Theatre {
  /** @param clean without the bug that is planted */
  play(history: History, clean?: boolean): Promise<Played>;
}

/** @param planted a bug to play with */
export const openTheatre = async (planted: PlantName | null): Promise<Theatre> => {
  const bundle = await bundleClient();
  const host = await openHost();
  const nobody = { alive: true };
  const idle = new Schedule(chanceOf(0));
  const timers = timersOf(
    () => host.current?.schedule ?? idle,
    () => host.current?.life ?? nobody,
  );
  Object.assign(globalThis, timers);
  // What a client or a server leaves behind when it dies, nobody waits for. What it throws while it lives is a fault.
  let thrown: string[] = [];
  process.on('unhandledRejection', () => undefined);
  process.on('uncaughtException', (error) => thrown.push(error.stack ?? error.message));
  const stage: Stage = { host, bundle };
  return {
    play: async (history, clean = false) => {
      const plant: Plant = planted === null || clean ? {} : plants[planted]();
      const instead = plant.instead?.((id) => moduleOfClient(bundle, id)) ?? new Map<string, object>();
      thrown = [];
      try {
        const played = await playHistory(stage, history, plant, instead);
        const faults = thrown.map((detail) => ({ code: 'uncaught', detail }));
        return { ...played, faults: [...played.faults, ...faults] };
      } catch (error) {
        const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return { faults: [{ code: 'broken', detail }], commands: 0, harms: {}, tasks: 0, print: 'broken' };
      }
    },
  };
};
