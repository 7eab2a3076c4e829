import type { Checkpoint, PullResponse } from '@shared/contract/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Change,
  changeArrived,
  type Fed,
  type Feed,
  newFeed,
  pageArrived,
  pullStarted,
  streamOpened,
} from './feed';

const checkpoint = (head: number, positions: Checkpoint['positions'] = { open: head }): Checkpoint => ({
  epoch: 'e',
  head,
  positions,
  retracting: {},
});
const page = (head: number, over: Partial<PullResponse> = {}): Omit<PullResponse, 'documents'> => ({
  checkpoint: checkpoint(head),
  reset: false,
  openComplete: true,
  complete: true,
  total: null,
  ...over,
});
const change = (prev: number, next: number): Change => ({
  prev,
  next,
  documents: [{ id: String(next), deleted: false, body: {} }],
});
const at = (head: number): Feed => pageArrived(pullStarted(newFeed(null)), page(head)).feed;
const kinds = ({ steps }: Fed) => steps.map(({ kind }) => kind);

describe('a change on the live stream', () => {
  test.each<[string, Feed, Change, string[], number]>([
    ['follows: it is taken', at(5), change(5, 6), ['take'], 6],
    ['begins before our head and ends after it: it is taken', at(5), change(3, 6), ['take'], 6],
    ['is known: it is passed over', at(5), change(3, 5), [], 5],
    ['leaves a gap: everything is pulled', at(5), change(6, 7), ['pull'], 5],
    ['concerns other collections: only the head moves', at(5), { prev: 5, next: 6, documents: [] }, [], 6],
  ])('%s', (_name, feed, event, steps, head) => {
    const fed = changeArrived(feed, event);
    expect(kinds(fed)).toEqual(steps);
    expect(fed.feed.checkpoint?.head).toBe(head);
  });

  test('before anything was pulled: pull', () => {
    expect(kinds(changeArrived(newFeed(null), change(0, 1)))).toEqual(['pull']);
  });

  test('while a page is under way its documents are stored early, and the page says how far everything reaches', () => {
    const first = changeArrived(pullStarted(at(5)), change(5, 6));
    const second = changeArrived(first.feed, change(6, 7));
    expect([...kinds(first), ...kinds(second)]).toEqual(['early', 'early']);
    expect(second.feed.checkpoint?.head).toBe(5);
    for (const head of [5, 6, 7]) {
      const fed = pageArrived(second.feed, page(head));
      expect([kinds(fed), fed.feed.checkpoint?.head]).toEqual([[], 7]);
    }
    const behindThat = pageArrived(second.feed, page(9));
    expect([kinds(behindThat), behindThat.feed.checkpoint?.head]).toEqual([[], 9]);
  });

  test('after a gap, and before anything was pulled, it waits for the page, and is judged by what that holds', () => {
    const gap = changeArrived(changeArrived(pullStarted(at(5)), change(6, 7)).feed, change(7, 8));
    expect(kinds(gap)).toEqual([]);
    expect(kinds(pageArrived(gap.feed, page(5)))).toEqual(['pull', 'pull']);
    expect(kinds(pageArrived(gap.feed, page(6)))).toEqual(['take', 'take']);
    expect(kinds(pageArrived(gap.feed, page(7)))).toEqual(['take']);
    const first = changeArrived(pullStarted(newFeed(null)), change(5, 6));
    expect(kinds(first)).toEqual([]);
    expect(kinds(pageArrived(first.feed, page(5)))).toEqual(['take']);
  });

  test('told twice while a page is under way, it is stored once', () => {
    const first = changeArrived(pullStarted(at(5)), change(5, 6));
    expect(kinds(changeArrived(first.feed, change(5, 6)))).toEqual([]);
  });

  test('history that is not complete does not move on with the head', () => {
    const behind = pageArrived(
      pullStarted(newFeed(null)),
      page(5, { checkpoint: checkpoint(5, { open: 5, history: 2 }), complete: false }),
    ).feed;
    expect(changeArrived(behind, change(5, 8)).feed.checkpoint).toEqual(checkpoint(8, { open: 8, history: 2 }));
  });

  test('a page that is not the last asks for the next', () => {
    const started = pullStarted(newFeed(null));
    expect(kinds(pageArrived(started, page(5, { complete: false })))).toEqual(['pull']);
    expect(kinds(pageArrived(started, page(5)))).toEqual([]);
  });

  test('a page that was read before the stream opened further on is not the last', () => {
    const opened = streamOpened(pullStarted(at(5)), { head: 9 });
    expect(kinds(opened)).toEqual([]);
    expect(kinds(pageArrived(opened.feed, page(8)))).toEqual(['pull']);
    expect(kinds(pageArrived(opened.feed, page(9)))).toEqual([]);
  });

  test('a stream that opens further on: pull; at our head: nothing', () => {
    expect(kinds(streamOpened(at(5), { head: 9 }))).toEqual(['pull']);
    expect(kinds(streamOpened(at(5), { head: 5 }))).toEqual([]);
  });
});

describe('whatever is lost, repeated or late', () => {
  // The server makes numbers 1…n; the device hears some changes, in order, perhaps twice; pages hold all that there is.
  const event = fc.oneof(
    fc.record({ kind: fc.constant('made' as const), heard: fc.boolean(), twice: fc.boolean() }),
    fc.record({ kind: fc.constant('page begins' as const) }),
    fc.record({ kind: fc.constant('page ends' as const) }),
  );
  test('nothing up to the head is missing', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let made = 0;
        let snapshot: number | null = null;
        let feed = newFeed(null);
        const have = new Set<number>();
        let wantsPull = true;
        const follow = ({ feed: next, steps }: Fed) => {
          feed = next;
          for (const step of steps) {
            if (step.kind === 'pull') wantsPull = true;
            else for (const document of step.change.documents) if (!document.deleted) have.add(Number(document.id));
          }
        };
        const begin = () => {
          if (snapshot !== null) return;
          snapshot = made;
          feed = pullStarted(feed);
          wantsPull = false;
        };
        const end = () => {
          if (snapshot === null) return;
          for (let n = 1; n <= snapshot; n += 1) have.add(n);
          const head = snapshot;
          snapshot = null;
          follow(pageArrived(feed, page(head)));
        };
        for (const each of events) {
          if (each.kind === 'page begins') begin();
          else if (each.kind === 'page ends') end();
          else {
            made += 1;
            if (each.heard) follow(changeArrived(feed, change(made - 1, made)));
            if (each.heard && each.twice) follow(changeArrived(feed, change(made - 1, made)));
          }
          if (snapshot === null)
            for (let n = 1; n <= (feed.checkpoint?.head ?? 0); n += 1) expect(have.has(n)).toBe(true);
        }
        end();
        follow(streamOpened(feed, { head: made }));
        if (wantsPull) {
          begin();
          end();
        }
        expect(have.size).toBe(made);
      }),
    );
  });
});
