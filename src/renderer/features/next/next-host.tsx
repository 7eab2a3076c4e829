import { useNextQuestion } from './asking';
import { NextDialog } from './next-dialog';

/** Mounted once: asked for by a key, the palette or the head of a list. */
export const NextHost = () => (useNextQuestion() ? <NextDialog /> : null);
