// Final numbers of tickets and articles, offline too: they come from the block that this device has reserved.
import type { NumberPrefix } from './backend';
import { runtime } from './runtime';

export type TakenNumber =
  | { readonly kind: 'taken'; readonly number: string }
  /** The block is used up and there is no network to reserve another. */
  | { readonly kind: 'none' };

export const takeNumber = async (prefix: NumberPrefix = 'INC'): Promise<TakenNumber> => {
  const number = await runtime().backend.takeNumber(prefix);
  return number === null ? { kind: 'none' } : { kind: 'taken', number };
};

/** For a form that was given up: the number is used by the next one. */
export const giveBackNumber = (number: string): Promise<void> => runtime().backend.giveBackNumber(number);

export const numbersLeft = (): Promise<number> => runtime().backend.numbersLeft();
