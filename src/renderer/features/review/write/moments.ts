// The ticket's timeline beside what the review has of it, as one list in order.
import type { Entry } from '@shared/domain/entry';
import type { ReviewContent } from '@shared/domain/review';
import { type MomentSpeech, momentText, toldEntries } from '../moment-words';

type Pin = ReviewContent['timeline'][number];

export interface Moment {
  /** Unique in the list. */
  readonly key: string;
  readonly at: number;
  /** What the timeline says; of an added moment, its own words. */
  readonly told: string;
  /** Null: it is left out. */
  readonly pin: Pin | null;
  /** Nobody had written it down. */
  readonly added: boolean;
}

/** A pin whose entry is not on this device (any more) stays. */
export const momentsOf = (entries: readonly Entry[], pins: readonly Pin[], speech: MomentSpeech): Moment[] => {
  const byEntry = new Map(pins.flatMap((pin) => (pin.entry === null ? [] : [[pin.entry, pin] as const])));
  const told = toldEntries(entries).flatMap((entry): Moment[] => {
    const text = momentText(entry, speech);
    const pin = byEntry.get(entry.id) ?? null;
    byEntry.delete(entry.id);
    return text === null && pin === null
      ? []
      : [{ key: entry.id, at: entry.at, told: text ?? pin?.text ?? '', pin, added: false }];
  });
  const others = pins.flatMap((pin, n): Moment[] =>
    pin.entry === null || byEntry.has(pin.entry)
      ? [{ key: pin.entry ?? `added.${n}`, at: pin.at, told: pin.text, pin, added: pin.entry === null }]
      : [],
  );
  return [...told, ...others].sort((a, b) => a.at - b.at);
};

export const withPin = (pins: readonly Pin[], { key, at, told, pin }: Moment): Pin[] =>
  pin ? pins.filter((each) => each !== pin) : [...pins, { entry: key, at, text: told }];

export const withWords = (pins: readonly Pin[], pin: Pin | null, text: string): Pin[] =>
  pins.map((each) => (each === pin ? { ...each, text } : each));
