// The lives of tickets, and the rows of any moment made of them. In parts, so that a page takes ten thousand rows in small
// pieces; and of a table that the page has, only what differs: a minute further is next to nothing.
import type { Row } from '@shared/domain/row';
import { happenedOn } from '@shared/past/happenings';
import { changedBetween, type Life, rowAt } from '@shared/past/life';
import type { KeptPart, TextConsumer } from '../search/consumer';
import {
  HAPPENED,
  type HappenedAsk,
  type HappenedReply,
  ROWS,
  type RowsAsk,
  type RowsPart,
  type Shelf,
  TAKE,
  type TakeAsk,
} from './calls';

const RUN = 250;
/** Rows of one part: a few milliseconds for the page that takes them. */
const MOST = 500;
/** Marks on a day's slider; more nobody can tell apart. */
const MOST_HAPPENED = 4_000;

const runOf = (number: string): string => `${number.slice(0, 3)}${Math.floor(Number(number.slice(3)) / RUN)}`;

interface Held {
  readonly lives: Map<string, Life>;
  /** In the order in which parts go through them; made anew when one comes or goes. */
  order: readonly Life[] | null;
  mark: number;
}

const newHeld = (): Held => ({ lives: new Map(), order: null, mark: 0 });

const part = (held: Held, { at, since, cursor, shelf }: RowsAsk): RowsPart => {
  held.order ??= [...held.lives.values()];
  const { order, mark } = held;
  const differs = since !== null && since.shelf === shelf && since.mark === mark;
  const put: Row[] = [];
  const remove: string[] = [];
  let unknown = 0;
  let n = cursor;
  for (; n < order.length && put.length + remove.length < MOST; n += 1) {
    const life = order[n] as Life;
    const row = rowAt(life, at);
    if (row === 'unknown') unknown += 1;
    if (differs && !changedBetween(life, since.at, at)) continue;
    if (row !== null && row !== 'unknown') put.push(row);
    else if (differs) remove.push(life.number);
  }
  return { mark, differs, put, remove, unknown, next: n < order.length ? n : null };
};

const happened = ({ lives }: Held, { from, to }: HappenedAsk): HappenedReply =>
  [...lives.values()]
    .flatMap((life) => happenedOn(life, from, to))
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_HAPPENED);

export const newLives = (): TextConsumer => {
  const shelves: Readonly<Record<Shelf, Held>> = { device: newHeld(), server: newHeld() };
  const own = shelves.device;
  const changed = new Set<string>();

  const put = (held: Held, life: Life) => {
    held.lives.set(life.number, life);
    held.order = null;
  };

  return {
    name: 'lives',
    version: 1,
    take: (_texts, gone, _facts, lives) => {
      if (lives.length + gone.length === 0) return;
      for (const life of lives) put(own, life);
      for (const number of gone) own.lives.delete(number);
      for (const number of [...lives.map((life) => life.number), ...gone]) changed.add(runOf(number));
      own.order = null;
      own.mark += 1;
    },
    clear: () => {
      own.lives.clear();
      own.order = null;
      own.mark += 1;
      changed.clear();
    },
    save: () => {
      const runs = new Map<string, Life[]>([...changed].map((run) => [run, []]));
      for (const life of own.lives.values()) runs.get(runOf(life.number))?.push(life);
      changed.clear();
      return [...runs].map(([run, lives]): KeptPart => [run, lives.length > 0 ? lives : undefined]);
    },
    load: (parts) => {
      for (const lives of parts.values()) for (const life of lives as readonly Life[]) put(own, life);
      own.mark += 1;
    },
    calls: {
      [ROWS]: (ask: RowsAsk): RowsPart => part(shelves[ask.shelf], ask),
      [HAPPENED]: (ask: HappenedAsk): HappenedReply => happened(shelves[ask.shelf], ask),
      [TAKE]: ({ afresh, lives }: TakeAsk): void => {
        if (afresh) shelves.server.lives.clear();
        for (const life of lives) put(shelves.server, life);
        shelves.server.order = null;
        shelves.server.mark += 1;
      },
    },
  };
};
