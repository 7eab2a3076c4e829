/** A page that nobody sees paints nothing. */
const HIDDEN_MS = 500;

/** Resolves when what was rendered until now is on the screen. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, HIDDEN_MS);
    // The frame after the next: the render may still be waiting for its turn.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer);
        setTimeout(resolve);
      }),
    );
  });
