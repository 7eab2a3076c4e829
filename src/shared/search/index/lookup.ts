// Finding by halving in sorted arrays.

/** The first place whose string is not before `text`. */
export const lowerBound = (sorted: readonly string[], text: string): number => {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? '') < text) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** -1: it is not there. */
export const placeOf = (sorted: readonly string[], text: string): number => {
  const at = lowerBound(sorted, text);
  return sorted[at] === text ? at : -1;
};
