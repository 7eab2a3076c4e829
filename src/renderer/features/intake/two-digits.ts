// The matrix by two digits: impact first, urgency second. A digit that the scale does not have is not taken.
export interface DigitsTaken {
  /** The impact that waits for its urgency. */
  readonly pending: number | null;
  readonly chosen: { readonly impact: number; readonly urgency: number } | null;
}

export const takeDigit = (
  pending: number | null,
  digit: number,
  size: { readonly impacts: number; readonly urgencies: number },
): DigitsTaken => {
  if (pending === null) return { pending: digit >= 1 && digit <= size.impacts ? digit : null, chosen: null };
  if (digit < 1 || digit > size.urgencies) return { pending, chosen: null };
  return { pending: null, chosen: { impact: pending, urgency: digit } };
};
