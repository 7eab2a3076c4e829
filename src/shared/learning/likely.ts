// Likely values for the fields of a draft, silent where the model is not sure.
import { classify, type Model } from './classifier/classifier';
import { oddsBy, type Together } from './classifier/together';
import { type Context, contextOf, type Preferences } from './preferences';
import { type LearnedField, type LikelyValue, learnedFields, type SuggestionDraft } from './suggestions';

/** Confidence from which a value is worth being read. */
const SPEAK: Readonly<Record<LearnedField, number>> = {
  categoryId: 0.6,
  subcategoryId: 0.6,
  serviceId: 0.6,
  groupId: 0.65,
  impact: 0.65,
  urgency: 0.65,
};
/** Somebody chose another value: only then contradicted. */
const CONTRADICT = 0.85;
/** How far what people took or turned down before moves the odds, at most (as a power of e). */
const LIKING = 1.2;

export interface Knowledge {
  readonly model: Model;
  readonly together: Together;
  readonly preferences: Preferences;
}

const chosenIn = (draft: SuggestionDraft, field: LearnedField): string | null =>
  field === 'serviceId' ? draft.serviceId : field === 'categoryId' ? draft.categoryId : null;

const isKnownIn = (model: Model) => (field: string, value: string) =>
  model.fields.get(field)?.labels.includes(value) ?? false;

/** At most one for each field, in the fields' order, those that the draft says already included. */
export const likelyFor = (draft: SuggestionDraft, knowledge: Knowledge, now: number): readonly LikelyValue[] => {
  const { model, together, preferences } = knowledge;
  const context: Context = contextOf(draft);
  // A draft without a telling word says nothing, whatever is usual on this desk.
  if (context.stems.size === 0) return [];
  const odds = oddsBy(
    together,
    [
      ['serviceId', draft.serviceId],
      ['categoryId', draft.categoryId],
    ],
    isKnownIn(model),
  );
  const guesses = classify(
    model,
    draft,
    (field, label) =>
      odds(field, label) * Math.exp(LIKING * preferences.liking(field as LearnedField, label, context, now)),
  );
  const likely: LikelyValue[] = [];
  for (const field of learnedFields) {
    const guess = guesses.get(field);
    if (!guess || guess.confidence < SPEAK[field]) continue;
    likely.push({ field, value: guess.label, confidence: guess.confidence, words: guess.words });
  }
  return likely;
};

/** Only what the draft leaves open, or contradicts although the words are clear. */
export const worthSaying = (draft: SuggestionDraft, likely: readonly LikelyValue[]): readonly LikelyValue[] =>
  likely.filter(({ field, value, confidence }) => {
    const chosen = chosenIn(draft, field);
    return chosen === null || (chosen !== value && confidence >= CONTRADICT);
  });
