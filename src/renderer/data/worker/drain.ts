// Sends what waits, and nothing else: without a stream and without pulling, for a device that gets no other answer.

import { stillToSend } from '../command-line';
import type { OutboxItem } from '../model';
import { outcomeArrived } from '../outbox-machine';
import type { OpenDesk } from './desk';
import { request, type ServerAddress } from './http';
import { startSender } from './sender';

/**
 * Resolves with how many changes are left that the server did not take; their author would have to decide about them.
 * @throws when the server can't be reached, or takes nothing from this session
 */
export const drain = async (
  desk: OpenDesk,
  to: ServerAddress,
  onChanged: (items: readonly OutboxItem[]) => void,
): Promise<number> => {
  const waiting = () => desk.parcels.next() !== null || desk.outbox.items().some(stillToSend);
  if (waiting()) {
    await new Promise<void>((resolve, reject) => {
      const stop = (end: () => void) => {
        sender.stop();
        end();
      };
      const sender = startSender({
        outbox: desk.outbox,
        parcels: desk.parcels,
        now: desk.options.now,
        online: async () => {
          if (!waiting()) stop(resolve);
        },
        ask: async (path, body) => {
          const reply = await request<never>(to, path, body);
          if (reply.kind !== 'ok' && reply.kind !== 'refused') stop(() => reject(new Error(reply.kind)));
          return reply;
        },
        onChanged,
        onOutcomes: async (outcomes) => {
          onChanged(await desk.outbox.answer(outcomes, (item, outcome) => outcomeArrived(item, outcome, 0)));
        },
        onStorageTrouble: (error) => stop(() => reject(error)),
        onStorageWell: () => undefined,
      });
    });
  }
  return desk.outbox.items().filter(({ status }) => status === 'rejected').length;
};
