// The server's data were set back: what it had accepted from this device since the backup was taken, it does not know any
// more. The device does. It asks which of its commands are missing there, and those wait again, before anything new is sent.
// Commands are known by their ids, so nothing comes to be there twice.
import { routes } from '@shared/contract/http';
import { type MissingRequest, type MissingResponse, SCHEMA_VERSION } from '@shared/contract/sync';
import type { OutboxItem } from '../model';
import type { OwnData } from './database';
import type { Reply } from './http';
import type { OutboxStore } from './outbox-store';

const DUE = 'offerAgain';
const AT_ONCE = 1_000;

export interface Offering {
  /** Written down before anything that was pulled is dropped: a start after that would not notice the change. */
  begin(): Promise<void>;
  readonly due: boolean;
  /** @returns whether it is done; false: the server was not there, it is to be tried again */
  offer(
    outbox: OutboxStore,
    ask: (path: string, body: unknown) => Promise<Reply<MissingResponse>>,
    onBack: (items: readonly OutboxItem[]) => void,
  ): Promise<boolean>;
}

export const openOffering = async ({ kept }: OwnData): Promise<Offering> => {
  let due = (await kept.findOne(DUE).exec()) !== null;
  /** How often the server's data were found to be others. An answer to a question from before that says nothing now. */
  let changes = 0;
  let running: Promise<boolean> | null = null;

  const offerNow: Offering['offer'] = async (outbox, ask, onBack) => {
    const since = changes;
    const ids = outbox.offerable();
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const request: MissingRequest = { schema: SCHEMA_VERSION, ids: ids.slice(from, from + AT_ONCE) };
      const reply = await ask(routes.missing, request);
      if (changes !== since) return false;
      // A server that does not know the question has nothing to hear.
      if (reply.kind === 'refused') break;
      if (reply.kind !== 'ok') return false;
      onBack(await outbox.bringBack(reply.body.missing));
    }
    await kept.findOne(DUE).remove();
    if (changes !== since) {
      await kept.upsert({ id: DUE, value: true });
      return false;
    }
    due = false;
    return true;
  };

  return {
    get due() {
      return due;
    },
    begin: async () => {
      due = true;
      changes += 1;
      await kept.upsert({ id: DUE, value: true });
    },
    offer: (outbox, ask, onBack) => {
      // Two syncs may ask, one that ends and the next: a late answer would bring back what was sent meanwhile.
      running ??= offerNow(outbox, ask, onBack).finally(() => {
        running = null;
      });
      return running;
    },
  };
};
