// The lives of tickets, and the rows of any moment made of them. In parts, so that a page takes ten thousand rows in small
// pieces; and of a table that the page has, only what differs: a minute further is next to nothing.

import { isFinal } from '@shared/domain/lifecycle';
import type { Row } from '@shared/domain/row';
import { happenedOn } from '@shared/past/happenings';
import { COUNTED, HELD } from '@shared/past/held';
import { changedBetween, factAt, type Life, rowAt } from '@shared/past/life';
import { newFigures } from '../figures/consumer';
import type { KeptPart, TextConsumer } from '../search/consumer';
import {
  FIGURES_AT,
  type FiguresAt,
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
  lives: Map<string, Life>;
  /** In the order in which parts go through them; made anew when one comes or goes. */
  order: readonly Life[] | null;
  mark: number;
  /** The mark with which a life came or went, since the shelf was filled anew at `begun`. */
  readonly came: Map<string, number>;
  readonly went: Map<string, number>;
  begun: number;
}

const newHeld = (): Held => ({ lives: new Map(), order: null, mark: 0, came: new Map(), went: new Map(), begun: 0 });

const put = (held: Held, life: Life): void => {
  held.lives.set(life.number, life);
  held.came.set(life.number, held.mark);
  held.went.delete(life.number);
};

const remove = (held: Held, number: string): void => {
  if (held.lives.delete(number)) held.went.set(number, held.mark);
};

const begin = (held: Held): void => {
  held.lives = new Map();
  held.came.clear();
  held.went.clear();
  held.order = null;
  held.mark += 1;
  held.begun = held.mark;
};

/** What is put or removed next has this mark. */
const next = (held: Held): void => {
  held.order = null;
  held.mark += 1;
};

/** What the server told of tickets that this device does not hold far enough back. */
interface Gap {
  readonly life: Life;
  readonly from: number;
  readonly to: number;
}

type Gaps = ReadonlyMap<string, Gap>;

const isUnknown = (life: Life, at: number): boolean => rowAt(life, at) === 'unknown';

/** The life that says how it was at that moment. */
const filled = (life: Life, at: number, gaps: Gaps): Life => {
  const gap = isUnknown(life, at) ? gaps.get(life.number) : undefined;
  return gap && at >= gap.from && at < gap.to ? gap.life : life;
};

const part = (held: Held, gaps: Gaps, { at, since, cursor, shelf }: RowsAsk): RowsPart => {
  held.order ??= [...held.lives.values()];
  const { order, mark } = held;
  const differs = since !== null && since.shelf === shelf && since.mark >= held.begun;
  const put: Row[] = [];
  const gone = differs && cursor === 0 ? [...held.went].filter(([, went]) => went > since.mark) : [];
  const remove = gone.map(([number]) => number);
  const unknown: string[] = [];
  let n = cursor;
  for (; n < order.length && put.length + remove.length < MOST; n += 1) {
    const life = order[n] as Life;
    const row = rowAt(filled(life, at, gaps), at);
    if (row === 'unknown') unknown.push(life.number);
    const isSame =
      differs &&
      (held.came.get(life.number) ?? 0) <= since.mark &&
      !changedBetween(life, since.at, at) &&
      !isUnknown(life, at);
    if (isSame) continue;
    if (row !== null && row !== 'unknown') put.push(row);
    else if (differs) remove.push(life.number);
  }
  return { mark, differs, put, remove, unknown, next: n < order.length ? n : null };
};

const happened = ({ lives }: Held, gaps: Gaps, { from, to }: HappenedAsk): HappenedReply =>
  [...lives.values()]
    .flatMap((life) => happenedOn(filled(life, from, gaps), from, to))
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_HAPPENED);

/** What is counted on the facts of one moment; kept for the next question about it. */
const newCounting = (held: Held, gaps: Gaps) => {
  let kept: { readonly at: number; readonly mark: number; readonly figures: TextConsumer } | null = null;
  return ({ at, name, args }: FiguresAt): unknown => {
    if (kept?.at !== at || kept.mark !== held.mark) {
      const figures = newFigures();
      const facts = [...held.lives.values()].flatMap((life) => factAt(filled(life, at, gaps), at) ?? []);
      figures.take([], [], facts);
      kept = { at, mark: held.mark, figures };
    }
    const count = kept.figures.calls?.[name];
    if (!count) throw new Error(`nothing is counted as "${name}"`);
    return count(args as never);
  };
};

/** In no list and no figure that is looked at from now on. */
const isOver = ({ row }: Life, now: number): boolean => isFinal(row.state) && row.updatedAt < now - HELD - COUNTED;

export const newLives = (now: () => number = Date.now): TextConsumer => {
  const shelves: Readonly<Record<Shelf, Held>> = { device: newHeld(), server: newHeld() };
  const own = shelves.device;
  const changed = new Set<string>();
  const gaps = new Map<string, Gap>();
  const countAt = newCounting(own, gaps);

  return {
    name: 'lives',
    version: 1,
    take: (_texts, gone, _facts, lives = []) => {
      if (lives.length + gone.length === 0) return;
      next(own);
      for (const life of lives) put(own, life);
      for (const number of gone) remove(own, number);
      for (const number of [...lives.map((life) => life.number), ...gone]) changed.add(runOf(number));
    },
    clear: () => {
      begin(own);
      gaps.clear();
      changed.clear();
    },
    save: () => {
      const runs = new Map<string, Life[]>([...changed].map((run) => [run, []]));
      for (const life of own.lives.values()) runs.get(runOf(life.number))?.push(life);
      changed.clear();
      return [...runs].map(([run, lives]): KeptPart => [run, lives.length > 0 ? lives : undefined]);
    },
    load: (parts) => {
      begin(own);
      for (const lives of parts.values()) {
        for (const life of lives as readonly Life[]) if (!isOver(life, now())) put(own, life);
      }
    },
    calls: {
      [ROWS]: (ask: RowsAsk): RowsPart => part(shelves[ask.shelf], gaps, ask),
      [HAPPENED]: (ask: HappenedAsk): HappenedReply => happened(shelves[ask.shelf], gaps, ask),
      [FIGURES_AT]: countAt,
      [TAKE]: ({ afresh, lives, gaps: day }: TakeAsk): void => {
        if (day) {
          for (const life of lives) gaps.set(life.number, { life, ...day });
          next(own);
          return;
        }
        if (afresh) begin(shelves.server);
        else next(shelves.server);
        for (const life of lives) put(shelves.server, life);
      },
    },
  };
};
