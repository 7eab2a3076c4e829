/** A page that nobody sees paints nothing. */
const HIDDEN_MS = 500;

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

const unseen = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, HIDDEN_MS));

const behind = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Resolves when what was rendered until now is on the screen: a frame later, because a render may wait for its turn. */
export const afterPaint = async (): Promise<void> => {
  if (globalThis.document?.visibilityState === 'visible') await Promise.race([nextFrame().then(nextFrame), unseen()]);
  await behind();
};
