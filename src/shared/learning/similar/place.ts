// Places as tickets write them: "Mill Road, Hall 2" is in Mill Road.
const folded = (text: string): string => text.trim().toLowerCase();

export const siteOf = (location: string): string => location.split(',')[0]?.trim() ?? '';

export interface SharedPlace {
  /** As the first of the two writes it. */
  readonly place: string;
  readonly whole: boolean;
}

/** Null: different places, or one is not known. */
export const sharedPlace = (a: string | null, b: string | null): SharedPlace | null => {
  if (!a?.trim() || !b?.trim()) return null;
  // One that names the site alone agrees with any place there, but says no more than the site.
  if (folded(a) === folded(b)) return { place: a.trim(), whole: a.includes(',') };
  return folded(siteOf(a)) === folded(siteOf(b)) ? { place: siteOf(a), whole: false } : null;
};
