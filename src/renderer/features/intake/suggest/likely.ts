// Likely values as the form takes them: one line each, a subcategory with its category.
import { categoriesInUse, groupsInUse } from '@shared/domain/in-use';
import type { DeskSettings } from '@shared/domain/settings';
import type { LearnedField, LikelyValue } from '@shared/learning/suggestions';
import type { LogDraft } from '../draft';

export interface LikelyLine {
  readonly field: LearnedField;
  readonly value: string;
  /** As it is read: "Network › VPN client". */
  readonly label: string;
  readonly words: readonly string[];
  readonly patch: Partial<LogDraft>;
}

const named = (list: readonly { readonly id: string; readonly name: string }[], id: string): string | null =>
  list.find((each) => each.id === id)?.name ?? null;

const lineOf = ({ field, value, words }: LikelyValue, settings: DeskSettings): LikelyLine | null => {
  const line = (label: string | null, patch: Partial<LogDraft>): LikelyLine | null =>
    label === null ? null : { field, value, label, words, patch };
  switch (field) {
    case 'serviceId':
      return line(
        named(
          settings.services.filter(({ active }) => active),
          value,
        ),
        { serviceId: value },
      );
    case 'categoryId':
      return line(named(categoriesInUse(settings), value), { category: { categoryId: value, subcategoryId: null } });
    case 'subcategoryId': {
      const category = categoriesInUse(settings).find(({ subcategories }) =>
        subcategories.some(({ id }) => id === value),
      );
      const sub = category && named(category.subcategories, value);
      if (!category || !sub) return null;
      return line(`${category.name} › ${sub}`, { category: { categoryId: category.id, subcategoryId: value } });
    }
    case 'groupId':
      return line(named(groupsInUse(settings), value), { groupId: value });
    case 'impact':
    case 'urgency':
      return line(value, { [field]: Number(value) });
  }
};

const levelsSay = (line: LikelyLine, draft: Pick<LogDraft, 'impact' | 'urgency'>): boolean =>
  (line.field === 'impact' && draft.impact === Number(line.value)) ||
  (line.field === 'urgency' && draft.urgency === Number(line.value));

/** What is left to take: not what the form says already, nor what somebody has waved away (`field value`). */
export const likelyLines = (
  likely: readonly LikelyValue[],
  draft: LogDraft,
  current: Readonly<Partial<Record<LearnedField, string | null>>>,
  waved: ReadonlySet<string>,
  settings: DeskSettings,
): readonly LikelyLine[] => {
  const lines = likely.flatMap((value) => lineOf(value, settings) ?? []);
  const sub = lines.find(({ field }) => field === 'subcategoryId');
  return lines.filter(
    (line) =>
      !(line.field === 'categoryId' && sub?.patch.category?.categoryId === line.value) &&
      current[line.field] !== line.value &&
      !levelsSay(line, draft) &&
      !waved.has(`${line.field} ${line.value}`),
  );
};
