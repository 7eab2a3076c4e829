// A chart's table as a file.
import { BOM } from '@shared/domain/csv/write';
import type { Table } from './table';

/** RFC 4180; a cell that a spreadsheet would take for a formula is told to be text. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const tableText = ({ head, lines }: Table): string =>
  [head, ...lines.map(({ cells }) => cells.map(({ text }) => text))]
    .map((line) => `${line.map(cell).join(',')}\r\n`)
    .join('');

export const saveTable = (title: string, table: Table): void => {
  const url = URL.createObjectURL(new Blob([BOM, tableText(table)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}.csv`;
  link.click();
  URL.revokeObjectURL(url);
};
