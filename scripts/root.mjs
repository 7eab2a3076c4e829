import { dirname } from 'node:path';

/** The project's folder, wherever the script was started from. */
export const root = dirname(import.meta.dirname);
