// The editions of a desk's settings as the history page lists them. Pure.
import type { SettingsEdition } from '@shared/domain/desk-history';
import type { PartValue, SettingsPart } from '@shared/domain/settings-parts';
import { same } from '@shared/domain/settle';

export interface EditionLine {
  readonly edition: SettingsEdition;
  /** The one of the same part before it; null: there was none, or it is no longer kept. */
  readonly before: PartValue | null;
  /** It is what the desk works by. */
  readonly inForce: boolean;
}

/** Newest first; what the desk was set up with last. `of` null: of every part. */
export const linesOf = (
  editions: readonly SettingsEdition[],
  of: SettingsPart | null,
  valueIn: (part: SettingsPart) => PartValue,
): EditionLine[] => {
  const previous = new Map<string, PartValue>();
  const newest = new Map<string, string>();
  for (const { part, id, value } of editions) if (same(value, valueIn(part))) newest.set(part, id);
  const lines = editions.map((edition): EditionLine => {
    const before = previous.get(edition.part) ?? null;
    previous.set(edition.part, edition.value);
    return { edition, before, inForce: newest.get(edition.part) === edition.id };
  });
  return lines
    .filter(({ edition }) => of === null || edition.part === of)
    .map((line, place) => ({ line, place }))
    .sort((a, b) => b.line.edition.at - a.line.edition.at || b.place - a.place)
    .map(({ line }) => line);
};
