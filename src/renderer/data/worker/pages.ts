// The pages that are attached, what each of them holds, and telling them. A page that died is noticed by the lock that it
// held, and forgotten.
import type { Report } from '../state/report';
import type { FromWorker, WorkerEvent } from './protocol';

export interface PagePort {
  post(message: FromWorker): void;
}

interface Page {
  readonly port: PagePort;
  /** Numbers of the full tickets that it was given, longest ago first. */
  readonly held: Set<string>;
}

/** As many as a page keeps, and some. */
const MOST_HELD = 500;
/** Rows in one message: a page works on it for a millisecond or two. */
const MOST_ROWS = 500;

export interface Pages {
  readonly size: number;
  ports(): readonly PagePort[];
  attach(port: PagePort): void;
  detach(port: PagePort): void;
  /** The page has them now, and is told what happens to them. */
  give(port: PagePort, numbers: readonly string[]): void;
  isHeld(number: string): boolean;
  tell(event: WorkerEvent): void;
  tellOne(port: PagePort, event: WorkerEvent): void;
  /** One report, but to each page only the tickets that it holds; cut where it is large. */
  report(report: Report): void;
}

const cut = (report: Report): Report[] => {
  const put = report.rows?.put ?? [];
  if (put.length <= MOST_ROWS) return [report];
  const parts: Report[] = [];
  for (let from = MOST_ROWS; from < put.length; from += MOST_ROWS) {
    parts.push({ rows: { put: put.slice(from, from + MOST_ROWS), remove: [] } });
  }
  return [{ ...report, rows: { put: put.slice(0, MOST_ROWS), remove: report.rows?.remove ?? [] } }, ...parts];
};

const isEmpty = ({ rows, tickets, outbox, records }: Report): boolean =>
  (records?.put.length ?? 0) + (records?.remove.length ?? 0) + (records?.full.length ?? 0) === 0 &&
  (rows?.put.length ?? 0) + (rows?.remove.length ?? 0) + (tickets?.length ?? 0) === 0 &&
  (outbox?.put.length ?? 0) + (outbox?.remove.length ?? 0) === 0;

export const newPages = (): Pages => {
  const pages = new Map<PagePort, Page>();
  const post = (page: Page, event: WorkerEvent) => page.port.post({ kind: 'event', event });
  return {
    get size() {
      return pages.size;
    },
    ports: () => [...pages.keys()],
    attach: (port) => {
      if (!pages.has(port)) pages.set(port, { port, held: new Set() });
    },
    detach: (port) => void pages.delete(port),
    give: (port, numbers) => {
      const held = pages.get(port)?.held;
      if (!held) return;
      for (const number of numbers) {
        held.delete(number);
        held.add(number);
      }
      for (const number of held) {
        if (held.size <= Math.max(MOST_HELD, numbers.length)) break;
        held.delete(number);
      }
    },
    isHeld: (number) => {
      for (const { held } of pages.values()) if (held.has(number)) return true;
      return false;
    },
    tell: (event) => {
      for (const page of pages.values()) post(page, event);
    },
    tellOne: (port, event) => port.post({ kind: 'event', event }),
    report: (report) => {
      for (const page of pages.values()) {
        const tickets = report.tickets?.filter(({ number }) => page.held.has(number)) ?? [];
        const records = report.records && {
          ...report.records,
          full: report.records.full.filter(({ id }) => page.held.has(id)),
        };
        for (const part of cut({ ...report, tickets, ...(records ? { records } : {}) }))
          if (!isEmpty(part)) post(page, { kind: 'report', report: part });
      }
    },
  };
};
