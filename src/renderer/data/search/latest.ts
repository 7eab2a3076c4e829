// One question at a time, and of those that come meanwhile the last alone: typing fast never queues up work.

/** The answer to a question that another one overtook is null. */
export const newLatest = <Q, A>(ask: (question: Q) => Promise<A>): ((question: Q) => Promise<A | null>) => {
  let running: Promise<unknown> | null = null;
  let next: { readonly question: Q; readonly settle: (answer: Promise<A> | null) => void } | null = null;

  const run = (question: Q): Promise<A> => {
    const answer = ask(question);
    running = answer
      .catch(() => undefined)
      .then(() => {
        running = null;
        const waiting = next;
        next = null;
        if (waiting) waiting.settle(run(waiting.question));
      });
    return answer;
  };

  return (question) => {
    if (!running) return run(question);
    next?.settle(null);
    return new Promise((resolve) => {
      next = { question, settle: resolve };
    });
  };
};
