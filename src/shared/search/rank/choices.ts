// What this person took and what they passed over, for which words: it moves what they are shown, a little, next time.

export interface Choice {
  /** The query's words as typed, folded. */
  readonly words: readonly string[];
  readonly id: string;
  readonly taken: boolean;
}

const MOST = 400;

export interface Choices {
  note(choice: Choice): void;
  /** -1 to 1: how it fared for words like these. */
  liking(id: string, words: ReadonlySet<string>): number;
  all(): readonly Choice[];
  load(choices: readonly Choice[]): void;
}

const likeness = (a: readonly string[], b: ReadonlySet<string>): number => {
  const shared = a.filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : shared / (a.length + b.size - shared);
};

export const newChoices = (): Choices => {
  let choices: Choice[] = [];
  let byId = new Map<string, Choice[]>();
  const enter = (choice: Choice) => byId.set(choice.id, [...(byId.get(choice.id) ?? []), choice]);
  const load = (all: readonly Choice[]) => {
    choices = all.slice(-MOST);
    byId = new Map();
    for (const choice of choices) enter(choice);
  };
  return {
    note: (choice) => {
      if (choice.words.length === 0) return;
      if (choices.length >= MOST) load([...choices.slice(-MOST / 2), choice]);
      else {
        choices.push(choice);
        enter(choice);
      }
    },
    liking: (id, words) => {
      const known = byId.get(id);
      if (!known) return 0;
      const sum = known.reduce((total, choice) => total + (choice.taken ? 1 : -0.5) * likeness(choice.words, words), 0);
      return Math.max(-1, Math.min(1, sum));
    },
    all: () => choices,
    load,
  };
};
