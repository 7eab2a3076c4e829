// Which section of one text is which of the other: by kind and heading, then by kind alone.
import type { Section } from '@shared/domain/article';

export interface AlignedSection {
  readonly base: Section | undefined;
  readonly left: Section | undefined;
  readonly right: Section | undefined;
}

const exactly = (a: Section, b: Section): boolean =>
  a.kind === b.kind && a.heading.trim().toLowerCase() === b.heading.trim().toLowerCase();
const roughly = (a: Section, b: Section): boolean => a.kind === b.kind;

/** For each of `from` its counterpart in `to`, none twice. */
const counterparts = (from: readonly Section[], to: readonly Section[]): Map<Section, Section> => {
  const found = new Map<Section, Section>();
  const taken = new Set<Section>();
  for (const alike of [exactly, roughly]) {
    for (const section of from) {
      if (found.has(section)) continue;
      const other = to.find((candidate) => !taken.has(candidate) && alike(section, candidate));
      if (!other) continue;
      found.set(section, other);
      taken.add(other);
    }
  }
  return found;
};

/** In the order of the left; what only the right has stands behind what it stands behind there. */
export const alignSections = (
  base: readonly Section[] | null,
  left: readonly Section[],
  right: readonly Section[],
): AlignedSection[] => {
  const rightOf = counterparts(left, right);
  const ofLeft = base ? counterparts(left, base) : new Map<Section, Section>();
  const used = new Set(ofLeft.values());
  const ofRight = base
    ? counterparts(
        right,
        base.filter((section) => !used.has(section)),
      )
    : new Map<Section, Section>();
  const rows: AlignedSection[] = left.map((section) => ({
    base: ofLeft.get(section),
    left: section,
    right: rightOf.get(section),
  }));
  right.forEach((section, at) => {
    if (rows.some((row) => row.right === section)) return;
    const before = right[at - 1];
    const place = before ? rows.findIndex((row) => row.right === before) + 1 : 0;
    rows.splice(place, 0, { base: ofRight.get(section), left: undefined, right: section });
  });
  return rows;
};
