// All fields together: learned from examples, asked with a text.
import type { Example } from './examples';
import { wordsFor } from './explain';
import { featuresOf } from './features';
import { confidenceIn, type FieldModel, learnField, readField } from './field-model';
import { rowsOf } from './rows';
import { indexed } from './vocabulary';

export interface Model {
  /** Fields of which too little is known are missing. */
  readonly fields: ReadonlyMap<string, FieldModel>;
  readonly learnedFrom: number;
}

export const emptyModel: Model = { fields: new Map(), learnedFrom: 0 };

/** Fewer examples teach chance. */
const FEWEST = 12;

/** Gives way every few milliseconds; whoever drives it may stop it for good at each of these moments. */
export function* learn(examples: readonly Example[], fields: readonly string[]): Generator<void, Model> {
  const models = new Map<string, FieldModel>();
  if (examples.length >= FEWEST) {
    const shared = yield* indexed(examples);
    for (const field of fields) {
      const rows = yield* rowsOf(shared, field);
      if (rows) models.set(field, yield* learnField(rows));
    }
  }
  return { fields: models, learnedFrom: examples.length };
}

export interface Guess {
  readonly label: string;
  /** How often a guess like this was right: 0 to 1. */
  readonly confidence: number;
  readonly words: readonly string[];
}

/** How much likelier or unlikelier a label is by what is known besides the text; 1: no opinion. */
export type Odds = (field: string, label: string) => number;

const even: Odds = () => 1;

/** The likeliest label of each field. */
export const classify = (
  model: Model,
  text: { readonly title: string; readonly description: string },
  odds: Odds = even,
): ReadonlyMap<string, Guess> => {
  const features = featuresOf(text.title, text.description);
  const guesses = new Map<string, Guess>();
  for (const [field, one] of model.fields) {
    const reading = readField(one, features);
    if (!reading) continue;
    const believed = reading.believed.map((share, k) => share * odds(field, one.labels[k] ?? ''));
    const sum = believed.reduce((total, share) => total + share, 0) || 1;
    const best = believed.indexOf(Math.max(...believed));
    const label = one.labels[best];
    if (label === undefined) continue;
    guesses.set(field, {
      label,
      confidence: confidenceIn(one, (believed[best] ?? 0) / sum),
      words: wordsFor(features, reading, best),
    });
  }
  return guesses;
};
