// The records of a file with the lines at which they begin.
import { addAbortSignal, pipeline } from 'node:stream';
import { type Header, isFault, readHeader } from '@shared/domain/csv/columns';
import type { DelimiterName } from '@shared/domain/csv/report';
import { type CsvError, type Info, parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { ImportFault } from './fault';
import type { ImportLimits } from './limits';
import { asFault, type Packing, packingOf, textStages } from './unpack';

export interface Source {
  readonly path: string;
  readonly packing: Packing;
  readonly delimiter: DelimiterName;
  readonly header: Header;
}

export interface CsvRecord {
  readonly cells: readonly string[];
  /** From 1; the header is line 1 as a rule. */
  readonly line: number;
}

const characters: Readonly<Record<DelimiterName, string>> = { comma: ',', semicolon: ';', tab: '\t' };
const delimiters = Object.keys(characters) as DelimiterName[];
/** A header is somewhere in here, or there is none. */
const HEAD = 256 * 1024;

const optionsFor = (delimiter: DelimiterName, limits: ImportLimits) => ({
  delimiter: characters[delimiter],
  // One file may have several: where people have edited parts of it.
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: limits.record,
});

const headOf = async (path: string, packing: Packing, limits: ImportLimits): Promise<string> => {
  const stages = textStages(path, packing, limits, () => {});
  const last = stages.at(-1);
  if (!last) return '';
  pipeline(stages, () => {});
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of last) {
      parts.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size >= HEAD) break;
    }
  } catch (error) {
    throw asFault(error);
  }
  return Buffer.concat(parts).subarray(0, HEAD).toString('utf8');
};

const headerCells = (head: string, delimiter: DelimiterName, limits: ImportLimits): string[] => {
  try {
    const [cells = []] = parseAtOnce(head, { ...optionsFor(delimiter, limits), to: 1 }) as string[][];
    return cells;
  } catch {
    return [];
  }
};

/**
 * Finds out what the file is: packing, delimiter, columns.
 * @throws ImportFault when it can't be an export
 */
export const openSource = async (path: string, limits: ImportLimits): Promise<Source> => {
  const packing = await packingOf(path).catch((error: unknown) => {
    throw asFault(error);
  });
  const head = await headOf(path, packing, limits);
  if (head.trim() === '') throw new ImportFault('file.empty');
  const candidates = delimiters.map((delimiter) => {
    const cells = headerCells(head, delimiter, limits);
    const header = readHeader(cells);
    return { delimiter, cells, header, known: isFault(header) ? 0 : header.at.size };
  });
  const best = candidates.reduce((a, b) => (b.known > a.known ? b : a));
  if (!isFault(best.header)) return { path, packing, delimiter: best.delimiter, header: best.header };
  // None fits: the fault of the one that splits the line most says most.
  const widest = candidates.reduce((a, b) => (b.cells.length > a.cells.length ? b : a));
  const fault = isFault(widest.header) ? widest.header : best.header;
  throw fault.kind === 'twice'
    ? new ImportFault('file.columnTwice', { column: fault.column.slice(0, 80) })
    : new ImportFault('file.columnsMissing', {
        columns: fault.columns.join(', '),
        found: widest.cells.join(', ').slice(0, 200),
      });
};

const lineBreaks = /\r\n|\n|\r/g;
const breaksIn = (cells: readonly string[]): number => {
  let count = 0;
  for (const cell of cells) if (/[\r\n]/.test(cell)) count += cell.match(lineBreaks)?.length ?? 0;
  return count;
};

const csvFault = (error: unknown, line: number, limits: ImportLimits): unknown => {
  switch ((error as CsvError | null)?.code) {
    case 'CSV_MAX_RECORD_SIZE':
      return new ImportFault('file.recordTooLong', { line, most: limits.record });
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return new ImportFault('file.quote', { line });
    default:
      return asFault(error);
  }
};

/**
 * All records below the header.
 * @throws ImportFault at the first place where the file stops being one
 */
export async function* recordsOf(
  { path, packing, delimiter }: Source,
  limits: ImportLimits,
  onBytesRead: (bytes: number) => void,
  signal: AbortSignal,
): AsyncGenerator<CsvRecord, void, undefined> {
  let next = 1;
  let emptyBefore = 0;
  // Counted as they are parsed, not as they are asked for: an error overtakes the records that wait before it.
  const numbered = (cells: string[], info: Pick<Info, 'empty_lines'>): CsvRecord => {
    const line = next + info.empty_lines - emptyBefore;
    emptyBefore = info.empty_lines;
    next = line + breaksIn(cells) + 1;
    return { cells, line };
  };
  const parser = parse({ ...optionsFor(delimiter, limits), on_record: numbered as never });
  addAbortSignal(signal, parser);
  pipeline([...textStages(path, packing, limits, onBytesRead), parser], () => {});
  let isHeader = true;
  try {
    for await (const record of parser) {
      if (isHeader) isHeader = false;
      else yield record as CsvRecord;
    }
  } catch (error) {
    throw csvFault(error, next, limits);
  }
}
