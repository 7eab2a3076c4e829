// A chart's table as a file.
import { BOM, csvLine } from '@shared/domain/csv/write';
import { saveFile } from '@/ui/save-file';
import type { Table } from './table';

/** Nothing in it is run by a spreadsheet. */
export const tableText = ({ head, lines }: Table): string =>
  [head, ...lines.map(({ cells }) => cells.map(({ text }) => text))].map(csvLine).join('');

export const saveTable = (name: string, table: Table): void =>
  saveFile(BOM + tableText(table), `${name}.csv`, 'text/csv');
