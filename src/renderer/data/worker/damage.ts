// What the browser says when what it keeps for us is damaged, or was taken away while we had it open.

/** Of IndexedDB and of Dexie, that stands before it. A text that can't be parsed was not written so by us. */
const names = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'NotFoundError',
  'NotReadableError',
  'OpenFailedError',
  'SyntaxError',
  'UnknownError',
]);

const chainOf = (error: unknown): readonly { readonly name?: unknown }[] => {
  const chain: { readonly name?: unknown; readonly inner?: unknown; readonly cause?: unknown }[] = [];
  for (let at = error; typeof at === 'object' && at !== null && chain.length < 5; ) {
    chain.push(at);
    const { inner, cause } = at as { readonly inner?: unknown; readonly cause?: unknown };
    at = inner ?? cause;
  }
  return chain;
};

/** There is no room: nothing is damaged, and nothing is to be dropped. */
export const isFull = (error: unknown): boolean => chainOf(error).some(({ name }) => name === 'QuotaExceededError');

export const isDamage = (error: unknown): boolean =>
  !isFull(error) && chainOf(error).some(({ name }) => typeof name === 'string' && names.has(name));
