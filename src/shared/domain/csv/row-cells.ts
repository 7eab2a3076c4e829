import { columnOf, type Field, type Header } from './columns';
import type { Tally } from './tally';
import { listSaid, said, saidAtLength } from './values';

const ticketNumber = /^[A-Z]{3}[0-9]{7,10}$/;
export const isTicketNumber = (text: string): boolean => ticketNumber.test(text);

/** One row, asked by field. A column that the file lacks says nothing. */
export interface RowCells {
  text(field: Field): string | null;
  /** As written, line breaks and all. */
  long(field: Field): string | null;
  list(field: Field): string[];
  numbers(field: Field): string[];
  /** What the file calls it. */
  column(field: Field): string;
  takenAs(field: Field, value: string, as: string): void;
}

export const rowCells = (header: Header, cells: readonly string[], tally: Tally): RowCells => {
  const cell = (field: Field): string | undefined => {
    const n = header.at.get(field);
    return n === undefined ? undefined : cells[n];
  };
  const column = (field: Field): string => {
    const n = header.at.get(field);
    return n === undefined ? columnOf(field) : (header.columns[n] ?? columnOf(field));
  };
  return {
    text: (field) => said(cell(field)),
    long: (field) => saidAtLength(cell(field)),
    list: (field) => listSaid(cell(field)),
    numbers: (field) => listSaid(cell(field)).filter(isTicketNumber),
    column,
    takenAs: (field, value, as) => tally.takenAs(column(field), value, as),
  };
};
