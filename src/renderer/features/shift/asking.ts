import { oneQuestion } from '@/ui/one-question';

/** Where are you? */
const where = oneQuestion();

export const askWhere = where.ask;
export const stopAskingWhere = where.stop;
export const useAskedWhere = where.useAsked;
