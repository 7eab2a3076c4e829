import { oneQuestion } from '@/ui/one-question';

/** "Take next": open or not. */
const next = oneQuestion();

export const askNext = next.ask;
export const stopAskingNext = next.stop;
export const useNextQuestion = next.useAsked;
