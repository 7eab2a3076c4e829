// What a device does not hold of the past, asked of the server: a day at a time, page by page, each handed on to the worker.
import { routes } from '@shared/contract/http';
import type { PastAsk, PastTicketResponse } from '@shared/contract/past';
import type { PastPage } from '@shared/past/life';
import { type Answer, call } from '../api';
import { TAKE, type TakeAsk } from './calls';
import { callPast, onPastEnd } from './line';

/** Of so many tickets each page tells; beyond these pages it says that there are more. */
const MOST_PAGES = 60;
/** A day that is not over goes on: after so long (ms) it is asked for again. */
const FRESH = 60_000;

export interface Day {
  readonly from: number;
  readonly to: number;
}

/** Of this device's own calendar. */
export const dayOf = (at: number): Day => {
  const day = new Date(at);
  const from = new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
  const to = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime();
  return { from, to };
};

interface ToldDay extends Day {
  readonly toldAt: number;
  readonly complete: boolean;
}

let told: ToldDay | null = null;
onPastEnd(() => {
  told = null;
});

export type DayTold = 'whole' | 'part' | 'unreachable' | 'refused';

/**
 * The worker has this day afterwards, if the answer says so.
 * @param wanted false: something else is looked at by now
 * @param onPage a part of it is there
 */
export const tellDay = async (at: number, wanted: () => boolean, onPage: () => void): Promise<DayTold> => {
  const day = dayOf(at);
  const isFresh = told !== null && (told.toldAt >= told.to || Date.now() - told.toldAt < FRESH);
  if (told && told.from === day.from && isFresh) return told.complete ? 'whole' : 'part';
  told = null;
  const toldAt = Date.now();
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES && wanted(); page += 1) {
    const answer: Answer<PastPage> = await call<PastPage>(routes.past, { ...day, after } satisfies PastAsk);
    if (answer.kind !== 'ok') return answer.kind;
    const { lives, next }: PastPage = answer.body;
    await callPast(TAKE, { afresh: page === 0, lives, gaps: null } satisfies TakeAsk);
    onPage();
    after = next;
    if (next === null) break;
  }
  if (!wanted()) return 'part';
  told = { ...day, toldAt, complete: after === null };
  return after === null ? 'whole' : 'part';
};

/** The worker knows afterwards how these were on that day. @returns whether the server has told */
export const tellGaps = async (numbers: readonly string[], at: number): Promise<boolean> => {
  const day = dayOf(at);
  const ask: PastAsk = { ...day, after: null, numbers: [...numbers] };
  const answer = await call<PastPage>(routes.past, ask);
  if (answer.kind !== 'ok') return false;
  await callPast(TAKE, { afresh: false, lives: answer.body.lives, gaps: day } satisfies TakeAsk);
  return true;
};

export const askTicketAt = (number: string, at: number): Promise<Answer<PastTicketResponse>> =>
  call<PastTicketResponse>(`${routes.pastTicket.replace(':number', encodeURIComponent(number))}?at=${at}`);
