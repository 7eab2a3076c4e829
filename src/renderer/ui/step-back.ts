// Escape, where nothing nearer has used it: leave the field, clear the selection, go back to the list.

type Handler = () => boolean;
const handlers: Handler[] = [];

/** The newest one that answers true has used the key. Returns what takes it away again. */
export const onStepBack = (handler: Handler): (() => void) => {
  handlers.push(handler);
  return () => {
    const at = handlers.indexOf(handler);
    if (at !== -1) handlers.splice(at, 1);
  };
};

export const stepBack = (): void => {
  for (const handler of handlers.toReversed()) if (handler()) return;
};
