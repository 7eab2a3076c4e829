// What this person took and what they turned down, for which words: a small memory that fades and never leaves the device.
import type { SuggestionDraft, Verdict } from './suggestions';
import { wordsOf } from './words';

/** Of a draft: enough to know a similar one again. */
export interface Context {
  /** Telling stems; nothing with a digit, and no address, is among them. */
  readonly stems: ReadonlySet<string>;
  readonly serviceId: string | null;
}

export interface KeptVerdict {
  readonly kind: Verdict['kind'];
  readonly value: string;
  readonly accepted: boolean;
  readonly stems: readonly string[];
  readonly serviceId: string | null;
  readonly at: number;
}

export interface Preferences {
  note(verdict: Verdict, at: number): void;
  /** -1 (turned down again and again) to 1, for drafts like this one. */
  liking(kind: Verdict['kind'], value: string, context: Context, now: number): number;
  /** How often it was accepted for drafts like this one. */
  timesAccepted(kind: Verdict['kind'], value: string, context: Context): number;
  all(): readonly KeptVerdict[];
  load(all: readonly KeptVerdict[]): void;
}

export const HALF_LIFE = 60 * 24 * 3_600_000;
const MOST = 600;
const MOST_STEMS = 14;
const SAME_SERVICE = 0.3;
/** A rejection says less than an acceptance: often it was only the wrong moment. */
const REJECTED = -0.6;
/** Below this likeness two drafts are about different things. */
const ALIKE = 0.25;

export const contextOf = (draft: SuggestionDraft): Context => {
  const words = [...wordsOf(draft.title), ...wordsOf(draft.description)];
  const telling = words.filter(({ little, word }) => !little && /^[^\d@]+$/.test(word)).map(({ stem }) => stem);
  return { stems: new Set([...new Set(telling)].slice(0, MOST_STEMS)), serviceId: draft.serviceId };
};

const likeness = (kept: KeptVerdict, { stems, serviceId }: Context): number => {
  const shared = kept.stems.filter((stem) => stems.has(stem)).length;
  const smaller = Math.min(kept.stems.length, stems.size);
  const words = smaller === 0 ? 0 : shared / smaller;
  const same = serviceId !== null && kept.serviceId === serviceId ? SAME_SERVICE : 0;
  return shared === 0 ? 0 : Math.min(1, words * 0.8 + same);
};

export const newPreferences = (): Preferences => {
  let kept: KeptVerdict[] = [];
  const about = (kind: Verdict['kind'], value: string, context: Context) =>
    kept
      .filter((one) => one.kind === kind && one.value === value)
      .map((one) => ({ ...one, likeness: likeness(one, context) }))
      .filter((one) => one.likeness >= ALIKE);
  return {
    note: ({ kind, value, accepted, draft }, at) => {
      const { stems, serviceId } = contextOf(draft);
      kept = [...kept, { kind, value, accepted, stems: [...stems], serviceId, at }].slice(-MOST);
    },
    liking: (kind, value, context, now) => {
      const sum = about(kind, value, context).reduce(
        (total, { accepted, likeness: alike, at }) =>
          total + (accepted ? 1 : REJECTED) * alike * 0.5 ** (Math.max(0, now - at) / HALF_LIFE),
        0,
      );
      return Math.max(-1, Math.min(1, sum));
    },
    timesAccepted: (kind, value, context) => about(kind, value, context).filter(({ accepted }) => accepted).length,
    all: () => kept,
    load: (all) => {
      kept = all.slice(-MOST);
    },
  };
};
