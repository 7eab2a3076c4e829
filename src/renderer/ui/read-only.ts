// While the past is shown, nothing can be done to the tickets at hand. Whoever shows it says so here; actions and keys ask.

let reason: () => string | null = () => null;

/** @param ask a message key that says why not; null: tickets can be worked on */
export const setReadOnly = (ask: () => string | null): void => {
  reason = ask;
};

export const readOnlyReason = (): string | null => reason();
