/** So long (ms) a device keeps how its lists were; before that, the server is asked. */
export const HELD = 35 * 86_400_000;
