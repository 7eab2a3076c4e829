// Plays a history: steps as they are told, then everything is well again, and all run until nothing is left to do.
import type { Ticket } from '@shared/domain/ticket';
import { rowsOf } from '../../src/renderer/data/rows';
import { chanceOf } from '../builders/chance';
import { staff } from '../builders/running-desk';
import { demoLikeSettings } from '../builders/settings';
import { stepOn, stepsOfNew } from './acts';
import type { ClientBundle } from './client-bundle';
import { type ServerBugs, type SimHost, SimServer } from './desk-server';
import type { WriteRow } from './disk';
import { HarmBook, type Harms } from './harm';
import type { History, Step } from './history';
import { agreeing, checkAtRest, checkDisk } from './judge';
import { fair } from './link';
import type { Fault } from './promises';
import { recordStep } from './record-acts';
import { Schedule } from './schedule';
import { type Life, Seat } from './seat';

/** A bug that is planted: wrappers around what is real. */
export interface Plant {
  readonly server?: (chance: () => number) => ServerBugs;
  readonly instead?: (real: (id: string) => object) => ReadonlyMap<string, object>;
  readonly onWrite?: (collection: string, rows: WriteRow[]) => WriteRow[];
}

export interface Played {
  readonly faults: readonly Fault[];
  readonly commands: number;
  readonly tasks: number;
  readonly harms: Harms;
  /** Of all that happened: the same history has the same. */
  readonly print: string;
}

export interface Stage {
  readonly host: SimHost;
  readonly bundle: ClientBundle;
}

/** Virtual milliseconds until everything must be well after the last fault. */
const PATIENCE = 15 * 60_000;

const swallow = () => undefined;

class Play {
  readonly schedule: Schedule;
  readonly server: SimServer;
  readonly seats: Seat[];
  readonly faults: Fault[] = [];
  readonly harm = new HarmBook();
  readonly #history: History;
  texts = 0;

  constructor({ host, bundle }: Stage, history: History, plant: Plant, instead: ReadonlyMap<string, object>) {
    const chance = chanceOf(history.seed ^ 0x5eed);
    this.#history = history;
    this.schedule = new Schedule(chance);
    const luck = chanceOf(history.seed ^ 0xb06);
    this.server = new SimServer(
      host,
      { schedule: this.schedule, chance, harm: this.harm },
      plant.server?.(luck.next) ?? {},
    );
    host.current = this.server;
    const world = { schedule: this.schedule, chance, server: this.server, bundle, instead, harm: this.harm };
    const devices = new Map<string, number>();
    this.seats = history.seats.map((who) => {
      const person = staff.find(({ id }) => id === who);
      if (!person) throw new Error(`nobody is called ${who}`);
      const nth = (devices.get(who) ?? 0) + 1;
      devices.set(who, nth);
      const seat = new Seat(world, person, `device-${who}-${nth}`, history.journals);
      if (plant.onWrite) seat.disk.onWrite = plant.onWrite;
      return seat;
    });
  }

  /** What people do takes its time, and may never end: nobody waits for it. */
  #away(work: Promise<unknown>): void {
    work.catch(swallow);
  }

  #ticketFor(life: Life, seed: number): string | null {
    const numbers = rowsOf(life.store.getState().tickets.rows)
      .map(({ number }) => number)
      .sort();
    if (numbers.length === 0) return null;
    const chance = chanceOf(seed);
    return chance.of(0.6) ? (numbers[0] ?? null) : chance.pick(numbers);
  }

  async #act(seat: Seat, life: Life, step: Step): Promise<void> {
    const number = this.#ticketFor(life, step.seed);
    if (number === null) return;
    if (!life.store.getState().tickets.loaded.has(number)) await life.client.ensureLoaded([number]);
    const ticket = life.client.selectShown(life.store.getState(), number)?.folded.ticket as Ticket | null | undefined;
    const chance = chanceOf(step.seed + 1);
    const idea = ticket && stepOn(ticket, { chance, text: this.#text(seat), me: seat.person.id, now: seat.now });
    if (idea) await life.client.runCommand(idea[0], number, idea[1] as never);
  }

  #text(seat: Seat): string {
    this.texts += 1;
    return `${seat.person.id} says ${this.texts}`;
  }

  async #log(seat: Seat, life: Life, step: Step): Promise<void> {
    const number = await life.backend.takeNumber('INC');
    if (number === null) return;
    const doing = { chance: chanceOf(step.seed), text: this.#text(seat), me: seat.person.id, now: seat.now };
    await life.client.runCommand('ticket.log.v1', number, stepsOfNew(doing));
  }

  async #bulk(seat: Seat, life: Life, step: Step): Promise<void> {
    const chance = chanceOf(step.seed);
    const numbers = rowsOf(life.store.getState().tickets.rows)
      .map(({ number }) => number)
      .sort();
    const some = numbers.filter(() => chance.of(0.6));
    if (chance.of(0.5)) {
      const text = this.#text(seat);
      await life.client.runBatch('ticket.addNote.v1', some, () => ({ text }));
    } else {
      await life.client.runBatch('ticket.take.v1', some, ({ groupId, assigneeId }) => ({
        seen: { groupId, assigneeId },
      }));
    }
  }

  async #undo(life: Life, step: Step): Promise<void> {
    const mine = life.store.getState().outbox.items.slice(-4);
    if (mine.length === 0) return;
    const { envelope } = chanceOf(step.seed).pick(mine);
    await life.client.undo(envelope.batchId ? { batchId: envelope.batchId } : { commandId: envelope.id });
  }

  async #record(seat: Seat, life: Life, step: Step): Promise<void> {
    const idea = await recordStep({
      chance: chanceOf(step.seed),
      me: seat.person.id,
      text: this.#text(seat),
      known: [...life.store.getState().records.heads.keys()],
      takeNumber: () => life.backend.takeNumber('KB'),
    });
    if (idea) await life.client.runRecord(idea[0], idea[1], idea[2] as never);
  }

  async #choose(life: Life, step: Step): Promise<void> {
    const rejected = life.store.getState().outbox.items.filter((item) => item.status === 'rejected' && !item.choice);
    const [first] = rejected;
    if (first) await life.client.choose(first.envelope.id, chanceOf(step.seed).pick(['apply', 'keep', 'discard']));
  }

  async #look(life: Life, step: Step): Promise<void> {
    const number = this.#ticketFor(life, step.seed);
    if (number !== null) await life.client.ensureLoaded([number]);
  }

  async #grants(step: Step): Promise<void> {
    const chance = chanceOf(step.seed);
    const who = chance.pick(staff.filter(({ id }) => this.#history.seats.includes(id) && id !== 'rosa'));
    const groups = ['l1', 'l2', 'hr', 'printco'].filter(() => chance.of(0.45));
    await this.server.core.putPeople([{ ...who, groupIds: groups }]);
  }

  async #settings(step: Step): Promise<void> {
    const chance = chanceOf(step.seed);
    const settings = demoLikeSettings();
    const closed = chance.pick(['l1', 'l2', 'none']);
    const groups = settings.groups.map((group) => ({ ...group, restricted: group.id === 'hr' || group.id === closed }));
    await this.server.core.putSettings({ ...settings, groups });
  }

  async take(step: Step): Promise<void> {
    const seat = this.seats[step.seat];
    if (!seat) return;
    const { life } = seat;
    // People have a screen to look at before they do anything.
    const page = life?.opened ? life : null;
    switch (step.kind) {
      case 'act':
        return page ? this.#away(this.#act(seat, page, step)) : undefined;
      case 'log':
        return page ? this.#away(this.#log(seat, page, step)) : undefined;
      case 'bulk':
        return page ? this.#away(this.#bulk(seat, page, step)) : undefined;
      case 'undo':
        return page ? this.#away(this.#undo(page, step)) : undefined;
      case 'record':
        return page ? this.#away(this.#record(seat, page, step)) : undefined;
      case 'choose':
        return page ? this.#away(this.#choose(page, step)) : undefined;
      case 'look':
        return page ? this.#away(this.#look(page, step)) : undefined;
      case 'weather':
        return seat.line.change(step.weather);
      case 'restart':
        seat.die();
        this.faults.push(...(await checkDisk(seat, this.server)));
        this.schedule.later({ alive: true }, step.after, () => seat.rise());
        return;
      case 'loseStore':
        seat.loseStore();
        this.schedule.later({ alive: true }, step.after, () => seat.rise());
        return;
      case 'clock':
        seat.skew += step.by;
        this.harm.add('clockSkewed');
        return;
      case 'disk':
        seat.disk.full = step.full;
        seat.disk.quota = step.quota;
        return;
      case 'revoke':
        if (seat.token === null) return;
        this.harm.add('sessionRevoked');
        return this.#away(this.server.endSession(seat.token));
      case 'signIn':
        return seat.isSignedOut ? this.#away(seat.signIn()) : undefined;
      case 'signOut':
        if (seat.token !== null) this.#away(this.server.endSession(seat.token));
        if (life) {
          this.#away(
            life.host.close().finally(() => {
              if (seat.life === life) seat.die();
            }),
          );
        }
        seat.token = null;
        return;
      case 'server':
        await this.server.die();
        this.schedule.later({ alive: true }, step.after, () => this.server.rise());
        return;
      case 'serverDisk':
        this.server.full = step.full;
        return;
      case 'grants':
        return this.server.isUp ? this.#away(this.#grants(step)) : undefined;
      case 'settings':
        return this.server.isUp ? this.#away(this.#settings(step)) : undefined;
      case 'epoch':
        if (!this.server.isUp) return;
        this.harm.add('epochChanged');
        return this.#away(this.server.core.changeEpoch());
    }
  }

  /** Nothing goes wrong any more, and everybody comes back. */
  heal(): void {
    this.server.full = false;
    this.server.rise();
    for (const seat of this.seats) {
      seat.line.change(fair);
      seat.disk.full = false;
      seat.disk.quota = 0;
    }
  }

  async tend(): Promise<void> {
    for (const seat of this.seats) {
      if (seat.isSignedOut && this.server.isUp) this.#away(seat.signIn());
      else if (!seat.life) seat.rise();
    }
  }

  async untilQuiet(): Promise<void> {
    const end = this.schedule.now + PATIENCE;
    while (this.schedule.now < end) {
      await this.tend();
      await this.schedule.run(this.schedule.now + 4_000);
      if (await agreeing(this.seats, this.server)) return;
    }
  }
}

const printOf = (play: Play, faults: readonly Fault[]): string =>
  `${play.schedule.done}/${Math.round(play.schedule.now)}/${faults.map(({ code }) => code).join(',')}`;

export const playHistory = async (
  stage: Stage,
  history: History,
  plant: Plant = {},
  instead: ReadonlyMap<string, object> = new Map(),
): Promise<Played> => {
  await stage.host.base.begin();
  let play: Play | null = null;
  try {
    play = new Play(stage, history, plant, instead);
    const { schedule, seats, server, faults } = play;
    await schedule.run(10_000, () => server.isUp);
    await play.tend();
    for (const step of history.steps) {
      await schedule.run(schedule.now + step.wait);
      await play.take(step);
    }
    await schedule.run(schedule.now + 3_000);
    play.heal();
    await play.untilQuiet();
    faults.push(...(await checkAtRest(seats, server, schedule)));
    const commands = seats.reduce((sum, seat) => sum + seat.promised.size, 0);
    return { faults, commands, harms: play.harm.counts, tasks: schedule.done, print: printOf(play, faults) };
  } finally {
    for (const seat of play?.seats ?? []) seat.die();
    if (play) await play.server.die();
    stage.host.current = null;
    await stage.host.base.back();
  }
};
