// The numbers of tickets, or of articles, that this device has reserved: taken one by one, refilled while there is a link.
import { formatNumber, type ReserveResponse, routes } from '@shared/contract/http';
import type { NumberPrefix } from '../backend';
import type { OwnData } from './database';
import type { Reply } from './http';

/** How many at once, and when there are too few. */
const sizes: Record<NumberPrefix, { readonly block: number; readonly refillUnder: number }> = {
  INC: { block: 50, refillUnder: 20 },
  PRB: { block: 5, refillUnder: 2 },
  CHG: { block: 5, refillUnder: 2 },
  REQ: { block: 20, refillUnder: 8 },
  PIR: { block: 2, refillUnder: 1 },
  KB: { block: 10, refillUnder: 4 },
};

export interface NumberBlock {
  take(): Promise<string | null>;
  giveBack(number: string): Promise<void>;
  left(): number;
  /** Reserves more if there are few. */
  refill(): Promise<void>;
}

export const openNumbers = async (
  { kept }: OwnData,
  ask: (path: string, body: unknown) => Promise<Reply<ReserveResponse>>,
  prefix: NumberPrefix,
): Promise<NumberBlock> => {
  const { block, refillUnder } = sizes[prefix];
  const name = prefix === 'INC' ? 'numbers' : `numbers.${prefix}`;
  const found = await kept.findOne(name).exec();
  let numbers = (found?.get('value') as string[] | undefined) ?? [];
  let refilling: Promise<void> | null = null;

  // Stored before it is given out: after a crash the same number is never given to two tickets.
  const keep = async (next: readonly string[]): Promise<void> => {
    numbers = [...next];
    await kept.upsert({ id: name, value: numbers });
  };

  const reserve = async (): Promise<void> => {
    const reply = await ask(routes.reserveNumbers, { prefix, count: block });
    if (reply.kind !== 'ok') return;
    const { from, to } = reply.body;
    await keep([...numbers, ...Array.from({ length: to - from + 1 }, (_, n) => formatNumber(prefix, from + n))]);
  };

  const refill = (): Promise<void> => {
    if (numbers.length >= refillUnder) return Promise.resolve();
    refilling ??= reserve().finally(() => {
      refilling = null;
    });
    return refilling;
  };

  /** In the background: what could not be kept (no room, or the desk was closed) is asked for again when it is needed. */
  const refillQuietly = (): Promise<void> => refill().catch(() => undefined);

  return {
    take: async () => {
      if (numbers.length === 0) await refill();
      const [first, ...rest] = numbers;
      if (first === undefined) return null;
      await keep(rest);
      void refillQuietly();
      return first;
    },
    giveBack: async (number) => {
      if (!numbers.includes(number)) await keep([number, ...numbers]);
    },
    left: () => numbers.length,
    refill: refillQuietly,
  };
};
