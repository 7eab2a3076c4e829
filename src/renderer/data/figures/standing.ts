// Questions that are asked again and again, of facts of which few change: what each run of facts has to say of a question
// is kept for as long as that run is as it was. One changed ticket counts its few hundred neighbours again, not all.
import { answerFrom, type FigureAnswer, type FigureAsk, type ListAsk, type Share, shareOf } from '@shared/figures/ask';
import type { Fact } from '@shared/figures/fact';

export type Runs = ReadonlyMap<string, ReadonlyMap<string, Fact>>;

export interface Standing {
  /** Facts of this run are others now. */
  changed(run: string): void;
  /** All of them are. */
  clear(): void;
  answer(ask: FigureAsk, runs: Runs): Answered;
  /** The facts among which the tickets behind a figure are: far fewer than all, if the figure was asked for. */
  behind(ask: ListAsk, runs: Runs): Iterable<Fact>;
}

export interface Answered {
  readonly answer: FigureAnswer;
  /** The same as long as the answer is. Not the same in another worker. */
  readonly mark: string;
}

interface Question {
  readonly subject: string;
  readonly shares: Map<string, Share | null>;
  isFresh: boolean;
  content: string;
  answered: Answered | null;
}

/** What a question is about, however it splits that; a list of a part of it is among the same. */
const subjectOf = ({ measure, groupIds, from, to }: FigureAsk | ListAsk): string =>
  JSON.stringify([measure, groupIds, from, to]);

/** A page asks some seventy at once; those that nobody has asked for longest are forgotten. */
const MOST = 240;

export const newStanding = (instance: string): Standing => {
  const questions = new Map<string, Question>();
  let last = 0;

  const asked = (key: string, ask: FigureAsk): Question => {
    const subject = ask.only ? key : subjectOf(ask);
    const question = questions.get(key) ?? { subject, shares: new Map(), isFresh: false, content: '', answered: null };
    questions.delete(key);
    questions.set(key, question);
    const [oldest] = questions.keys();
    if (questions.size > MOST && oldest !== undefined) questions.delete(oldest);
    return question;
  };

  return {
    changed: (run) => {
      for (const question of questions.values()) {
        question.shares.delete(run);
        question.isFresh = false;
      }
    },
    clear: () => questions.clear(),
    answer: (ask, runs) => {
      const question = asked(JSON.stringify(ask), ask);
      if (question.answered && question.isFresh) return question.answered;
      const shares: Share[] = [];
      for (const [run, facts] of runs) {
        let share = question.shares.get(run);
        if (share === undefined) {
          share = shareOf(ask, facts.values());
          question.shares.set(run, share);
        }
        if (share) shares.push(share);
      }
      const answer = answerFrom(ask, shares);
      const content = JSON.stringify(answer);
      question.isFresh = true;
      if (question.answered && content === question.content) return question.answered;
      last += 1;
      question.content = content;
      question.answered = { answer, mark: `${instance} ${last}` };
      return question.answered;
    },
    behind: function* (ask, runs) {
      const subject = subjectOf(ask);
      const known = [...questions.values()].find((question) => question.subject === subject)?.shares;
      for (const [run, facts] of runs) if (known?.get(run) !== null) yield* facts.values();
    },
  };
};
