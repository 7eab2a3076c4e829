// What pages may ask of the desk.
import { isDesk } from '@shared/domain/permissions';
import { recordKindOf } from '@shared/domain/records';
import type { TrialAsk } from '@shared/domain/rule-trial';
import type { WhatIfAsk } from '@shared/domain/what-if';
import { type NumberPrefix, numberPrefixes, type Submission, type TrialCursor } from '../backend';
import type { OutboxItem } from '../model';
import { chosen, outcomeArrived } from '../outbox-machine';
import type { ClosedQuery } from '../view/query';
import { showArrived } from './arrived';
import { isDamage } from './damage';
import { dropOwn, dropPulled } from './database';
import { type DeskOptions, type OpenDesk, openDesk, replacePulled, tellAll } from './desk';
import { drain } from './drain';
import type { ServerAddress } from './http';
import { openAnew } from './mend';
import type { PagePort } from './pages';
import { makeParcel } from './parcel-make';
import { lookAtParcel, takeParcel } from './parcel-take';
import type { CallName, OpenRequest } from './protocol';
import { withSeen } from './seen-again';
import { forgetProgress, startSync } from './sync';
import { closedPage, fetchTimeline, loadTicket, readTickets } from './ticket-source';
import { firedPart, trialPart, whatIfPart } from './trial';
import { fitsWithout } from './withdrawal';

export interface DeskHost {
  call(port: PagePort, name: CallName, args: readonly unknown[]): Promise<unknown>;
  detach(port: PagePort): void;
  /** The browser says that the store is gone. */
  damaged(): void;
  /** All that was under way has been stored and told. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** What callers report and ask for. */
const reporterSeries: readonly NumberPrefix[] = ['INC', 'REQ'];

const giveBack = (desk: OpenDesk, number: string): Promise<void> | undefined => {
  const prefix = numberPrefixes.find((each) => number.startsWith(each));
  return prefix && desk.numbers[prefix].giveBack(number);
};

/** A ticket's rows, or a record's head, are made anew. */
const subjectChanged = (desk: OpenDesk, id: string): void => {
  if (recordKindOf(id)) desk.records.changed(id);
  else desk.projector.ticketChanged(id, undefined);
};

const itemsChanged = (desk: OpenDesk, items: readonly OutboxItem[]): void => {
  desk.projector.itemsChanged(items);
  for (const { envelope } of items) if (recordKindOf(envelope.ticket)) desk.records.changed(envelope.ticket);
};

const pendingRecords = (desk: OpenDesk): readonly string[] => desk.outbox.pendingTickets().filter(recordKindOf);

/** The desk itself has told of these tickets since, or never will. */
const dropTold = async (desk: OpenDesk, askedAt: number): Promise<void> => {
  for (const number of await desk.parcels.pulledUntil(askedAt)) desk.projector.ticketChanged(number, undefined);
};

const renewSeal = async (desk: OpenDesk, anew = false): Promise<void> => {
  const { sync } = desk;
  await desk.seal
    .renew((path, body) => sync?.ask(path, body) ?? Promise.resolve(unreached), anew)
    .catch(() => undefined);
};

const offerAgain = (desk: OpenDesk): Promise<boolean> =>
  desk.offering.offer(
    desk.outbox,
    (path, body) => desk.sync?.ask(path, body) ?? Promise.resolve(unreached),
    (items) => itemsChanged(desk, items),
  );

/** What the device has refused to write is tried again after so long (ms). */
const RESET_AGAIN = 15_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const unreached = { kind: 'failed', reached: false, after: null } as const;

const sameAddress = (a: ServerAddress | null, b: ServerAddress): boolean => a?.base === b.base && a.token === b.token;

export const newDeskHost = (options: DeskOptions): DeskHost => {
  let opening: Promise<OpenDesk> | null = null;
  let address: ServerAddress | null = null;
  let resetting: Promise<void> | null = null;
  let remaking: Promise<void> | null = null;

  const ready = (): Promise<OpenDesk> => {
    if (!opening) throw new Error('nobody has opened this desk');
    return opening;
  };

  const beginSync = async (desk: OpenDesk, to: ServerAddress): Promise<void> => {
    let certified = false;
    let ending = false;
    desk.sync = await startSync({
      pulled: desk.pulled,
      own: desk.own,
      outbox: desk.outbox,
      parcels: desk.parcels,
      link: desk.link,
      way: desk.way,
      address: to,
      now: options.now,
      onItems: (items) => itemsChanged(desk, items),
      onOutcomes: async (outcomes) => {
        // Accepted first; whether the ticket is here already, the projector sees.
        const changed = await desk.outbox.answer(outcomes, (item, outcome) => outcomeArrived(item, outcome, 0));
        itemsChanged(desk, changed);
      },
      onPulled: (collection, { complete, askedAt }) => {
        if (collection === 'records' && complete) for (const id of pendingRecords(desk)) desk.records.changed(id);
        if (collection !== 'tickets' || !complete) return;
        if (desk.link.state.trouble === 'rebuilding') desk.link.trouble(null);
        desk.pulledUntil = askedAt;
        void dropTold(desk, askedAt);
        for (const number of desk.outbox.pendingTickets()) desk.projector.ticketChanged(number, undefined);
      },
      onArrived: (documents) => showArrived(desk, documents),
      onSignedOut: () => {
        void stopSync(desk);
        desk.pages.tell({ kind: 'signedOut' });
      },
      onReset: () => {
        ending = true;
        void resetAtLast(desk, to);
      },
      // The sync that found out sends nothing more.
      beforeSending: async () => !ending && (!desk.offering.due || offerAgain(desk)),
      onStorageTrouble: (error) => {
        if (!isDamage(error)) return false;
        void remake();
        return true;
      },
      onOnline: () => {
        void renewSeal(desk, !certified);
        certified = true;
        const isReporter = !isDesk(desk.people.actor());
        for (const prefix of isReporter ? reporterSeries : numberPrefixes) void desk.numbers[prefix].refill();
      },
    });
    if (desk.sync.cutOff) void resetAtLast(desk, to);
  };

  const stopSync = async (desk: OpenDesk): Promise<void> => {
    const { sync } = desk;
    desk.sync = null;
    address = null;
    desk.link.kind('offline');
    await sync?.stop();
  };

  /** Each collection finds out for itself, and a person may ask as well; once is enough. */
  const resetOnce = (desk: OpenDesk, to: ServerAddress): Promise<void> => {
    resetting ??= reset(desk, to).finally(() => {
      resetting = null;
    });
    return resetting;
  };

  /** Half of it done, there is no sync any more: it is tried until the device has room for it. */
  const resetAtLast = async (desk: OpenDesk, to: ServerAddress): Promise<void> => {
    while (address !== null && sameAddress(address, to)) {
      try {
        return await resetOnce(desk, to);
      } catch {
        desk.link.trouble('storage');
        await pause(RESET_AGAIN);
        if (desk.link.state.trouble === 'storage') desk.link.trouble(null);
      }
    }
  };

  const reset = async (desk: OpenDesk, to: ServerAddress): Promise<void> => {
    await desk.offering.begin();
    await replacePulled(desk);
    await forgetProgress(desk.own);
    await beginSync(desk, to);
    await renewSeal(desk, true);
  };

  const follow = (desk: OpenDesk): OpenDesk => {
    desk.onFailed = (error) => {
      if (!isDamage(error)) throw error;
      void remake();
    };
    return desk;
  };

  /** Those who ask meanwhile wait for the new one. */
  const remake = (): Promise<void> => {
    remaking ??= (async () => {
      const desk = await ready();
      const to = address;
      opening = openAnew(desk).then(follow);
      const fresh = await opening;
      if (to) await beginSync(fresh, to);
    })()
      .catch(() => {
        // The next page that opens it tries again.
        opening = null;
      })
      .finally(() => {
        remaking = null;
      });
    return remaking;
  };

  const open = async (port: PagePort, request: OpenRequest): Promise<void> => {
    const { person, deviceId } = request;
    opening ??= openDesk(options, { person, deviceId }).then(follow);
    const desk = await opening.catch((error: unknown) => {
      opening = null;
      throw error;
    });
    if (!sameAddress(address, request.address)) {
      await desk.sync?.stop();
      address = request.address;
      await beginSync(desk, request.address).catch((error: unknown) => {
        // Or the next page that opens would take it for done.
        address = null;
        throw error;
      });
    }
    tellAll(desk, port, request.since);
    desk.pages.attach(port);
  };

  const submit = async (desk: OpenDesk, commands: readonly Submission[]): Promise<void> => {
    const added = await desk.outbox.add(await withSeen(desk, commands));
    // Also for those that were here already: the page passed over our rows while they were on their way.
    itemsChanged(desk, added);
    for (const { envelope } of commands) subjectChanged(desk, envelope.ticket);
    desk.sync?.sendNow();
  };

  const withdraw = async (desk: OpenDesk, ids: readonly string[]): Promise<readonly string[]> => {
    const world = desk.people.world();
    if (!world) return [];
    const numbers = ids.map((id) => desk.outbox.get(id)?.envelope.ticket ?? '');
    const pulled = await readTickets(desk.pulled, [...new Set(numbers)]);
    const author = { actor: desk.people.actor(), deviceId: desk.present.deviceId };
    const gone = await desk.outbox.withdraw(ids, (rest, item) =>
      fitsWithout(pulled.get(item.envelope.ticket) ?? null, rest, item, author, world),
    );
    for (const { envelope } of gone) subjectChanged(desk, envelope.ticket);
    desk.projector.itemsChanged(
      [],
      gone.map(({ envelope }) => envelope.id),
    );
    return gone.map(({ envelope }) => envelope.id);
  };

  const load = async (desk: OpenDesk, port: PagePort, numbers: readonly string[]) => {
    // Held before they are read: a change in between is told after, never missed.
    desk.pages.give(port, numbers);
    const pulled = await readTickets(desk.pulled, numbers);
    return Promise.all(numbers.map((number) => loadTicket(desk.source, number, pulled.get(number) ?? null)));
  };

  const settleChoice = async (desk: OpenDesk, id: string, choice: OutboxItem['choice']): Promise<void> => {
    itemsChanged(desk, await desk.outbox.change([id], (item) => chosen(item, choice)));
    desk.sync?.sendNow();
  };

  const forget = async (desk: OpenDesk): Promise<void> => {
    await stopSync(desk);
    desk.stopFollowing();
    desk.snapshots.stop();
    opening = null;
    await desk.projector.pause();
    await Promise.all([desk.pulled.close(), desk.own.close()]);
    await dropPulled(desk.present.person.id, options.storage);
    await dropOwn(desk.present.person.id, options.storage);
    await options.snapshots.drop();
    await options.keys.drop();
    await (await options.journal)?.drop();
  };

  const perform: DeskHost['call'] = async (port, name, args) => {
    if (name === 'open') return open(port, args[0] as OpenRequest);
    const desk = await ready();
    switch (name) {
      case 'submit':
        return submit(desk, args[0] as readonly Submission[]);
      case 'withdraw':
        return withdraw(desk, args[0] as readonly string[]);
      case 'settleChoice':
        return settleChoice(desk, args[0] as string, args[1] as OutboxItem['choice']);
      case 'load':
        return desk.way.first(() => load(desk, port, args[0] as readonly string[]));
      case 'records':
        desk.pages.give(port, args[0] as readonly string[]);
        return desk.records.full(args[0] as readonly string[]);
      case 'watch':
        return desk.pages.give(port, args[0] as readonly string[]);
      case 'timeline':
        return fetchTimeline(desk.source, args[0] as string);
      case 'closed':
        return desk.way.first(() =>
          closedPage(desk.source, args[0] as ClosedQuery, args[1] as number, args[2] as number),
        );
      case 'trial':
        return desk.way.behind(() => trialPart(desk, args[0] as TrialAsk, args[1] as TrialCursor | null));
      case 'makeParcel':
        return makeParcel(desk, args[0] as string);
      case 'lookAtParcel':
        return lookAtParcel(desk, args[0] as string);
      case 'takeParcel':
        return takeParcel(desk, args[0] as string, args[1] as string);
      case 'fired':
        return desk.way.behind(() => firedPart(desk, args[0] as number, args[1] as TrialCursor | null));
      case 'whatIf':
        return desk.way.behind(() => whatIfPart(desk, args[0] as WhatIfAsk, args[1] as TrialCursor | null));
      case 'takeNumber':
        return desk.numbers[args[0] as NumberPrefix].take();
      case 'giveBackNumber':
        return giveBack(desk, args[0] as string);
      case 'numbersLeft':
        return desk.numbers.INC.left();
      case 'sendNow':
        return desk.sync?.sendNow();
      case 'networkHint':
        return desk.sync?.hint();
      case 'pause':
        return stopSync(desk);
      case 'drain':
        return drain(desk, args[0] as ServerAddress, (items) => itemsChanged(desk, items));
      case 'pullAgain':
        if (!address) throw new Error('signed out: there is nobody to pull for');
        return resetOnce(desk, address);
      case 'forget':
        return forget(desk);
    }
  };

  return {
    call: async (port, name, args) => {
      try {
        return await perform(port, name, args);
      } catch (error) {
        if (!isDamage(error) || !opening) throw error;
        await remake();
        return perform(port, name, args);
      }
    },
    damaged: () => {
      if (opening) void remake();
    },
    detach: (port) => void opening?.then((desk) => desk.pages.detach(port)),
    idle: async () => {
      const desk = await opening;
      await desk?.projector.idle();
      await desk?.records.idle();
    },
    close: async () => {
      const desk = await opening;
      opening = null;
      if (!desk) return;
      await stopSync(desk);
      desk.stopFollowing();
      desk.snapshots.stop();
      await desk.projector.pause();
      await Promise.all([desk.pulled.close(), desk.own.close()]);
    },
  };
};
