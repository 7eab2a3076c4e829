// Where late events may stand in a ticket's clock. They are placed by when they were done, but states follow each other as
// they were accepted: what ends a wait is not before the wait began, and nothing of a cycle is before the cycle.
import type { ClockEvent } from './ticket';

const begins = ({ kind }: ClockEvent): boolean => kind === 'opened' || kind === 'reopened';

const isState = (event: ClockEvent): boolean =>
  begins(event) ||
  event.kind === 'held' ||
  event.kind === 'resumed' ||
  event.kind === 'resolved' ||
  event.kind === 'canceled';

const latestOf = (clock: readonly ClockEvent[], is: (event: ClockEvent) => boolean): number =>
  clock.reduce((latest, event) => (is(event) ? Math.max(latest, event.at) : latest), 0);

/** `events` of one command, in the order of what they mean, as they go onto `clock`. */
export const placedInClock = (clock: readonly ClockEvent[], events: readonly ClockEvent[]): ClockEvent[] => {
  const all = [...clock];
  let before = 0;
  for (const event of events) {
    // What is no state (a response, another priority or group) belongs into the cycle in which it was accepted.
    const floor = Math.max(before, latestOf(all, isState(event) ? isState : begins));
    all.push(event.at < floor ? { ...event, at: floor } : event);
    // Work that is taken up again is the response, too: not sooner than it was taken up.
    if (isState(event)) before = Math.max(floor, event.at);
  }
  return all.slice(clock.length);
};
