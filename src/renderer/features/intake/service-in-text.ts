// "from the text": the service whose name the caller's own words contain.
import type { Service } from '@shared/domain/settings';
import { wordsIn } from './words-in-text';

/** The longest name wins; a name counts when all its telling words occur. */
export const serviceInText = (text: string, services: readonly Service[]): Service | null => {
  const said = wordsIn(text);
  if (said.size === 0) return null;
  let best: { service: Service; words: number } | null = null;
  for (const service of services) {
    if (!service.active) continue;
    const name = [...wordsIn(service.name).keys()];
    if (name.length === 0 || !name.every((word) => said.has(word))) continue;
    if (!best || name.length > best.words) best = { service, words: name.length };
  }
  return best?.service ?? null;
};
