import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RowTable } from '../rows';
import { newCalmRows, PATIENCE } from './calm-rows';

const table = (): RowTable => ({ chunks: [] }) as unknown as RowTable;

const newSource = () => {
  let state = { tickets: { rows: table() }, outbox: {} };
  const watchers = new Set<() => void>();
  const to = (next: typeof state): RowTable => {
    state = next;
    for (const tell of watchers) tell();
    return state.tickets.rows;
  };
  return {
    getState: () => state,
    subscribe: (watcher: () => void) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    watchers,
    fromElsewhere: () => to({ ...state, tickets: { rows: table() } }),
    done: () => to({ tickets: { rows: table() }, outbox: {} }),
    sent: () => to({ ...state, outbox: {} }),
  };
};

describe('rows that the panel counts', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('shows what is done here at once', () => {
    const source = newSource();
    const calm = newCalmRows(source);
    const told = vi.fn();
    calm.watch(told);
    const next = source.done();
    expect(told).toHaveBeenCalledTimes(1);
    expect(calm.rows()).toBe(next);
  });

  it('keeps a storm from elsewhere to one picture in each span of patience, and misses none of it', () => {
    const source = newSource();
    const calm = newCalmRows(source);
    const told = vi.fn();
    const before = calm.rows();
    calm.watch(told);
    let last = before;
    for (let n = 0; n < 100; n += 1) {
      last = source.fromElsewhere();
      expect(calm.rows()).not.toBe(last);
      vi.advanceTimersByTime(PATIENCE / 10);
    }
    expect(told.mock.calls.length).toBeLessThanOrEqual(10);
    expect(told.mock.calls.length).toBeGreaterThanOrEqual(8);
    vi.advanceTimersByTime(PATIENCE);
    expect(calm.rows()).toBe(last);
  });

  it('waits no longer when something else of the moment is shown, and not twice', () => {
    const source = newSource();
    const calm = newCalmRows(source);
    const told = vi.fn();
    calm.watch(told);
    const next = source.fromElsewhere();
    calm.catchUp();
    expect(calm.rows()).toBe(next);
    vi.advanceTimersByTime(PATIENCE * 2);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('takes what waited along with what is done here', () => {
    const source = newSource();
    const calm = newCalmRows(source);
    calm.watch(vi.fn());
    source.fromElsewhere();
    const next = source.done();
    expect(calm.rows()).toBe(next);
  });

  it('is not disturbed by what changes no row', () => {
    const source = newSource();
    const calm = newCalmRows(source);
    const told = vi.fn();
    calm.watch(told);
    source.sent();
    vi.advanceTimersByTime(PATIENCE * 2);
    expect(told).not.toHaveBeenCalled();
  });

  it('holds nothing back when nobody looks', () => {
    const source = newSource();
    const calm = newCalmRows(source);
    const leave = calm.watch(vi.fn());
    const next = source.fromElsewhere();
    leave();
    expect(calm.rows()).toBe(next);
    expect(source.watchers.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
