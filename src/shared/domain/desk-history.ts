// What a desk has decided about itself, and when: every part of its settings as it was published, newest last.
import { type Static, Type } from 'typebox';
import { recordHead } from './record';
import { SettingsPart } from './settings-parts';
import { Id, Instant, Nullable, Words } from './values';

export const DESK_HISTORY_ID = 'settings:desk';

const edition = {
  /** The command's that published it; `${part}.first` for what was there before the first one. */
  id: Id,
  part: SettingsPart,
  /** Null: as the desk was set up. */
  by: Nullable(Id),
  at: Instant,
  note: Nullable(Words),
} as const;

export const SettingsEdition = Type.Object({
  ...edition,
  value: Type.Record(Type.String({ maxLength: 40 }), Type.Unknown()),
});
export type SettingsEdition = Static<typeof SettingsEdition>;

export const DeskHistory = Type.Object({
  id: Type.Literal(DESK_HISTORY_ID),
  kind: Type.Literal('settings'),
  ...recordHead,
  editions: Type.Array(SettingsEdition),
});
export type DeskHistory = Static<typeof DeskHistory>;

/** Bytes of JSON, about; the oldest editions go first. */
const MOST = 400_000;

export const latestOf = (history: DeskHistory | null, part: SettingsPart): SettingsEdition | undefined =>
  history?.editions.findLast((each) => each.part === part);

/** The newest of each part always stays: whoever publishes next names it as what they saw. */
export const bounded = (editions: readonly SettingsEdition[]): SettingsEdition[] => {
  const kept: SettingsEdition[] = [];
  const parts = new Set<string>();
  let size = 0;
  for (const each of editions.toReversed()) {
    size += JSON.stringify(each.value).length;
    if (size > MOST && parts.has(each.part)) continue;
    parts.add(each.part);
    kept.push(each);
  }
  return kept.reverse();
};
