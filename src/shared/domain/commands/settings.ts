// A desk's settings are published part by part. Whoever publishes over somebody else's edition is told, and keeps the draft.
import { Type } from 'typebox';
import { bounded, type DeskHistory, latestOf, type SettingsEdition } from '../desk-history';
import { isOwner } from '../permissions';
import { defineRecord } from '../record-command';
import { refuseWith } from '../refusal';
import { isRefusal, partOf, SettingsPart, withPart } from '../settings-parts';
import { same } from '../settle';
import { Id, Nullable, Words } from '../values';

const blank = { createdBy: '', createdAt: 0, updatedBy: '', updatedAt: 0 };

export const publishSettings = defineRecord('settings', {
  name: 'settings.publish.v1',
  args: Type.Object({
    part: SettingsPart,
    value: Type.Record(Type.String({ maxLength: 40 }), Type.Unknown()),
    /** What it changes and why, for those who read the history. */
    note: Nullable(Words),
    /** The edition of this part that the author had; null: none was published yet. */
    seen: Nullable(Id),
  }),
  words: ({ note }) => note,
  allow: (actor) => isOwner(actor),
  refuse: (history, { part, value, seen }, world) => {
    if ((latestOf(history, part)?.id ?? null) !== seen) return refuseWith('settings.changed');
    const after = withPart(world, part, value);
    if (isRefusal(after)) return after;
    return same(partOf(after, part), partOf(world.settings, part)) ? refuseWith('nothingToChange') : null;
  },
  apply: (history, { part, value, note }, { commandId, actor, at }, id, world) => {
    const after = withPart(world, part, value);
    const published = isRefusal(after) ? value : partOf(after, part);
    const first: SettingsEdition[] = latestOf(history, part)
      ? []
      : [{ id: `${part}.first`, part, by: null, at: 0, note: null, value: partOf(world.settings, part) }];
    const edition = { id: commandId, part, by: actor.id, at, note, value: published };
    return {
      ...blank,
      ...history,
      id: id as DeskHistory['id'],
      kind: 'settings',
      editions: bounded([...(history?.editions ?? []), ...first, edition]),
    };
  },
});
