// The rows behind a figure: open ones from memory, live; what happened from the worker that counts, its tickets read a
// screenful at a time.
import { type Row, rowOf } from '@shared/domain/row';
import { useCallback, useContext, useEffect, useState } from 'react';
import type { BoardScope } from '@/data/figures/board';
import { ticketsBehind, useReportTickets } from '@/data/figures/figures';
import { useOpenRows } from '@/data/figures/use-open-rows';
import { loadedThen } from '@/data/past/then';
import { runtime } from '@/data/runtime';
import { useDesk, useWorld } from '@/data/use-desk';
import { Moment } from '@/ui/now';
import type { Drill } from './drill';
import { useAfterPaint } from './use-after-paint';

const SCREENFUL = 60;
/** What is read and drawn before anything else: more than a window of usual height shows. */
const FIRST = 24;

export interface DrillRows {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly isLoading: boolean;
  /** Null: all are there. */
  readonly more: (() => void) | null;
}

const usePast = (drill: Drill, wanted: number) => {
  const { settings } = useDesk();
  const world = useWorld();
  const moment = useContext(Moment);
  const [asked, setNumbers] = useState<readonly string[] | null>(null);
  const reported = useReportTickets(drill.kind === 'report' ? drill.ask : null);
  const numbers = drill.kind !== 'report' ? asked : reported.state.kind === 'ready' ? reported.answer : null;
  const [rows, setRows] = useState<readonly Row[]>([]);
  useEffect(() => {
    let current = true;
    setNumbers(null);
    setRows([]);
    if (drill.kind === 'numbers') setNumbers(drill.numbers);
    else if (drill.kind === 'past') {
      ticketsBehind(drill.ask).then(
        (found) => current && setNumbers(found),
        () => current && setNumbers([]),
      );
    }
    return () => {
      current = false;
    };
  }, [drill]);
  useEffect(() => {
    let current = true;
    if (!numbers || !settings) return;
    void runtime()
      .backend.load(numbers.slice(0, wanted))
      .then((loaded) => {
        const then = loaded.flatMap((each) =>
          moment === null || !world ? each : (loadedThen(each, moment, world) ?? each),
        );
        if (current) setRows(then.flatMap(({ pulled }) => (pulled ? [rowOf(pulled, settings)] : [])));
      });
    return () => {
      current = false;
    };
  }, [numbers, settings, wanted, moment, world]);
  return { numbers, rows };
};

export const useDrillRows = (drill: Drill, scope: BoardScope): DrillRows => {
  const [screens, setScreens] = useState(1);
  const wanted = useAfterPaint() ? screens * SCREENFUL : FIRST;
  const open = useOpenRows(drill.kind === 'open' ? drill.set : null, scope);
  const past = usePast(drill, wanted);
  const more = useCallback(() => setScreens((count) => count + 1), []);
  if (drill.kind === 'open') {
    const rows = open.slice(0, wanted);
    return { rows, total: open.length, isLoading: false, more: open.length > screens * SCREENFUL ? more : null };
  }
  const total = past.numbers?.length ?? 0;
  return { rows: past.rows, total, isLoading: past.numbers === null, more: total > screens * SCREENFUL ? more : null };
};
