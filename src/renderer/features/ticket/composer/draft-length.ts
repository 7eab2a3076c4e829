// How much room a text has left, and whether it may be sent.

/** `Words` in domain/values.ts. */
export const MOST_CHARACTERS = 32_000;
/** From here on the number that is left is shown. */
const TELL_BELOW = 1_000;

export interface DraftLength {
  /** Negative: too many. */
  readonly left: number;
  readonly told: boolean;
  readonly sendable: boolean;
}

export const draftLength = (text: string): DraftLength => {
  const left = MOST_CHARACTERS - text.length;
  return { left, told: left < TELL_BELOW, sendable: left >= 0 && text.trim() !== '' };
};
