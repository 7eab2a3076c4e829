// The words that speak for a label: those without which another one would be likelier.
import type { Features } from './features';
import type { Reading } from './field-model';

const MOST_WORDS = 3;
/** Of all that speaks for the label, a word must say so much. */
const LEAST_SHARE = 0.12;

/** @returns as typed, the most telling first */
export const wordsFor = (features: Features, { believed, moved }: Reading, label: number): readonly string[] => {
  let rival = label === 0 ? 1 : 0;
  for (let k = 0; k < believed.length; k++) {
    if (k !== label && (believed[k] ?? 0) > (believed[rival] ?? 0)) rival = k;
  }
  const spoken = new Map<string, { typed: string; weight: number }>();
  let sum = 0;
  for (const [hash, own] of moved) {
    const weight = (own[label] ?? 0) - (own[rival] ?? 0);
    const places = features.from.get(hash) ?? [];
    for (const place of places) {
      const word = features.words[place];
      if (!word || word.little) continue;
      const known = spoken.get(word.stem);
      const share = weight / places.length;
      spoken.set(word.stem, { typed: known?.typed ?? word.typed, weight: (known?.weight ?? 0) + share });
    }
  }
  for (const { weight } of spoken.values()) sum += Math.max(0, weight);
  return [...spoken.values()]
    .filter(({ weight }) => weight > 0 && weight >= LEAST_SHARE * sum)
    .sort((a, b) => b.weight - a.weight || (a.typed < b.typed ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ typed }) => typed);
};
