/** So long (ms) a device keeps how its lists were; before that, the server is asked. */
export const HELD = 35 * 86_400_000;

/** Figures of a moment look so far (ms) behind it: thirty days, and the thirty before that they are compared with. */
export const COUNTED = 62 * 86_400_000;
